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
        if (_rest.Length < 10 || _rest[4] != '-' || _rest[7] != '-')
        {
            return false;
        }

        var (year, month, day) = ((TwoDigits(_rest, 0) * 100) + TwoDigits(_rest, 2), TwoDigits(_rest, 5), TwoDigits(_rest, 8));
        if (year < 1 || month is < 1 or > 12 || day < 1 || (day > 28 && day > System.DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        _rest = _rest[10..];
        (Year, Month, Day) = (year, month, day);
        return true;
    }

    /// <summary>The <c>T</c> between date and time.</summary>
    public bool TryReadSeparator() => TryRead('T') || TryRead('t');

    /// <summary><c>full-time</c>.</summary>
    public bool TryReadTime()
    {
        if (_rest.Length < 8 || _rest[2] != ':' || _rest[5] != ':')
        {
            return false;
        }

        var (hour, minute, second) = (TwoDigits(_rest, 0), TwoDigits(_rest, 3), TwoDigits(_rest, 6));
        _rest = _rest[8..];
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60 || !TryReadFraction() || !TryReadOffset())
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
        if ((!isNegative && !TryRead('+')) || _rest.Length < 5 || _rest[2] != ':')
        {
            return false;
        }

        var (hours, minutes) = (TwoDigits(_rest, 0), TwoDigits(_rest, 3));
        _rest = _rest[5..];
        if (hours is < 0 or > 23 || minutes is < 0 or > 59)
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

    /// <summary>A number of two digits; where there are others, a number so negative that a sum with it is negative too.</summary>
    private static int TwoDigits(ReadOnlySpan<byte> text, int at)
    {
        const int None = -100_000;
        var (tens, units) = ((uint)(text[at] - '0'), (uint)(text[at + 1] - '0'));
        return tens <= 9 && units <= 9 ? (int)((tens * 10) + units) : None;
    }
}
