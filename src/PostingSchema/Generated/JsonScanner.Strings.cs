using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>
/// Strings, a block of bytes at a time. Most are short and plain: one look at 32 bytes finds their end. Then come those that are long and
/// plain, and only then those with escapes or with letters that are not ASCII.
/// </summary>
public readonly ref partial struct JsonScanner
{
    private const int DigitsOfNumber = 4;

    /// <summary>Goes past a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint String(nint at) => Text(this, at, 0, int.MaxValue).End;

    /// <summary>Goes past a string of so many code points, both bounds included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint String(nint at, int minLength, int maxLength) => Text(this, at, minLength, maxLength).End;

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

    /// <summary>Goes past a string of so many code points, both bounds included, and says how many UTF-16 code units its text has.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static (nint End, int Units) Text(JsonScanner json, nint at, int minLength, int maxLength) =>
        EndsInFirstBlock(json, at, out var length) ? (length >= minLength && length <= maxLength ? at + length + 2 : Refused, length)
        : length is > 0 and < ByteBlock.Small ? OddShortText(json, at, length, minLength, maxLength)
        : LongText(json, at, minLength, maxLength);

    /// <summary>Goes past a string of less than a small block in which only letters are odd, as in most that are; others are looked at again.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (nint End, int Units) OddShortText(JsonScanner json, nint at, int length, int minLength, int maxLength)
    {
        if (at + 1 + ByteBlock.Large <= json._length)
        {
            ref var first = ref json.At(at + 1);
            var block = StringBlock.Of(ref first);
            var inside = ByteBlock.UpToFirst(block.Quotes);
            var letters = LetterBlock.Of(ref first);
            ulong due = 0;
            if ((block.Backslashes & inside) == 0 && AreLetters(json, at + 1, letters, inside, block.Others, ref due))
            {
                var codePoints = length - BitOperations.PopCount(letters.Tails & inside);
                return (codePoints >= minLength && codePoints <= maxLength ? at + length + 2 : Refused, codePoints + BitOperations.PopCount(letters.Longest & inside));
            }
        }

        return LongText(json, at, minLength, maxLength);
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
    private static (nint End, int Units) LongText(JsonScanner json, nint at, int minLength, int maxLength)
    {
        if (json.ByteAt(at) != (byte)'"')
        {
            return (json.Unexpected(at), 0);
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
                var length = (int)(next - at - 1);
                return (length >= minLength && length <= maxLength ? next + 1 : Refused, length);
            }
        }

        return OddText(json, at, next, minLength, maxLength);
    }

    private static nint LongPlain(JsonScanner json, nint at)
    {
        var (end, units) = LongText(json, at, 0, int.MaxValue);
        return end < Declined && units < end - at - 2 && json.Content(at, end).Contains((byte)'\\') ? Declined : end;
    }

    /// <summary>
    /// Goes on in any string. Masks of a block say where escapes and letters that are not ASCII are, and whether they are right: nobody can
    /// foresee which blocks have any, so all blocks are looked at alike.
    /// </summary>
    /// <param name="json">The bytes.</param>
    /// <param name="start">The position of the string.</param>
    /// <param name="at">A position inside it, up to which it is plain.</param>
    /// <param name="minLength">The fewest code points that it may have.</param>
    /// <param name="maxLength">The most.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (nint End, int Units) OddText(JsonScanner json, nint start, nint at, int minLength, int maxLength)
    {
        var last = default(LastBlock);

        // By how many the code points are fewer than the bytes that spell them, and how many of them are two UTF-16 code units.
        var (fewer, pairs) = (0, 0);

        // What a block leaves to the next: whether its first byte is escaped, and which of its first bytes continue a letter.
        ulong isEscaped = 0;
        ulong due = 0;
        for (; at < json._length; at += ByteBlock.Large)
        {
            ref var first = ref at + ByteBlock.Large <= json._length ? ref json.At(at) : ref last.Of(json.Slice(at, json._length));
            var block = StringBlock.Of(ref first);
            var escaped = StringBlock.Escaped(block.Backslashes, ref isEscaped);
            var ends = block.Quotes & ~escaped;
            var inside = ByteBlock.UpToFirst(ends);
            escaped &= inside;
            fewer += BitOperations.PopCount(escaped);
            var numbers = escaped & ~(block.Quotes | block.Backslashes | StringBlock.Named(ref first));
            if (numbers != 0)
            {
                if (!AreCodeUnits(json, at, numbers))
                {
                    break;
                }

                fewer += DigitsOfNumber * BitOperations.PopCount(numbers);
            }

            if (((block.Others & inside) | due) != 0)
            {
                var letters = LetterBlock.Of(ref first);
                if (!AreLetters(json, at, letters, inside, block.Others, ref due))
                {
                    break;
                }

                fewer += BitOperations.PopCount(letters.Tails & inside);
                pairs += BitOperations.PopCount(letters.Longest & inside);
            }

            if (ends != 0)
            {
                var end = at + BitOperations.TrailingZeroCount(ends) + 1;
                var codePoints = (int)(end - start - 2) - fewer;
                return (codePoints >= minLength && codePoints <= maxLength ? end : Refused, codePoints + pairs);
            }
        }

        return (Declined, 0);
    }

    /// <summary>Whether what stands behind backslashes is the number of a character. Surrogates are left to the validator, which looks whether they are pairs.</summary>
    private static bool AreCodeUnits(JsonScanner json, nint at, ulong escaped)
    {
        for (; escaped != 0; escaped &= escaped - 1)
        {
            if (!IsCodeUnit(json, at + BitOperations.TrailingZeroCount(escaped)))
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
    /// <param name="letters">The letters of the block.</param>
    /// <param name="inside">The bytes that belong to the string, with its quotation mark.</param>
    /// <param name="others">The bytes of the block that are not ASCII, and control characters.</param>
    /// <param name="due">The first bytes, as far as the block before ends within a letter; then the same for the next block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreLetters(JsonScanner json, nint at, LetterBlock letters, ulong inside, ulong others, ref ulong due)
    {
        var areRight = letters.AreWhole(inside, others, ref due);
        for (var choosy = letters.Choosy & inside; choosy != 0; choosy &= choosy - 1)
        {
            var lead = at + BitOperations.TrailingZeroCount(choosy);
            areRight &= LetterBlock.MayFollow(json.At(lead), json.ByteAt(lead + 1));
        }

        return areRight;
    }

    /// <summary>Less than 64 bytes, and zeros behind them.</summary>
    [InlineArray(ByteBlock.Large)]
    private struct LastBlock
    {
        private byte _first;

        /// <summary>The first of them.</summary>
        [UnscopedRef]
        public ref byte Of(ReadOnlySpan<byte> rest)
        {
            rest.CopyTo(this);
            return ref _first;
        }
    }
}
