using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PostingSchema.Generated;

/// <summary>Numbers, and values that may be anything.</summary>
public ref partial struct JsonScanner
{
    /// <summary>Numbers longer than this are left to the validator, which compares them exactly whatever their size.</summary>
    private const int LongestNumber = 40;

    /// <summary>Goes past a number.</summary>
    public bool ReadNumber(out ReadOnlySpan<byte> number)
    {
        number = default;
        SkipWhiteSpace();
        var start = _position;
        _ = Take((byte)'-');
        if (!Take((byte)'0') && !TakeDigits())
        {
            return false;
        }

        if (Take((byte)'.') && !TakeDigits())
        {
            return false;
        }

        var hasExponent = Take((byte)'e') || Take((byte)'E');
        if (hasExponent)
        {
            _ = Take((byte)'+') || Take((byte)'-');
            if (!TakeDigits())
            {
                return false;
            }
        }

        number = _json[start.._position];
        return number.Length <= LongestNumber && (!hasExponent || JsonNumber.IsWithinLimits(number));
    }

    /// <summary>Goes past a number without fraction.</summary>
    public bool ReadInteger(out ReadOnlySpan<byte> number) => ReadNumber(out number) && JsonNumber.IsInteger(number);

    /// <summary>Goes past a value of any type, checking that it is JSON and that no name occurs twice.</summary>
    public bool Skip()
    {
        switch (Peek())
        {
            case JsonTypes.String:
                return ReadString(out _);
            case JsonTypes.Number:
                return ReadNumber(out _);
            case JsonTypes.Boolean:
                return ReadBoolean();
            case JsonTypes.Null:
                return ReadNull();
            case JsonTypes.Array:
                return SkipArray();
            case JsonTypes.Object:
                return SkipObject();
            default:
                return false;
        }
    }

    /// <summary>Notes a name that <see cref="NextName"/> gave; false when the object has it already, or has too many to tell.</summary>
    public readonly bool TryAdd(ref NameSet names, ReadOnlySpan<byte> name) =>
        names.TryAdd(
            _json,
            (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(_json), ref MemoryMarshal.GetReference(name)),
            name.Length);

    /// <summary>Notes the item from a start to here; false when it may be equal to another, or cannot be compared here.</summary>
    public readonly bool TryAdd(ref ItemSet items, int start) => items.TryAdd(_json, start, _position - start);

    private bool SkipArray()
    {
        if (!BeginArray())
        {
            return false;
        }

        while (NextItem())
        {
            if (!Skip())
            {
                return false;
            }
        }

        return EndArray();
    }

    private bool SkipObject()
    {
        if (!BeginObject())
        {
            return false;
        }

        var names = new NameSet();
        while (NextName(out var name))
        {
            if (!TryAdd(ref names, name) || !Skip())
            {
                return false;
            }
        }

        return EndObject();
    }

    private bool TakeDigits()
    {
        var start = _position;
        while (_position < _json.Length && _json[_position] is >= (byte)'0' and <= (byte)'9')
        {
            _position++;
        }

        return _position > start;
    }
}
