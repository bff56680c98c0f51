namespace PostingSchema.Datasets.Reading;

/// <summary>Reads one JSON value from the window: keeps it if it is short enough, and passes over it if not.</summary>
internal sealed class ValueReader(ByteWindow window, int maxBytes)
{
    private readonly StructureScanner _scanner = new();
    private int _indent = -1;

    /// <summary>Where the value starts.</summary>
    public FilePosition Start { get; private set; }

    /// <summary>How long the value is, also where it was not kept.</summary>
    public long Length => _scanner.Length;

    /// <summary>The first bytes of a value that was not kept.</summary>
    public byte[] Head { get; private set; } = [];

    /// <summary>Whether the brackets, quotes, commas or colons of the value are not those of JSON.</summary>
    public bool IsBroken => _scanner.IsBroken;

    /// <summary>Whether the value is broken so that the next record starts right after it.</summary>
    public bool IsAtNextRecord => _scanner.IsAtNextRecord;

    /// <summary>Whether the value is broken so that its end was not found before that of the file.</summary>
    public bool IsSwallowed { get; private set; }

    /// <summary>Reads the value that starts the window, and leaves it behind.</summary>
    /// <returns>Its bytes, there until the window is filled again; null if it is too long.</returns>
    public ReadOnlyMemory<byte>? Read(Enclosing enclosing)
    {
        Start = window.Position;
        Head = [];
        _indent = window.Indent >= 0 ? window.Indent : _indent;
        _scanner.Begin(enclosing, _indent);

        var isKept = true;
        var isAtEnd = false;
        var scanned = 0;
        int next;
        while (!_scanner.Scan(window.Unread[scanned..], out next) && !isAtEnd)
        {
            scanned = window.Unread.Length;
            if (!isKept || scanned - ByteWindow.Slack > maxBytes)
            {
                KeepHead();
                isKept = false;
                window.Consume(scanned);
                scanned = 0;
            }

            isAtEnd = !window.Fill();
        }

        IsSwallowed = isAtEnd && _scanner.IsBroken && _scanner.IsOpen;
        return Take(scanned + next, isKept && _scanner.Length <= maxBytes);
    }

    private ReadOnlyMemory<byte>? Take(int length, bool isKept)
    {
        ReadOnlyMemory<byte>? bytes = null;
        if (isKept)
        {
            var whole = window.First((int)_scanner.Length);
            bytes = whole[..(whole.Span.LastIndexOfAnyExcept(Utf8Text.Blanks) + 1)];
        }
        else
        {
            KeepHead();
        }

        window.Consume(length);
        return bytes;
    }

    private void KeepHead() => Head = Head.Length > 0 ? Head : Faults.Head(window.Unread);
}
