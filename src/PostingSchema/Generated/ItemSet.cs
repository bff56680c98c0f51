using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>
/// The items of one array with <c>uniqueItems</c>, to prove that they differ. It holds few scalars, and one object or array, which is equal
/// to none of them; an array with more is left to the validator.
/// </summary>
public struct ItemSet
{
    private const int Capacity = 64;

    private static readonly SearchValues<byte> NumberParts = SearchValues.Create("+-.0123456789Ee"u8);

    // Small, since each array clears them.
    private Starts _starts;
    private Words _words;
    private int _count;
    private bool _hasContainer;

    /// <summary>Notes an item and gives back its end; refuses one that is equal to another, and declines what cannot be compared here.</summary>
    internal int Add(ReadOnlySpan<byte> json, int start, int end)
    {
        var item = json[start..end];
        if (item[0] is (byte)'{' or (byte)'[' && !_hasContainer)
        {
            _hasContainer = true;
            return end;
        }

        if (_count == Capacity || item[0] is (byte)'{' or (byte)'[' || item.Contains((byte)'\\'))
        {
            return JsonScanner.Declined;
        }

        // Most items differ in their first bytes or their length; numbers have many spellings. A string without escapes stands where another
        // begins only if both are equal, since it ends with a quotation mark; true, false and null have no beginning in common.
        var isNumber = IsNumber(item);
        var word = isNumber ? 0 : WordOf(json, start, item.Length);
        for (var i = 0; i < _count; i++)
        {
            if (_words[i] == word && (isNumber ? IsSameNumber(json, _starts[i], item) : json[_starts[i]..].StartsWith(item)))
            {
                return JsonScanner.Refused;
            }
        }

        _words[_count] = word;
        _starts[_count++] = start;
        return end;
    }

    /// <summary>The first eight bytes and the length, in half as many bits.</summary>
    private static uint WordOf(ReadOnlySpan<byte> json, int start, int length)
    {
        var first = 0UL;
        if (start <= json.Length - sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(json[start..]) & (length < sizeof(ulong) ? (1UL << (8 * length)) - 1 : ulong.MaxValue);
        }
        else
        {
            for (var i = 0; i < length && i < sizeof(ulong); i++)
            {
                first |= (ulong)json[start + i] << (8 * i);
            }
        }

        return (uint)(((first + (uint)length) * 0x9E3779B97F4A7C15) >> 32);
    }

    private static bool IsSameNumber(ReadOnlySpan<byte> json, int start, ReadOnlySpan<byte> number)
    {
        if (!IsNumber(json[start..]))
        {
            return false;
        }

        var other = json[start..];
        var length = other.IndexOfAnyExcept(NumberParts);
        return JsonNumber.Compare(length < 0 ? other : other[..length], number) == 0;
    }

    private static bool IsNumber(ReadOnlySpan<byte> value) => value[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9');

    [InlineArray(Capacity)]
    private struct Starts
    {
        private int _first;
    }

    [InlineArray(Capacity)]
    private struct Words
    {
        private uint _first;
    }
}
