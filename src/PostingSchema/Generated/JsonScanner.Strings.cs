using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace PostingSchema.Generated;

/// <summary>Strings: their end is looked for a block of bytes at a time.</summary>
public readonly ref partial struct JsonScanner
{
    /// <summary>Goes past a string.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int String(int at)
    {
        var quote = ClosingQuote(at, out var traits);
        return quote < 0 ? quote : IsUtf8(at + 1, quote, traits) ? quote + 1 : Declined;
    }

    /// <summary>Goes past a string of so many code points, both bounds included.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int String(int at, int minLength, int maxLength)
    {
        var quote = ClosingQuote(at, out var traits);
        if (quote < 0)
        {
            return quote;
        }

        if (traits == StringTraits.None)
        {
            var length = quote - at - 1;
            return length >= minLength && length <= maxLength ? quote + 1 : Refused;
        }

        return !IsUtf8(at + 1, quote, traits) ? Declined
            : JsonText.HasLength(Slice(at + 1, quote), minLength, maxLength, traits) ? quote + 1
            : Refused;
    }

    /// <summary>Goes past a string without escapes, and gives its content.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ReadOnlySpan<byte> Text(int at, out int end)
    {
        var quote = ClosingQuote(at, out var traits);
        if (quote < 0 || (traits & StringTraits.HasEscapes) != 0 || !IsUtf8(at + 1, quote, traits))
        {
            end = Math.Min(quote, Declined);
            return default;
        }

        end = quote + 1;
        return Slice(at + 1, quote);
    }

    /// <summary>Goes past a string that was accepted before, and gives what stands between its quotation marks.</summary>
    internal ReadOnlySpan<byte> Accepted(int at, out int end, out StringTraits traits)
    {
        var quote = ClosingQuote(at, out traits);
        end = quote < 0 ? quote : quote + 1;
        return quote < 0 ? default : Slice(at + 1, quote);
    }

    /// <summary>Refuses a string that is none of those allowed; declines one with escapes, which may spell one of them.</summary>
    public int NoneOf(int at)
    {
        Text(at, out var end);
        return Refuse(end);
    }

    private bool IsUtf8(int start, int end, StringTraits traits) =>
        (traits & StringTraits.HasWide) == 0 || Utf8.IsValid(Slice(start, end));

    /// <summary>The position of the quotation mark that ends the string; declines what is no JSON string, but leaves UTF-8 to be checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ClosingQuote(int at, out StringTraits traits)
    {
        traits = StringTraits.None;
        if (ByteAt(at) != (byte)'"')
        {
            return Unexpected(at);
        }

        // Most strings are short, and end in the first block.
        at++;
        if (at <= _length - ByteBlock.Small)
        {
            var (stops, wide) = ByteBlock.Small32(ref Unsafe.Add(ref _json, at));
            if (stops == 0)
            {
                return LongClosingQuote(at + ByteBlock.Small, wide != 0 ? StringTraits.HasWide : StringTraits.None, out traits);
            }

            var stop = at + BitOperations.TrailingZeroCount(stops);
            if ((wide & (stops ^ (stops - 1))) == 0 && Unsafe.Add(ref _json, stop) == (byte)'"')
            {
                return stop;
            }
        }

        return LongClosingQuote(at, StringTraits.None, out traits);
    }

    /// <summary>The same from a position inside the string, with what is known of what lies before it.</summary>
    private int LongClosingQuote(int at, StringTraits known, out StringTraits traits)
    {
        traits = known;
        while (true)
        {
            at = NextStop(at, ref traits);
            switch (ByteAt(at))
            {
                case (byte)'"':
                    return at;
                case (byte)'\\':
                    traits |= StringTraits.HasEscapes;
                    at = SkipEscape(at);
                    break;
                default:
                    return Declined;
            }
        }
    }

    /// <summary>The next quotation mark, backslash or control character; declines where there is none.</summary>
    private int NextStop(int at, ref StringTraits traits)
    {
        if (at < 0)
        {
            return Declined;
        }

        at = ByteBlock.SkipPlain(ref _json, at, _length, out var hasWide);
        traits |= hasWide ? StringTraits.HasWide : StringTraits.None;
        return at <= _length - ByteBlock.Large ? at : LastStop(at, ref traits);
    }

    private static void Note(ulong wide, ref StringTraits traits)
    {
        if (wide != 0)
        {
            traits |= StringTraits.HasWide;
        }
    }

    /// <summary>The same in less than a block: the last block of the bytes, without what lies before the position.</summary>
    private int LastStop(int at, ref StringTraits traits)
    {
        if (_length >= ByteBlock.Large)
        {
            var start = _length - ByteBlock.Large;
            var (stops, wide) = ByteBlock.Large64(ref Unsafe.Add(ref _json, start));
            if (at >= _length || (stops >>= at - start) == 0)
            {
                return Declined;
            }

            Note((wide >> (at - start)) & (stops ^ (stops - 1)), ref traits);
            return at + BitOperations.TrailingZeroCount(stops);
        }

        for (; at < _length; at++)
        {
            var unit = Unsafe.Add(ref _json, at);
            if (unit is < 0x20 or (byte)'"' or (byte)'\\')
            {
                return at;
            }

            Note((uint)unit & 0x80, ref traits);
        }

        return Declined;
    }

    /// <summary>Goes past an escape; surrogates are left to the validator, which looks whether they are pairs.</summary>
    private int SkipEscape(int at)
    {
        switch (ByteAt(at + 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return at + 2;
            case (byte)'u' when at + 6 <= _length
                && System.Buffers.Text.Utf8Parser.TryParse(Slice(at + 2, at + 6), out ushort unit, out var used, 'X')
                && used == 4 && !char.IsSurrogate((char)unit):
                return at + 6;
            default:
                return Declined;
        }
    }
}
