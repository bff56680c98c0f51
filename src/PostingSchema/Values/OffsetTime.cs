namespace PostingSchema;

/// <summary>
/// A time of day with its offset from UTC: <c>full-time</c> of RFC 3339, which is what <c>format: time</c> of JSON Schema asks for.
/// Equality is that of both parts. The order is that of the instants on one and the same day; where these are the same, the
/// smaller offset comes first, so that only equal values compare as 0.
/// </summary>
public readonly partial struct OffsetTime : IEquatable<OffsetTime>, IComparable<OffsetTime>
{
    /// <summary>Makes a time of day with an offset.</summary>
    /// <param name="time">The local time, to 100 nanoseconds.</param>
    /// <param name="offset">Local time minus UTC: whole minutes, at most 23:59 either way.</param>
    /// <exception cref="ArgumentOutOfRangeException">RFC 3339 has no such offset.</exception>
    public OffsetTime(TimeOnly time, TimeSpan offset)
    {
        if (offset.Ticks % TimeSpan.TicksPerMinute != 0 || offset.Duration() >= TimeSpan.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "Whole minutes, at most 23:59 either way.");
        }

        Time = time;
        Offset = offset;
    }

    /// <summary>The local time, to 100 nanoseconds.</summary>
    public TimeOnly Time { get; }

    /// <summary>Local time minus UTC: whole minutes, at most 23:59 either way.</summary>
    public TimeSpan Offset { get; }

    /// <summary>Whether time and offset are the same.</summary>
    public static bool operator ==(OffsetTime left, OffsetTime right) => left.Equals(right);

    /// <summary>Whether time or offset differ.</summary>
    public static bool operator !=(OffsetTime left, OffsetTime right) => !left.Equals(right);

    /// <summary>Whether the left one comes before.</summary>
    public static bool operator <(OffsetTime left, OffsetTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes before, or is equal.</summary>
    public static bool operator <=(OffsetTime left, OffsetTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one comes after.</summary>
    public static bool operator >(OffsetTime left, OffsetTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one comes after, or is equal.</summary>
    public static bool operator >=(OffsetTime left, OffsetTime right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(OffsetTime other) => Time == other.Time && Offset == other.Offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OffsetTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Offset);

    /// <inheritdoc/>
    public int CompareTo(OffsetTime other)
    {
        var byInstant = (Time.Ticks - Offset.Ticks).CompareTo(other.Time.Ticks - other.Offset.Ticks);
        return byInstant != 0 ? byInstant : Offset.CompareTo(other.Offset);
    }
}
