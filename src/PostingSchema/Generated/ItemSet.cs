using System.Buffers;
using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>
/// The items of one array with <c>uniqueItems</c>, to prove that they differ. It holds few scalars that stand near each other, and one object
/// or array, which is equal to none of them; an array with more is left to the validator.
/// </summary>
public struct ItemSet
{
    private const int Capacity = 64;

    private static readonly SearchValues<byte> NumberParts = SearchValues.Create("+-.0123456789Ee"u8);

    // How far each item lies behind the first one. Small, since each array clears them.
    private Distances _distances;
    private nint _first;
    private int _count;
    private bool _hasContainer;

    // A bit for each item, by its first bytes and its length: an item with a new bit is new.
    private ulong _bits;

    /// <summary>Notes an item and gives back its end; refuses one that is equal to another, and declines what cannot be compared here.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal nint Add(JsonScanner json, nint start, nint end)
    {
        // Most are short strings that have a new bit.
        _first = _count == 0 ? start : _first;
        if (json.IsShort(start, end, out var first) && CanHold(start))
        {
            var bit = BitOf(first, end - start);
            if ((_bits & bit) == 0)
            {
                Note(start, bit);
                return end;
            }
        }

        return AddRare(json, start, end);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private nint AddRare(JsonScanner json, nint start, nint end)
    {
        var type = json.TypeAt(start);
        if (type is JsonTypes.Object or JsonTypes.Array && !_hasContainer)
        {
            _hasContainer = true;
            return end;
        }

        var item = json.Slice(start, end);
        if (!CanHold(start) || type is JsonTypes.Object or JsonTypes.Array || (type == JsonTypes.String && item.Contains((byte)'\\')))
        {
            return JsonScanner.Declined;
        }

        // Numbers have many spellings, so they share one bit.
        var bit = type == JsonTypes.Number ? 1 : BitOf(json.FirstWord(start, end), end - start);
        if ((_bits & bit) != 0 && Contains(json.All, item, type == JsonTypes.Number))
        {
            return JsonScanner.Refused;
        }

        Note(start, bit);
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool CanHold(nint start) => _count < Capacity && start - _first <= ushort.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Note(nint start, ulong bit)
    {
        _bits |= bit;
        _distances[_count++] = (ushort)(start - _first);
    }

    /// <summary>
    /// Whether an item is there already. A string without escapes stands where another begins only if both are equal, since it ends with a
    /// quotation mark; true, false and null have no beginning in common.
    /// </summary>
    private readonly bool Contains(ReadOnlySpan<byte> json, ReadOnlySpan<byte> item, bool isNumber)
    {
        for (var i = 0; i < _count; i++)
        {
            var start = (int)_first + _distances[i];
            if (isNumber ? IsSameNumber(json, start, item) : json[start..].StartsWith(item))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BitOf(ulong first, nint length) => 1UL << (int)(((first + (ulong)length) * 0x9E3779B97F4A7C15) >> 58);

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
    private struct Distances
    {
        private ushort _first;
    }
}
