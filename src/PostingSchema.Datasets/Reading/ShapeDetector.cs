using System.Text;

namespace PostingSchema.Datasets.Reading;

/// <summary>Tells from the first 64 KB how the records of a file lie.</summary>
internal static class ShapeDetector
{
    private const int SampleLength = 64 * 1024;
    private const int QuoteLength = 24;

    /// <summary>The shape; the window is left as it is.</summary>
    /// <exception cref="UnreadableDatasetException">Nothing in the sample could be a record.</exception>
    public static DatasetShape Detect(ByteWindow window, JsonPointer? records)
    {
        window.FillTo(SampleLength);
        var sample = window.Unread[..Math.Min(SampleLength, window.Unread.Length)];
        if (Signatures.Recognise(sample) is { } other)
        {
            throw new UnreadableDatasetException(other);
        }

        var start = sample.IndexOfAnyExcept(Utf8Text.Blanks);
        if (start < 0)
        {
            return DatasetShape.Lines;
        }

        sample = sample[start..];
        return sample[0] switch
        {
            (byte)'[' => DatasetShape.Documents,
            (byte)'{' when records is not null => DatasetShape.Documents,
            (byte)'{' => DetectFromObject(sample),
            _ when AnyLineStartsRecord(sample) => DatasetShape.Lines,
            _ => throw new UnreadableDatasetException(
                $"not JSON: it starts with '{Quote(sample)}', and no line in its first 64 KB starts with '{{' or '['"),
        };
    }

    /// <summary>
    /// An object that is whole in its first line is a line of NDJSON. One that goes on is a document, provided that the
    /// second line goes on with it: where it does not, a line of NDJSON is broken.
    /// </summary>
    private static DatasetShape DetectFromObject(ReadOnlySpan<byte> sample)
    {
        var lineEnd = sample.IndexOf((byte)'\n');
        if (lineEnd < 0)
        {
            return DatasetShape.Lines;
        }

        var scanner = new StructureScanner();
        scanner.Begin(Enclosing.Nothing, indent: -1);
        if (scanner.Scan(sample[..lineEnd], out _) || scanner.IsBroken || scanner.IsInString)
        {
            return DatasetShape.Lines;
        }

        var second = sample[lineEnd..].IndexOfAnyExcept(Utf8Text.Blanks);
        if (second >= 0)
        {
            scanner.Scan(sample[lineEnd..(lineEnd + second + 1)], out _);
        }

        return scanner.IsBroken ? DatasetShape.Lines : DatasetShape.Documents;
    }

    private static bool AnyLineStartsRecord(ReadOnlySpan<byte> sample)
    {
        foreach (var range in sample.Split((byte)'\n'))
        {
            if (sample[range].TrimStart(Utf8Text.Blanks) is [(byte)'{' or (byte)'[', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static string Quote(ReadOnlySpan<byte> sample)
    {
        var text = Encoding.UTF8.GetString(sample[..Math.Min(QuoteLength, sample.Length)]).TrimEnd('\uFFFD');
        var lineEnd = text.AsSpan().IndexOfAny('\r', '\n');
        return lineEnd < 0 ? text : text[..lineEnd];
    }
}
