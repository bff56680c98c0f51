using System.Buffers;
using System.Text;

namespace PostingSchema.Cli.Output;

/// <summary>The part of a line around a position, as it fits on a terminal.</summary>
/// <param name="Text">The text; what is cut off is an ellipsis.</param>
/// <param name="MarkStart">Cells before the value at the position.</param>
/// <param name="MarkLength">Cells of the value, as far as it is shown; at least 1.</param>
internal sealed record SourceExcerpt(string Text, int MarkStart, int MarkLength)
{
    private const string Ellipsis = "…";
    private const int MaxBytesPerCell = 8;
    private static readonly SearchValues<byte> ScalarEnds = SearchValues.Create(" \t\r,:]}{["u8);

    /// <summary>Cuts the excerpt out.</summary>
    /// <param name="source">UTF-8; what is not is shown as replacement characters.</param>
    /// <param name="offset">Where the value starts.</param>
    /// <param name="width">How many cells there are, at least 20.</param>
    public static SourceExcerpt Of(ReadOnlySpan<byte> source, int offset, int width)
    {
        var lineStart = source[..offset].LastIndexOf((byte)'\n') + 1;
        var lineLength = source[offset..].IndexOf((byte)'\n');
        var lineEnd = lineLength < 0 ? source.Length : offset + lineLength;

        // Of a line of many megabytes only so much is looked at.
        var from = Math.Max(lineStart, offset - (width * MaxBytesPerCell));
        var to = Math.Min(lineEnd, offset + (width * MaxBytesPerCell));
        var left = Glyphs(WithoutTabs(source[SkipContinuation(source, from, offset)..offset]));
        var right = Glyphs(source[offset..to].TrimEnd("\r\n"u8));
        var token = Cells(Glyphs(source.Slice(offset, Math.Min(TokenLength(source[offset..lineEnd]), to - offset))));

        var rightWidth = Math.Min(Cells(right), width - Math.Min(Cells(left), width / 2));
        var before = Fit(left, width - rightWidth, from > lineStart, fromEnd: true);
        var after = Fit(right, rightWidth, to < lineEnd, fromEnd: false);
        var markStart = CellWidth.Of(before);
        return new(before + after, markStart, Math.Clamp(token, 1, Math.Max(1, CellWidth.Of(after))));
    }

    private static int SkipContinuation(ReadOnlySpan<byte> source, int from, int to)
    {
        while (from < to && (source[from] & 0xC0) == 0x80)
        {
            from++;
        }

        return from;
    }

    /// <summary>Tabs that indent a line are layout; anywhere else they are shown as what they are.</summary>
    private static ReadOnlySpan<byte> WithoutTabs(ReadOnlySpan<byte> line)
    {
        var indent = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        var shown = line.ToArray();
        shown.AsSpan(0, indent < 0 ? line.Length : indent).Fill((byte)' ');
        return shown;
    }

    /// <summary>How long the JSON value or name at the start is, on its line; a bracket stands for what it opens.</summary>
    private static int TokenLength(ReadOnlySpan<byte> line)
    {
        if (line is not [(byte)'"', ..])
        {
            var end = line.IndexOfAny(ScalarEnds);
            return end < 0 ? line.Length : Math.Max(1, end);
        }

        for (var at = 1; at < line.Length; at++)
        {
            if (line[at] == '"')
            {
                return at + 1;
            }

            at += line[at] == '\\' ? 1 : 0;
        }

        return line.Length;
    }

    private static List<(string Text, int Cells)> Glyphs(ReadOnlySpan<byte> utf8)
    {
        var glyphs = new List<(string, int)>();
        while (!utf8.IsEmpty)
        {
            Rune.DecodeFromUtf8(utf8, out var rune, out var length);
            var text = VisibleText.Of(rune);
            glyphs.Add((text, CellWidth.Of(text)));
            utf8 = utf8[length..];
        }

        return glyphs;
    }

    private static int Cells(List<(string Text, int Cells)> glyphs) => glyphs.Sum(glyph => glyph.Cells);

    private static string Fit(List<(string Text, int Cells)> glyphs, int width, bool isCut, bool fromEnd)
    {
        if (!isCut && Cells(glyphs) <= width)
        {
            return string.Concat(glyphs.Select(glyph => glyph.Text));
        }

        var left = width - 1;
        var ordered = fromEnd ? Enumerable.Reverse(glyphs) : glyphs;
        var fitting = ordered.TakeWhile(glyph => (left -= glyph.Cells) >= 0).Select(glyph => glyph.Text);
        return fromEnd ? Ellipsis + string.Concat(fitting.Reverse()) : string.Concat(fitting) + Ellipsis;
    }
}
