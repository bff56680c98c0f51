namespace PostingSchema.Formats;

public static partial class StringFormats
{
    /// <summary>
    /// <c>duration</c>: RFC 3339, Appendix A, which is ISO 8601 with restrictions: <c>P1Y2M3DT4H5M6S</c>, <c>P2W</c>. No unit may be
    /// left out between two others (<c>P1Y2D</c>), there is no fraction, and weeks stand alone. Letters are upper case, as in ISO 8601.
    /// </summary>
    public static bool IsDuration(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < 3 || utf8[0] != 'P')
        {
            return false;
        }

        var rest = utf8[1..];
        if (TrySkipUnits(ref rest, "W"u8))
        {
            return rest.IsEmpty;
        }

        var hasDate = TrySkipUnits(ref rest, "YMD"u8);
        if (rest.IsEmpty)
        {
            return hasDate;
        }

        if (rest[0] != 'T')
        {
            return false;
        }

        rest = rest[1..];
        return TrySkipUnits(ref rest, "HMS"u8) && rest.IsEmpty;
    }

    /// <summary>Skips numbers with units, which follow each other in the given order without a gap; false if there is none.</summary>
    private static bool TrySkipUnits(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> units)
    {
        var count = 0;
        while (!units.IsEmpty)
        {
            var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            var at = digits > 0 ? units.IndexOf(rest[digits]) : -1;
            if (at < 0 || (at > 0 && count > 0))
            {
                break;
            }

            rest = rest[(digits + 1)..];
            units = units[(at + 1)..];
            count++;
        }

        return count > 0;
    }
}
