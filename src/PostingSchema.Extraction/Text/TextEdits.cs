namespace PostingSchema.Extraction;

/// <summary>
/// What one stage of the repair changes: replacements in the order of the text, without overlap. It is also the map back, so a stage
/// that changes little costs little.
/// </summary>
internal sealed class TextEdits(string before)
{
    private readonly List<TextEdit> _edits = [];
    private int _grown;

    /// <summary>The text that the stage was given.</summary>
    public string Before { get; } = before;

    public bool IsEmpty => _edits.Count == 0;

    /// <summary>Replaces a range; it must begin at or after the end of the last one.</summary>
    public void Replace(int start, int end, string replacement)
    {
        _edits.Add(new TextEdit(start, end, replacement, start + _grown));
        _grown += replacement.Length - (end - start);
    }

    public void Delete(int start, int end) => Replace(start, end, "");

    /// <summary>The text after the stage.</summary>
    public string Apply() => string.Create(Before.Length + _grown, this, static (after, edits) =>
    {
        var copied = 0;
        foreach (TextEdit edit in edits._edits)
        {
            edits.Before.AsSpan(copied, edit.Start - copied).CopyTo(after[(edit.StartAfter - (edit.Start - copied))..]);
            edit.Replacement.CopyTo(after[edit.StartAfter..]);
            copied = edit.End;
        }

        edits.Before.AsSpan(copied).CopyTo(after[^(edits.Before.Length - copied)..]);
    });

    /// <summary>The range before the stage that a range after it was made of.</summary>
    public TextSpan ToBefore(TextSpan after)
    {
        var start = StartBefore(after.Start);
        return after.IsEmpty ? new TextSpan(start, start) : new TextSpan(start, EndBefore(after.End - 1));
    }

    // A replacement cannot be taken apart: whoever points into it points at all of what it replaced.
    private int StartBefore(int position) => LastAt(position) is not { } edit ? position
        : position < edit.EndAfter ? edit.Start
        : edit.End + (position - edit.EndAfter);

    private int EndBefore(int lastPosition) => LastAt(lastPosition) is not { } edit ? lastPosition + 1
        : lastPosition < edit.EndAfter ? edit.End
        : edit.End + (lastPosition - edit.EndAfter) + 1;

    // Of several edits at one position (deletions), the last: a deleted mark belongs to no range that begins behind it.
    private TextEdit? LastAt(int position)
    {
        var (low, high) = (0, _edits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _edits[middle].StartAfter <= position ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : _edits[low - 1];
    }

    private readonly record struct TextEdit(int Start, int End, string Replacement, int StartAfter)
    {
        public int EndAfter => StartAfter + Replacement.Length;
    }
}
