using System.Buffers.Text;
using System.Text;
using PostingSchema.Formats;

namespace PostingSchema;

public readonly partial struct OffsetTime
{
    /// <summary>The longest text that <see cref="TryFormat"/> writes: <c>23:59:59.9999999+23:59</c>.</summary>
    public const int MaxLength = 22;

    /// <summary>Reads an RFC 3339 <c>full-time</c>: <c>09:30:00Z</c>, <c>09:30:00.25+02:00</c>.</summary>
    /// <exception cref="FormatException">It is none, or a leap second.</exception>
    public static OffsetTime Parse(ReadOnlySpan<char> text) => TryParse(text, out var result) ? result : throw NotATime();

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static OffsetTime Parse(ReadOnlySpan<byte> utf8) => TryParse(utf8, out var result) ? result : throw NotATime();

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out OffsetTime)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out OffsetTime result)
    {
        // What is not ASCII becomes a question mark, and so is refused.
        Span<byte> utf8 = text.Length <= 64 ? stackalloc byte[64] : new byte[text.Length];
        return TryParse(utf8[..Encoding.ASCII.GetBytes(text, utf8)], out result);
    }

    /// <summary>
    /// Reads an RFC 3339 <c>full-time</c>. What is smaller than 100 nanoseconds is cut off. A leap second (<c>23:59:60Z</c>), though
    /// valid by the standard, gives false: <see cref="TimeOnly"/> cannot hold it.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out OffsetTime result)
    {
        var reader = new Rfc3339(utf8);
        if (!reader.TryReadTime() || !reader.IsAtEnd || reader.Second == 60)
        {
            result = default;
            return false;
        }

        var time = new TimeOnly(reader.Hour, reader.Minute, reader.Second).Ticks + reader.FractionTicks;
        result = new(new TimeOnly(time), TimeSpan.FromMinutes(reader.OffsetMinutes));
        return true;
    }

    /// <summary>
    /// Writes the RFC 3339 text: as many digits after the second as it takes and none for a whole second, <c>Z</c> for no offset.
    /// </summary>
    /// <param name="utf8Destination">Where to write; <see cref="MaxLength"/> bytes are always enough.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 where there is not enough room.</param>
    /// <returns>Whether there was enough room.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        WriteDigits(text, Time.Hour, ':');
        WriteDigits(text[3..], Time.Minute, ':');
        WriteDigits(text[6..], Time.Second, '.');
        var length = 8 + WriteFraction(text[8..]);
        length += WriteOffset(text[length..]);

        var fits = text[..length].TryCopyTo(utf8Destination);
        bytesWritten = fits ? length : 0;
        return fits;
    }

    /// <summary>The text that <see cref="TryFormat"/> writes: <c>09:30:00.25+02:00</c>.</summary>
    public override string ToString()
    {
        Span<byte> text = stackalloc byte[MaxLength];
        TryFormat(text, out var length);
        return Encoding.ASCII.GetString(text[..length]);
    }

    private static FormatException NotATime() => new("This is not an RFC 3339 time such as 09:30:00Z, or it is a leap second.");

    private static void WriteDigits(Span<byte> text, int value, char then)
    {
        text[0] = (byte)('0' + (value / 10));
        text[1] = (byte)('0' + (value % 10));
        if (text.Length > 2)
        {
            text[2] = (byte)then;
        }
    }

    /// <summary>The point is there already.</summary>
    private int WriteFraction(Span<byte> text)
    {
        var ticks = Time.Ticks % TimeSpan.TicksPerSecond;
        if (ticks == 0)
        {
            return 0;
        }

        Utf8Formatter.TryFormat(ticks, text[1..], out _, new('D', 7));
        return text[..8].TrimEnd((byte)'0').Length;
    }

    private int WriteOffset(Span<byte> text)
    {
        if (Offset == TimeSpan.Zero)
        {
            text[0] = (byte)'Z';
            return 1;
        }

        var offset = Offset.Duration();
        text[0] = (byte)(Offset < TimeSpan.Zero ? '-' : '+');
        WriteDigits(text[1..], offset.Hours, ':');
        WriteDigits(text[4..6], offset.Minutes, ':');
        return 6;
    }
}
