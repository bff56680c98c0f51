using System.Buffers;

namespace PostingSchema.Extraction;

/// <summary>Markdown's backslash before punctuation: <c>5\+ years</c>, <c>on\-site</c>, <c>L\&amp;D</c>.</summary>
internal static class MarkdownEscapes
{
    private static readonly SearchValues<char> Escapable = SearchValues.Create("!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\");

    public static TextEdits Undo(string text)
    {
        var edits = new TextEdits(text);
        for (var at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length;)
        {
            var escapes = Escapable.Contains(text[at + 1]);
            if (escapes)
            {
                edits.Delete(at, at + 1);
            }

            // What follows an escape is itself no escape: `\\-` is a backslash and a dash.
            var next = at + (escapes ? 2 : 1);
            at = next < text.Length ? text.IndexOf('\\', next) : -1;
        }

        return edits;
    }
}
