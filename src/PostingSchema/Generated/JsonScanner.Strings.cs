using System.Numerics;
using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>
/// Strings, a block of bytes at a time. Most are short and plain: one look at 32 bytes finds their end. Then come those that are long and
/// plain, and only then those with escapes or with letters that are not ASCII.
/// </summary>
public readonly ref partial struct JsonScanner
{
    /// <summary>Goes past a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint String(nint at) => ShortString(this, at, 0, int.MaxValue);

    /// <summary>Goes past a string of so many code points, both bounds included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint String(nint at, int minLength, int maxLength) => ShortString(this, at, minLength, maxLength);

    /// <summary>Goes past a string without escapes; declines others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Plain(nint at) => ShortPlain(this, at);

    /// <summary>What stands between the quotation marks of a string.</summary>
    /// <param name="at">Its position.</param>
    /// <param name="end">The position behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Content(nint at, nint end) => Slice(at + 1, end - 1);

    /// <summary>Refuses a string that is none of those allowed; declines one with escapes, which may spell one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint NoneOf(nint at) => Refuse(ShortPlain(this, at));

    /// <summary>Whether a value is a string without backslashes that fits into a small block; then its first bytes, and zeros where it has less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsShort(nint start, nint end, out ulong first)
    {
        if (start + ByteBlock.Small > _length || end - start > ByteBlock.Small)
        {
            first = 0;
            return false;
        }

        // The last byte is no backslash.
        ref var here = ref At(start);
        var behind = uint.MaxValue << (int)(end - start - 1);
        first = FirstWord(start, end);
        return here == (byte)'"' && (ByteBlock.Backslashes32(ref here) & ~behind) == 0;
    }

    /// <summary>Whether what stands between quotation marks has neither escapes nor letters that are not ASCII.</summary>
    internal bool IsPlain(nint start, nint end)
    {
        for (; end - start > ByteBlock.Large; start += ByteBlock.Large)
        {
            if (ByteBlock.Large64(ref At(start)).Odd != 0)
            {
                return false;
            }
        }

        if (start + ByteBlock.Large > _length)
        {
            var rest = Slice(start, end);
            return System.Text.Ascii.IsValid(rest) && !rest.Contains((byte)'\\');
        }

        // What stands behind the end is shifted out; of nothing there is nothing to shift.
        var odd = ByteBlock.Large64(ref At(start)).Odd;
        return start == end || odd << (int)(ByteBlock.Large - (end - start)) == 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint ShortString(JsonScanner json, nint at, int minLength, int maxLength) =>
        EndsInFirstBlock(json, at, out var length) ? length >= minLength && length <= maxLength ? at + length + 2 : Refused
        : length is > 0 and < ByteBlock.Small ? OddShortString(json, at, length, minLength, maxLength)
        : LongString(json, at, minLength, maxLength);

    /// <summary>Goes past a string of less than a small block in which only letters are odd, as in most that are; others are looked at again.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint OddShortString(JsonScanner json, nint at, int length, int minLength, int maxLength)
    {
        if (!ByteBlock.HasLetters(ref json.At(at + 1), length, out var codePoints))
        {
            return LongString(json, at, minLength, maxLength);
        }

        return codePoints >= minLength && codePoints <= maxLength ? at + length + 2 : Refused;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint ShortPlain(JsonScanner json, nint at) => EndsInFirstBlock(json, at, out var length) ? at + length + 2 : LongPlain(json, at);

    /// <summary>Whether a string is plain and so short that its end is seen at once.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">The position of the string.</param>
    /// <param name="length">The bytes in front of the first quotation mark in a small block; all of it where it has none, 0 where there is no block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsInFirstBlock(JsonScanner json, nint at, out int length)
    {
        if (at + 1 + ByteBlock.Small <= json._length && json.At(at) == (byte)'"')
        {
            var (quotes, odd) = ByteBlock.Small32(ref json.At(at + 1));
            length = BitOperations.TrailingZeroCount(quotes);
            return quotes != 0 && (odd & ByteBlock.UpToFirst(quotes)) == 0;
        }

        length = 0;
        return false;
    }

    /// <summary>Looks for the end of a plain string in large blocks.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint LongString(JsonScanner json, nint at, int minLength, int maxLength)
    {
        if (json.ByteAt(at) != (byte)'"')
        {
            return json.Unexpected(at);
        }

        var next = at + 1;
        for (; next + ByteBlock.Large <= json._length; next += ByteBlock.Large)
        {
            var (quotes, odd) = ByteBlock.Large64(ref json.At(next));
            if ((odd & ByteBlock.UpToFirst(quotes)) != 0)
            {
                break;
            }

            if (quotes != 0)
            {
                next += BitOperations.TrailingZeroCount(quotes);
                var length = next - at - 1;
                return length >= minLength && length <= maxLength ? next + 1 : Refused;
            }
        }

        return OddString(json, at, next, minLength, maxLength);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint OddString(JsonScanner json, nint at, nint next, int minLength, int maxLength)
    {
        var end = OddString(json, next, out var hasEscapes);
        return end >= Declined || JsonText.HasLength(json.Content(at, end), minLength, maxLength, hasEscapes) ? end : Refused;
    }

    private static nint LongPlain(JsonScanner json, nint at)
    {
        var end = LongString(json, at, out var hasEscapes);
        return hasEscapes ? Declined : end;
    }

    private static nint LongString(JsonScanner json, nint at, out bool hasEscapes)
    {
        hasEscapes = false;
        return json.ByteAt(at) == (byte)'"' ? OddString(json, at + 1, out hasEscapes) : json.Unexpected(at);
    }

    /// <summary>
    /// Goes on in any string. In a block with escapes or letters that are not ASCII, masks say where these are; each is looked at once.
    /// </summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">A position inside the string, not in the middle of an escape or a letter.</param>
    /// <param name="hasEscapes">Whether there is an escape in the string behind the position.</param>
    private static nint OddString(JsonScanner json, nint at, out bool hasEscapes)
    {
        hasEscapes = false;
        ulong allEscaped = 0;

        // What a block leaves to the next: whether its first byte is escaped, and how many of its bytes end a letter.
        ulong isEscaped = 0;
        var rest = 0;
        for (; at < json._length; at += ByteBlock.Large)
        {
            if (at + ByteBlock.Large <= json._length && isEscaped == 0)
            {
                var (quotes, odd) = ByteBlock.Large64(ref json.At(at));
                if ((odd & ByteBlock.UpToFirst(quotes)) == 0)
                {
                    if (quotes == 0)
                    {
                        continue;
                    }

                    hasEscapes = allEscaped != 0;
                    return at + BitOperations.TrailingZeroCount(quotes) + 1;
                }
            }

            var block = StringBlock.At(json.All, (int)at);
            var escaped = StringBlock.Escaped(block.Backslashes, ref isEscaped);
            var ends = block.Quotes & ~escaped;
            var inside = ByteBlock.UpToFirst(ends);
            if ((block.Controls & inside) != 0 || !AreEscapes(json, at, escaped & inside) || !AreLetters(json, at, block.Wide & inside, ref rest))
            {
                return Declined;
            }

            allEscaped |= escaped & inside;
            if (ends != 0)
            {
                hasEscapes = allEscaped != 0;
                return at + BitOperations.TrailingZeroCount(ends) + 1;
            }
        }

        return Declined;
    }

    /// <summary>Whether what stands behind backslashes is an escape. Surrogates are left to the validator, which looks whether they are pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreEscapes(JsonScanner json, nint at, ulong escaped)
    {
        for (; escaped != 0; escaped &= escaped - 1)
        {
            var next = at + BitOperations.TrailingZeroCount(escaped);
            if (json.ByteAt(next) is not ((byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t')
                && !IsCodeUnit(json, next))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCodeUnit(JsonScanner json, nint at) =>
        json.ByteAt(at) == (byte)'u' && at + 5 <= json._length
        && System.Buffers.Text.Utf8Parser.TryParse(json.Slice(at + 1, at + 5), out ushort unit, out var used, 'X')
        && used == 4 && !char.IsSurrogate((char)unit);

    /// <summary>Whether the bytes of a block that are not ASCII are UTF-8.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">The position of the block.</param>
    /// <param name="wide">The bytes of the block that are not ASCII.</param>
    /// <param name="rest">How many bytes at its beginning belong to a letter of the block before; then the same for the next block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreLetters(JsonScanner json, nint at, ulong wide, ref int rest)
    {
        if (wide == 0)
        {
            return true;
        }

        wide &= ulong.MaxValue << rest;
        rest = 0;
        while (wide != 0)
        {
            var first = BitOperations.TrailingZeroCount(wide);
            var length = LetterLength(json, at + first);
            if (length == 0)
            {
                return false;
            }

            wide &= ~(((1UL << length) - 1) << first);
            rest = Math.Max(first + length - ByteBlock.Large, 0);
        }

        return true;
    }

    /// <summary>The bytes of the code point that begins at a byte that is not ASCII; 0 where it is not UTF-8 (RFC 3629, section 4).</summary>
    private static int LetterLength(JsonScanner json, nint at)
    {
        var (first, second, third) = (json.At(at), json.ByteAt(at + 1), json.ByteAt(at + 2));
        if (first is >= 0xC2 and <= 0xDF)
        {
            return IsTail(second) ? 2 : 0;
        }

        // Not longer than needed, no surrogate, and nothing behind the last code point.
        if (!IsTail(second) || !IsTail(third)
            || (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
        {
            return 0;
        }

        return first is >= 0xE0 and <= 0xEF ? 3 : first is >= 0xF0 and <= 0xF4 && IsTail(json.ByteAt(at + 3)) ? 4 : 0;
    }

    private static bool IsTail(byte unit) => (unit & 0xC0) == 0x80;
}
