namespace PostingSchema.Datasets.Reading;

/// <summary>
/// The part of a stream that is in memory: what was read and not yet consumed. It grows only as far as somebody fills it
/// without consuming. Keeps the position of its first byte.
/// </summary>
internal sealed class ByteWindow(Stream stream)
{
    /// <summary>How many bytes beyond the largest record are kept: it may have blanks after it, or end where a piece does.</summary>
    public const int Slack = 64 * 1024;

    private const int FirstSize = 64 * 1024;
    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;

    /// <summary>Where the first unread byte is.</summary>
    public FilePosition Position { get; private set; } = FilePosition.Start;

    /// <summary>How many blanks stand before the first unread byte on its line; -1 if something else stands there too.</summary>
    public int Indent { get; private set; }

    /// <summary>What is in memory.</summary>
    public ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The first bytes of what is in memory; theirs only until the window is filled.</summary>
    public ReadOnlyMemory<byte> First(int length) => _buffer.AsMemory(_start, length);

    /// <summary>Reads more; false at the end of the stream.</summary>
    public bool Fill()
    {
        if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        var read = StreamFailure.Guard(() => stream.Read(_buffer, _end, _buffer.Length - _end));
        _end += read;
        return read > 0;
    }

    /// <summary>Reads until so much is in memory, or the stream ends.</summary>
    public void FillTo(int length)
    {
        while (_end - _start < length && Fill())
        {
        }
    }

    /// <summary>Leaves bytes behind.</summary>
    public void Consume(int length)
    {
        Position = Position.After(_buffer.AsSpan(_start, length));
        Indent = length == 0 ? Indent : -1;
        _start += length;
    }

    /// <summary>Leaves blanks behind; the next byte, or -1 at the end of the stream.</summary>
    public int Peek()
    {
        do
        {
            var blanks = Unread.IndexOfAnyExcept(Utf8Text.Blanks);
            ConsumeBlanks(blanks < 0 ? Unread.Length : blanks);
            if (blanks >= 0)
            {
                return _buffer[_start];
            }
        }
        while (Fill());

        return -1;
    }

    /// <summary>Leaves a byte order mark behind. It has an offset, but no column: no editor shows it.</summary>
    public bool SkipByteOrderMark()
    {
        FillTo(3);
        if (!Unread.StartsWith("\uFEFF"u8))
        {
            return false;
        }

        _start += 3;
        Position = Position with { ByteOffset = Position.ByteOffset + 3 };
        return true;
    }

    private void ConsumeBlanks(int length)
    {
        var blanks = _buffer.AsSpan(_start, length);
        var lineEnd = blanks.LastIndexOf((byte)'\n');
        var indent = lineEnd >= 0 ? length - lineEnd - 1 : Indent < 0 ? -1 : Indent + length;
        Consume(length);
        Indent = indent;
    }

    private void MakeRoom()
    {
        var unread = Unread;
        if (unread.Length > _buffer.Length / 2)
        {
            if (_buffer.Length == Array.MaxLength)
            {
                throw new UnreadableDatasetException("a record is longer than 2 GB, more than can be kept in memory");
            }

            var larger = new byte[Math.Min(2L * _buffer.Length, Array.MaxLength)];
            unread.CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            unread.CopyTo(_buffer);
        }

        _end -= _start;
        _start = 0;
    }
}
