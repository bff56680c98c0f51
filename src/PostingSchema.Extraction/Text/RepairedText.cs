namespace PostingSchema.Extraction;

/// <summary>
/// A text as a person would read it, with an exact map back to the text as it came. Lines end in LF; spaces are single; no line begins
/// or ends with a space. Curly quotes and dashes stay as they are.
/// </summary>
public sealed class RepairedText
{
    private readonly List<TextEdits> _stages = [];

    private RepairedText(string original) => (Original, Text) = (original, original);

    /// <summary>The text as it came.</summary>
    public string Original { get; }

    /// <summary>The text repaired.</summary>
    public string Text { get; private set; }

    /// <summary>Repairs a text. Time and memory grow with its length and no faster.</summary>
    public static RepairedText Of(string original)
    {
        var text = new RepairedText(original);
        text.RepairDecoding();
        text.ReadMarkup();
        text.Do(MarkdownEscapes.Undo(text.Text));
        text.Do(Emphasis.Remove(text.Text));
        text.Do(Spacing.Normalise(text.Text));
        return text;
    }

    /// <summary>
    /// The range of <see cref="Original"/> that a range of <see cref="Text"/> was read from. Marks that the repair removed belong to it
    /// only where they lie between its ends.
    /// </summary>
    public TextSpan ToOriginal(TextSpan repairedSpan)
    {
        TextSpan span = repairedSpan;
        for (var i = _stages.Count - 1; i >= 0; i--)
        {
            span = _stages[i].ToBefore(span);
        }

        return span;
    }

    // Text is sometimes mis-decoded twice on its way, so once more while it helps.
    private void RepairDecoding()
    {
        for (var round = 0; round < 2 && Do(Mojibake.Undo(Text)); round++)
        {
        }
    }

    // Tags are read before entities, as a browser does: `&lt;b&gt;` in a marked-up text is text. A text that has only escaped tags was
    // escaped once too often, and gets another round.
    private void ReadMarkup()
    {
        for (var round = 0; round < 3; round++)
        {
            var hadTags = Do(HtmlTags.Read(Text));
            var hadEntities = Do(HtmlEntities.Decode(Text));
            if (hadEntities)
            {
                RepairDecoding();
            }

            if (hadTags || !hadEntities)
            {
                return;
            }
        }
    }

    private bool Do(TextEdits edits)
    {
        if (edits.IsEmpty)
        {
            return false;
        }

        _stages.Add(edits);
        Text = edits.Apply();
        return true;
    }
}
