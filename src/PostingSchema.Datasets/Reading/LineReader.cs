namespace PostingSchema.Datasets.Reading;

/// <summary>Reads NDJSON. The line end is the only thing that separates records, so no broken line affects another.</summary>
internal sealed class LineReader(ByteWindow window, int maxBytes)
{
    public IEnumerable<DatasetItem> Read()
    {
        // Peek leaves blank lines behind, and the line end of the record before.
        for (var number = 1L; window.Peek() >= 0; number++)
        {
            var start = window.Position;
            if (TryReadLine(out var length))
            {
                yield return DatasetItem.Record(number, start, window.First(length));
                window.Consume(length);
            }
            else
            {
                yield return SkipLine(number, start);
            }
        }
    }

    /// <summary>Reads until the whole line is in memory; false if it is too long for that.</summary>
    private bool TryReadLine(out int length)
    {
        var searched = 0;
        int lineEnd;
        while ((lineEnd = window.Unread[searched..].IndexOf((byte)'\n')) < 0)
        {
            searched = window.Unread.Length;
            if (searched - ByteWindow.Slack > maxBytes)
            {
                length = 0;
                return false;
            }

            if (!window.Fill())
            {
                break;
            }
        }

        length = TrimmedLength(lineEnd < 0 ? searched : searched + lineEnd);
        return length <= maxBytes;
    }

    private DatasetItem SkipLine(long number, FilePosition start)
    {
        var head = Faults.Head(window.Unread);
        long end;
        int lineEnd;
        do
        {
            lineEnd = window.Unread.IndexOf((byte)'\n');
            var length = lineEnd < 0 ? window.Unread.Length : lineEnd;
            end = window.Position.ByteOffset + (lineEnd < 0 ? length : TrimmedLength(length));
            window.Consume(length);
        }
        while (lineEnd < 0 && window.Fill());

        return DatasetItem.TooLong(number, start, head, Faults.TooLong(start, end - start.ByteOffset, maxBytes));
    }

    private int TrimmedLength(int length) => window.Unread[..length].LastIndexOfAnyExcept(Utf8Text.Blanks) + 1;
}
