using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PostingSchema.Generated;

/// <summary>
/// The items of one array with <c>uniqueItems</c>, to prove that they differ. It holds few, and only scalars; an array with
/// more, or with others, is left to the validator.
/// </summary>
public struct ItemSet
{
    private const int Capacity = 64;

    private Places _places;
    private Words _words;
    private int _count;

    /// <summary>Notes an item and gives back its end; refuses one that is equal to another, and declines what cannot be compared here.</summary>
    internal int Add(ReadOnlySpan<byte> json, int start, int end)
    {
        var item = json[start..end];
        if (_count == Capacity || item[0] is (byte)'{' or (byte)'[' || item.Contains((byte)'\\'))
        {
            return JsonScanner.Declined;
        }

        // Most items differ in their first bytes or their length; numbers have many spellings.
        var word = IsNumber(item) ? 0 : WordOf(item);
        for (var i = 0; i < _count; i++)
        {
            if (_words[i] == word && AreEqual(json.Slice(_places[i].Start, _places[i].Length), item))
            {
                return JsonScanner.Refused;
            }
        }

        _words[_count] = word;
        _places[_count++] = new TextPlace(start, end - start);
        return end;
    }

    private static ulong WordOf(ReadOnlySpan<byte> item)
    {
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        first.Clear();
        item[..Math.Min(item.Length, sizeof(ulong))].CopyTo(first);
        return MemoryMarshal.Read<ulong>(first) ^ ((ulong)item.Length << 56);
    }

    /// <summary>Without escapes, strings are equal only if their bytes are.</summary>
    private static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        IsNumber(left) && IsNumber(right) ? JsonNumber.Compare(left, right) == 0 : left.SequenceEqual(right);

    private static bool IsNumber(ReadOnlySpan<byte> value) => value[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9');

    [InlineArray(Capacity)]
    private struct Places
    {
        private TextPlace _first;
    }

    [InlineArray(Capacity)]
    private struct Words
    {
        private ulong _first;
    }
}
