using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>Objects and arrays: what stands between their names, values and items.</summary>
public readonly ref partial struct JsonScanner
{
    /// <summary>Enters an object: the position of its first name, or of the brace that closes it.</summary>
    /// <param name="at">The position of the object.</param>
    /// <param name="depth">How many containers it lies in.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint BeginObject(nint at, int depth) =>
        at + 2 <= _length && Unsafe.Add(ref _json, at) == (byte)'{' && Unsafe.Add(ref _json, at + 1) == (byte)'"' && depth < ValidationLimits.DefaultMaxDepth ? at + 1 : BeginRareObject(this, at, depth);

    /// <summary>Whether there is a name; there is none at the end of an object, nor at a position that is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasName(nint at) => HasQuote(at);

    /// <summary>Whether a name is the one that is expected, written without a space before its colon: <c>"title":</c>.</summary>
    /// <param name="at">The position of the name.</param>
    /// <param name="name">The name with quotation marks and colon.</param>
    /// <param name="value">The position of its value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsName(nint at, ReadOnlySpan<byte> name, out nint value)
    {
        // Behind a name there are a value and a brace at least.
        value = at + name.Length;
        if (value + 2 > _length || !Is(at, name))
        {
            return false;
        }

        // Behind the colon there is nothing, or one space; both are foreseen, since a producer does the same all the time.
        ref var here = ref Unsafe.Add(ref _json, value);
        if (here <= (byte)' ')
        {
            value = here == (byte)' ' && Unsafe.Add(ref here, 1) > (byte)' ' ? value + 1 : SkipSpace(this, value);
        }

        return true;
    }

    /// <summary>Goes past any name without escapes, and its colon.</summary>
    /// <param name="at">The position of the name.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">The position of the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryName(nint at, out ReadOnlySpan<byte> name, out nint value)
    {
        var end = ShortPlain(this, at);
        name = end < Declined ? Content(at, end) : default;
        value = Colon(end);
        return value < Declined;
    }

    /// <summary>Refuses a name that the schema does not allow; declines what is no name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint UnknownName(nint at) => Colon(ShortPlain(this, at)) < Declined ? Refused : Declined;

    /// <summary>Goes on behind the value of a property: to the next name, or to the brace that closes the object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint NextName(nint at)
    {
        // Nearly always a comma and the next name, with one space between them or none.
        if (at + 3 <= _length)
        {
            ref var here = ref Unsafe.Add(ref _json, at);
            var first = Unsafe.ReadUnaligned<ushort>(ref here);
            first = BitConverter.IsLittleEndian ? first : BinaryPrimitives.ReverseEndianness(first);
            if (first == CommaAndName)
            {
                return at + 1;
            }

            if (first == CommaAndSpace && Unsafe.Add(ref here, 2) == (byte)'"')
            {
                return at + 2;
            }

            if (here == (byte)'}')
            {
                return at;
            }
        }

        return NextRareName(this, at);
    }

    /// <summary>Leaves an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint EndObject(nint at) => ByteAt(at) == (byte)'}' ? at + 1 : Math.Max(at, Declined);

    /// <summary>Enters an array: the position of its first item, or of the bracket that closes it.</summary>
    /// <param name="at">The position of the array.</param>
    /// <param name="depth">How many containers it lies in.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint BeginArray(nint at, int depth) =>
        at + 2 <= _length && Unsafe.Add(ref _json, at) == (byte)'[' && Unsafe.Add(ref _json, at + 1) > (byte)' ' && depth < ValidationLimits.DefaultMaxDepth
            ? at + 1 : BeginRareArray(this, at, depth);

    /// <summary>Whether there is an item; there is none at the end of an array, nor at a position that is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasItem(nint at) => at < Declined && ByteAt(at) != (byte)']';

    /// <summary>Goes on behind an item: to the next one, or to the bracket that closes the array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint NextItem(nint at)
    {
        if (at + 2 <= _length)
        {
            var unit = Unsafe.Add(ref _json, at);
            if (unit == (byte)']')
            {
                return at;
            }

            if (unit == (byte)',' && Unsafe.Add(ref _json, at + 1) is > (byte)' ' and not (byte)']')
            {
                return at + 1;
            }
        }

        return NextRareItem(this, at);
    }

    /// <summary>Leaves an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint EndArray(nint at) => ByteAt(at) == (byte)']' ? at + 1 : Math.Max(at, Declined);

    /// <summary>Notes a property of an object by its number; false when the object has it already. Numbers below 0 are not noted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryMark(ref ulong seen, int property)
    {
        var mask = property < 0 ? 0 : 1UL << property;
        var isNew = (seen & mask) == 0;
        seen |= mask;
        return isNew;
    }

    /// <summary>Goes from behind a name to its value; declines where there is no colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal nint Colon(nint at) => ByteAt(at) == (byte)':' ? ToToken(at + 1) : RareColon(this, at);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint RareColon(JsonScanner json, nint at)
    {
        at = json.ToToken(at);
        return json.ByteAt(at) == (byte)':' ? json.ToToken(at + 1) : Declined;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint BeginRareObject(JsonScanner json, nint at, int depth)
    {
        if (json.ByteAt(at) != (byte)'{' || depth >= ValidationLimits.DefaultMaxDepth)
        {
            return CannotBegin(json, at, (byte)'{');
        }

        at = json.ToToken(at + 1);
        return json.ByteAt(at) is (byte)'"' or (byte)'}' ? at : Declined;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint BeginRareArray(JsonScanner json, nint at, int depth) =>
        json.ByteAt(at) == (byte)'[' && depth < ValidationLimits.DefaultMaxDepth ? json.ToToken(at + 1) : CannotBegin(json, at, (byte)'[');

    private static nint CannotBegin(JsonScanner json, nint at, byte opening) => json.ByteAt(at) == opening ? Declined : json.Unexpected(at);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint NextRareName(JsonScanner json, nint at)
    {
        at = json.ToToken(at);
        if (json.ByteAt(at) != (byte)',')
        {
            return json.ByteAt(at) == (byte)'}' ? at : Math.Max(at, Declined);
        }

        at = json.ToToken(at + 1);
        return json.HasName(at) ? at : Declined;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint NextRareItem(JsonScanner json, nint at)
    {
        at = json.ToToken(at);
        if (json.ByteAt(at) != (byte)',')
        {
            return json.ByteAt(at) == (byte)']' ? at : Math.Max(at, Declined);
        }

        at = json.ToToken(at + 1);
        return json.ByteAt(at) != (byte)']' ? at : Declined;
    }
}
