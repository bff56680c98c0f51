using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>
/// The names of one object that the schema does not know, to see whether one occurs twice. It holds few; an object with
/// more is left to the validator.
/// </summary>
public struct NameSet
{
    private const int Capacity = 32;

    private Places _places;
    private int _count;

    /// <summary>False when the name is there already, or there are too many to tell.</summary>
    internal bool TryAdd(ReadOnlySpan<byte> json, int start, int length)
    {
        if (_count == Capacity)
        {
            return false;
        }

        var name = json.Slice(start, length);
        for (var i = 0; i < _count; i++)
        {
            if (json.Slice(_places[i].Start, _places[i].Length).SequenceEqual(name))
            {
                return false;
            }
        }

        _places[_count++] = new TextPlace(start, length);
        return true;
    }

    [InlineArray(Capacity)]
    private struct Places
    {
        private TextPlace _first;
    }
}

/// <summary>A part of the bytes of a posting.</summary>
internal readonly record struct TextPlace(int Start, int Length);
