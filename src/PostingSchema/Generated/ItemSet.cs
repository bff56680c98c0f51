using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>
/// The items of one array with <c>uniqueItems</c>, to prove that they differ. It holds few, and only scalars; an array with
/// more, or with others, is left to the validator.
/// </summary>
public struct ItemSet
{
    private const int Capacity = 64;

    private Places _places;
    private int _count;

    /// <summary>False when the item may be equal to one that is there already, or cannot be compared here.</summary>
    internal bool TryAdd(ReadOnlySpan<byte> json, int start, int length)
    {
        var item = json.Slice(start, length);
        if (_count == Capacity || item[0] is (byte)'{' or (byte)'[' || item.Contains((byte)'\\'))
        {
            return false;
        }

        for (var i = 0; i < _count; i++)
        {
            if (MayBeEqual(json.Slice(_places[i].Start, _places[i].Length), item))
            {
                return false;
            }
        }

        _places[_count++] = new TextPlace(start, length);
        return true;
    }

    /// <summary>Without escapes, strings are equal only if their bytes are; numbers have many spellings.</summary>
    private static bool MayBeEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        IsNumber(left) && IsNumber(right) ? JsonNumber.Compare(left, right) == 0 : left.SequenceEqual(right);

    private static bool IsNumber(ReadOnlySpan<byte> value) => value[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9');

    [InlineArray(Capacity)]
    private struct Places
    {
        private TextPlace _first;
    }
}
