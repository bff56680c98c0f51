namespace PostingSchema.Formats;

/// <summary>Reads the dates and times of RFC 3339, section 5.6, off the front of a text.</summary>
internal ref struct Rfc3339(ReadOnlySpan<byte> utf8)
{
    private const int MinutesPerDay = 24 * 60;

    private ReadOnlySpan<byte> _rest = utf8;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public int Year { get; private set; }

    public int Month { get; private set; }

    public int Day { get; private set; }

    public int Hour { get; private set; }

    public int Minute { get; private set; }

    /// <summary>0 to 60: 60 in a leap second.</summary>
    public int Second { get; private set; }

    /// <summary>The fraction of the second in units of 100 nanoseconds; what is smaller is cut off.</summary>
    public int FractionTicks { get; private set; }

    public int OffsetMinutes { get; private set; }

    /// <summary><c>full-date</c>, except that there is no year 0000: neither has <see cref="DateOnly"/> one, nor did history.</summary>
    public bool TryReadDate()
    {
        if (!TryReadDigits(4, out var year) || !TryRead('-') ||
            !TryReadDigits(2, out var month) || !TryRead('-') ||
            !TryReadDigits(2, out var day) ||
            year == 0 || month is < 1 or > 12 || day < 1 || day > System.DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        (Year, Month, Day) = (year, month, day);
        return true;
    }

    /// <summary>The <c>T</c> between date and time.</summary>
    public bool TryReadSeparator() => TryRead('T') || TryRead('t');

    /// <summary><c>full-time</c>.</summary>
    public bool TryReadTime()
    {
        if (!TryReadDigits(2, out var hour) || !TryRead(':') ||
            !TryReadDigits(2, out var minute) || !TryRead(':') ||
            !TryReadDigits(2, out var second) ||
            hour > 23 || minute > 59 || second > 60 ||
            !TryReadFraction() || !TryReadOffset())
        {
            return false;
        }

        (Hour, Minute, Second) = (hour, minute, second);
        return second < 60 || IsLastMinuteOfUtcDay();
    }

    /// <summary>Leap seconds are inserted at the end of a day of UTC, wherever the clock that shows them stands.</summary>
    private readonly bool IsLastMinuteOfUtcDay() =>
        ((Hour * 60) + Minute - OffsetMinutes + MinutesPerDay) % MinutesPerDay == MinutesPerDay - 1;

    private bool TryReadFraction()
    {
        if (!TryRead('.'))
        {
            return true;
        }

        var (ticks, unit, length) = (0, (int)TimeSpan.TicksPerSecond, 0);
        for (; length < _rest.Length && char.IsAsciiDigit((char)_rest[length]); length++)
        {
            unit /= 10;
            ticks += unit * (_rest[length] - '0');
        }

        FractionTicks = ticks;
        _rest = _rest[length..];
        return length > 0;
    }

    private bool TryReadOffset()
    {
        if (TryRead('Z') || TryRead('z'))
        {
            return true;
        }

        var isNegative = TryRead('-');
        if ((!isNegative && !TryRead('+')) ||
            !TryReadDigits(2, out var hours) || !TryRead(':') ||
            !TryReadDigits(2, out var minutes) ||
            hours > 23 || minutes > 59)
        {
            return false;
        }

        var offset = (hours * 60) + minutes;
        OffsetMinutes = isNegative ? -offset : offset;
        return true;
    }

    private bool TryRead(char expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    private bool TryReadDigits(int count, out int value)
    {
        value = 0;
        if (_rest.Length < count)
        {
            return false;
        }

        foreach (var digit in _rest[..count])
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        _rest = _rest[count..];
        return true;
    }
}
