using PostingSchema.Datasets.Reading;

namespace PostingSchema.Datasets;

/// <summary>A place in a file.</summary>
/// <param name="ByteOffset">Bytes before it. A byte order mark counts, compression does not.</param>
/// <param name="Line">Line, from 1. Lines end with LF.</param>
/// <param name="Column">Column in Unicode code points, from 1. A byte order mark is no column.</param>
public readonly record struct FilePosition(long ByteOffset, long Line, long Column)
{
    /// <summary>The first byte of a file.</summary>
    public static FilePosition Start { get; } = new(0, 1, 1);

    /// <summary>Where a text ends that starts here.</summary>
    /// <param name="utf8">The text. What is not UTF-8 counts by its bytes, continuation bytes left out.</param>
    public FilePosition After(ReadOnlySpan<byte> utf8)
    {
        var lastLineEnd = utf8.LastIndexOf((byte)'\n');
        return lastLineEnd < 0
            ? new(ByteOffset + utf8.Length, Line, Column + Utf8Text.CountCodePoints(utf8))
            : new(
                ByteOffset + utf8.Length,
                Line + utf8.Count((byte)'\n'),
                1 + Utf8Text.CountCodePoints(utf8[(lastLineEnd + 1)..]));
    }

    /// <summary>A finding inside a record that starts here, with its position in the file.</summary>
    public Finding Locate(Finding finding) => finding with
    {
        ByteOffset = ByteOffset + finding.ByteOffset,
        Line = Line + finding.Line - 1,
        Column = finding.Line == 1 ? Column + finding.Column - 1 : finding.Column,
    };
}
