namespace PostingSchema.Datasets.Reading;

/// <summary>What a value stands in.</summary>
internal enum Enclosing
{
    /// <summary>Nothing: the value is a document.</summary>
    Nothing,

    /// <summary>An array whose items are records.</summary>
    Array,

    /// <summary>An object, or an array, that is only passed through.</summary>
    Other,
}

/// <summary>
/// Finds where a JSON value ends, byte by byte, whatever the pieces in which the bytes come. It looks at brackets, quotes,
/// commas and colons only; what stands between them is the validator's business.
/// </summary>
/// <remarks>
/// Once the order of these is not that of JSON, the value <see cref="IsBroken"/>, and its end is a guess. Three rules make it:
/// a bracket that fits only an outer container closes those in between; an object that starts where a name should
/// be is the next item of the nearest array; and a line that starts as the record did, indented as much, is the next record.
/// </remarks>
internal sealed partial class StructureScanner
{
    private readonly BracketStack _open = new();
    private Enclosing _enclosing;
    private Expect _expect;
    private bool _isInString;
    private bool _isEscaped;
    private bool _isInScalar;
    private long _length;
    private long _end;

    private enum Expect
    {
        Value,
        ValueOrEnd,
        NameOrEnd,
        Name,
        Colon,
        CommaOrEnd,
    }

    private enum Verdict
    {
        GoOn,
        EndsBefore,
        EndsAfter,
    }

    /// <summary>Whether the brackets, quotes, commas or colons are not those of JSON.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether the value cannot end here.</summary>
    public bool IsOpen => _isInString || _open.Depth > 0;

    /// <summary>Whether the last byte belongs to a string.</summary>
    public bool IsInString => _isInString;

    /// <summary>How many bytes the value has so far, blanks after it left out.</summary>
    public long Length => _end;

    /// <summary>Whether the next record follows with no separator still to come.</summary>
    public bool IsAtNextRecord { get; private set; }

    /// <summary>Forgets all, and starts with the first byte of a value.</summary>
    /// <param name="enclosing">What the value stands in.</param>
    /// <param name="indent">How many blanks stand before a record on its line; -1 if records do not start lines.</param>
    public void Begin(Enclosing enclosing, int indent)
    {
        _open.Clear();
        _enclosing = enclosing;
        _indent = indent;
        _lineIndent = -1;
        _expect = Expect.Value;
        _isInString = _isEscaped = _isInScalar = false;
        _length = _end = 0;
        IsBroken = IsAtNextRecord = false;
    }

    /// <summary>Takes the next bytes; true if the value ends in them.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="next">Where reading goes on after the value.</param>
    public bool Scan(ReadOnlySpan<byte> bytes, out int next)
    {
        for (next = 0; next < bytes.Length; next++)
        {
            if (_isInString && !_isEscaped && !IsBroken)
            {
                next += SkipInString(bytes[next..]);
                if (next == bytes.Length)
                {
                    return false;
                }
            }

            var verdict = Step(bytes[next]);
            _length++;
            if (verdict != Verdict.GoOn)
            {
                next += verdict == Verdict.EndsAfter ? 1 : 0;
                return true;
            }
        }

        return false;
    }

    /// <summary>Skips what has no meaning in a string; how many bytes that is.</summary>
    private int SkipInString(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.IndexOfAny((byte)'"', (byte)'\\', (byte)'\n');
        var skipped = length < 0 ? bytes : bytes[..length];
        if (skipped.LastIndexOfAnyExcept(Utf8Text.Blanks) is var last and >= 0)
        {
            (_endBeforeLast, _end, _last) = (_length + last, _length + last + 1, skipped[last]);
        }

        _length += skipped.Length;
        return skipped.Length;
    }

    private Verdict Step(byte value)
    {
        if (IsBroken && IsLayoutLine(value))
        {
            return EndBefore(value);
        }

        var isBlank = value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
        var verdict = _isInString ? InString(value) : isBlank ? EndScalar() : Outside(value);
        if (!isBlank && verdict != Verdict.EndsBefore)
        {
            (_endBeforeLast, _end, _last) = (_end, _length + 1, value);
        }

        return verdict;
    }

    private Verdict InString(byte value)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
        }
        else if (value == '\\')
        {
            _isEscaped = true;
        }
        else if (value == '"')
        {
            _isInString = false;
            return EndIfWhole();
        }

        if (value == '\n')
        {
            // No JSON string goes over a line end: most likely its closing quote is missing.
            Break();
            _lineIndent = 0;
        }

        return Verdict.GoOn;
    }
}
