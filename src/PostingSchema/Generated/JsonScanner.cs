using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PostingSchema.Generated;

/// <summary>
/// The bytes of one posting, as an emitted acceptor looks at them. A position is that of the first byte of a value or name; every method
/// takes one and gives the position behind what it names, or <see cref="Declined"/> or <see cref="Refused"/>. These may go on into any
/// method, which gives them back. The scanner takes nothing for JSON that System.Text.Json refuses, and declines what would need a
/// second look (escaped names, odd surrogates, huge numbers).
/// </summary>
public readonly ref partial struct JsonScanner
{
    /// <summary>The position of what cannot be proven here: the validator must decide.</summary>
    public const int Declined = -1;

    /// <summary>The position of what certainly is an error; which one, the validator says.</summary>
    public const int Refused = -2;

    /// <summary>A comma and a quotation mark, and the same with a space between them, as a little-endian machine reads them.</summary>
    private const ushort CommaAndName = 0x222C;
    private const uint CommaSpaceAndName = 0x22202C;

    private readonly ref byte _json;
    private readonly int _length;
    private readonly int _depth;

    /// <summary>Looks at one JSON value. Declines at once what is longer than <see cref="ValidationLimits.MaxBytes"/>.</summary>
    public JsonScanner(ReadOnlySpan<byte> json)
    {
        _json = ref MemoryMarshal.GetReference(json);
        _length = json.Length <= ValidationLimits.Default.MaxBytes ? json.Length : 0;
    }

    private JsonScanner(ref byte json, int length, int depth)
    {
        _json = ref json;
        _length = length;
        _depth = depth;
    }

    /// <summary>The same bytes, as the items of an array or the properties of an object look at them.</summary>
    public JsonScanner Inner
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(ref _json, _length, _depth + 1);
    }

    /// <summary>The position of the value.</summary>
    public int Start() => SkipSpace(0);

    /// <summary>The verdict on the whole: whether it is accepted and nothing but white space is left; null where the validator must decide.</summary>
    public bool? End(int at) => at >= 0 && SkipSpace(at) == _length ? true : at == Refused ? false : null;

    /// <summary>Refuses, unless the position says already what is to be said.</summary>
    public static int Refuse(int at) => at < 0 ? at : Refused;

    /// <summary>A position; what is refused is no more than declined, since it is no error where it was refused.</summary>
    public static int Unproven(int at) => Math.Max(at, Declined);

    /// <summary>Refuses a value of a wrong type; declines what is no value.</summary>
    public int Unexpected(int at) => at < 0 ? at : TypeAt(at) == JsonTypes.None ? Declined : Refused;

    /// <summary>The type of the value, by its first character; <see cref="JsonTypes.None"/> if there is none.</summary>
    public JsonTypes TypeAt(int at) => ByteAt(at) switch
    {
        (byte)'"' => JsonTypes.String,
        (byte)'{' => JsonTypes.Object,
        (byte)'[' => JsonTypes.Array,
        (byte)'t' or (byte)'f' => JsonTypes.Boolean,
        (byte)'n' => JsonTypes.Null,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonTypes.Number,
        _ => JsonTypes.None,
    };

    /// <summary>Enters an object: the position of its first name, or of the brace that closes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BeginObject(int at) =>
        ByteAt(at) == (byte)'{' && ByteAt(at + 1) == (byte)'"' && _depth < ValidationLimits.DefaultMaxDepth ? at + 1 : BeginRareObject(at);

    /// <summary>Whether there is a name; there is none at the end of an object, nor at a position that is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasName(int at) => ByteAt(at) == (byte)'"';

    /// <summary>Whether a name is the one that is expected, written without a space before its colon: <c>"title":</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsName(int at, ReadOnlySpan<byte> name) => Has(at, name);

    /// <summary>The position of the value behind a colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Value(int at) => ToToken(at);

    /// <summary>Goes on behind the value of a property: to the next name, or to the brace that closes the object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextName(int at)
    {
        // Nearly always a comma and the next name, with one space between them or none.
        if (BitConverter.IsLittleEndian && (long)(uint)at + sizeof(uint) <= _length)
        {
            var next = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref _json, at));
            if ((ushort)next == CommaAndName)
            {
                return at + 1;
            }

            if ((next & 0xFFFFFF) == CommaSpaceAndName)
            {
                return at + 2;
            }
        }

        return NextRareName(at);
    }

    /// <summary>Enters an array: the position of its first item, or of the bracket that closes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BeginArray(int at) =>
        ByteAt(at) == (byte)'[' && _depth < ValidationLimits.DefaultMaxDepth ? ToToken(at + 1) : CannotBegin(at, (byte)'[');

    /// <summary>Whether there is an item; there is none at the end of an array, nor at a position that is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasItem(int at) => at >= 0 && ByteAt(at) != (byte)']';

    /// <summary>Goes on behind an item: to the next one, or to the bracket that closes the array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextItem(int at)
    {
        if (ByteAt(at) == (byte)',')
        {
            at = ToToken(at + 1);
            return ByteAt(at) != (byte)']' ? at : Declined;
        }

        return ByteAt(at) == (byte)']' ? at : NextRareItem(at);
    }

    /// <summary>Goes past any name without escapes, and its colon.</summary>
    /// <param name="at">The position of the name.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">The position of the value.</param>
    public bool TryName(int at, out ReadOnlySpan<byte> name, out int value)
    {
        name = Text(at, out var end);
        end = ToToken(end);
        value = ByteAt(end) == (byte)':' ? ToToken(end + 1) : Declined;
        return value >= 0;
    }

    /// <summary>Leaves an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndObject(int at) => ByteAt(at) == (byte)'}' ? at + 1 : Math.Min(at, Declined);

    /// <summary>Leaves an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndArray(int at) => ByteAt(at) == (byte)']' ? at + 1 : Math.Min(at, Declined);

    /// <summary>Goes past true or false.</summary>
    public int Boolean(int at) => Has(at, "true"u8) ? at + 4 : Has(at, "false"u8) ? at + 5 : Unexpected(at);

    /// <summary>Goes past null.</summary>
    public int Null(int at) => Has(at, "null"u8) ? at + 4 : Unexpected(at);

    /// <summary>Goes past a value that is written exactly so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int at, ReadOnlySpan<byte> text) =>
        (long)(uint)at + text.Length <= _length
        && MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref _json, at), text.Length).SequenceEqual(text);

    /// <summary>Notes a name that <see cref="TryName"/> gave; false when the object has it already, or has too many to tell.</summary>
    public bool TryAdd(ref NameSet names, ReadOnlySpan<byte> name) =>
        names.TryAdd(All, (int)Unsafe.ByteOffset(ref _json, ref MemoryMarshal.GetReference(name)), name.Length);

    /// <summary>Notes an item and gives back its end; refuses one that is equal to another, and declines what cannot be compared here.</summary>
    public int Add(ref ItemSet items, int start, int end) => end < 0 ? end : items.Add(All, start, end);

    private ReadOnlySpan<byte> All => MemoryMarshal.CreateReadOnlySpan(ref _json, _length);

    internal ReadOnlySpan<byte> Slice(int start, int end) => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref _json, start), end - start);

    /// <summary>The byte at a position; 0, which is no part of JSON, behind the end and at <see cref="Declined"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte ByteAt(int at) => (uint)at < (uint)_length ? Unsafe.Add(ref _json, at) : (byte)0;

    private int BeginRareObject(int at)
    {
        if (ByteAt(at) != (byte)'{' || _depth >= ValidationLimits.DefaultMaxDepth)
        {
            return CannotBegin(at, (byte)'{');
        }

        at = ToToken(at + 1);
        return ByteAt(at) is (byte)'"' or (byte)'}' ? at : Declined;
    }

    private int CannotBegin(int at, byte opening) => ByteAt(at) == opening ? Declined : Unexpected(at);

    private int NextRareName(int at)
    {
        at = ToToken(at);
        if (ByteAt(at) != (byte)',')
        {
            return ByteAt(at) == (byte)'}' ? at : Math.Min(at, Declined);
        }

        at = ToToken(at + 1);
        return HasName(at) ? at : Declined;
    }

    private int NextRareItem(int at)
    {
        at = ToToken(at);
        return ByteAt(at) is (byte)',' or (byte)']' ? NextItem(at) : Math.Min(at, Declined);
    }

    /// <summary>Goes past white space, of which there is mostly none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ToToken(int at) => ByteAt(at) > (byte)' ' ? at : SkipSpace(at);

    private int SkipSpace(int at)
    {
        if (ByteAt(at) == (byte)' ' && ByteAt(at + 1) > (byte)' ')
        {
            return at + 1;
        }

        while ((uint)at < (uint)_length && Unsafe.Add(ref _json, at) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
