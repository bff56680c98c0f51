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

    /// <summary>Enters an object; whether it has a property.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool BeginObject(ref int at) => Begin(ref at, (byte)'{', (byte)'}');

    /// <summary>Enters an array; whether it has an item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool BeginArray(ref int at) => Begin(ref at, (byte)'[', (byte)']');

    /// <summary>Goes past a name that is expected, written without a space before its colon: <c>"title":</c>. False moves nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsName(ref int at, ReadOnlySpan<byte> name)
    {
        if (!Has(at, name))
        {
            return false;
        }

        at = ToToken(at + name.Length);
        return true;
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

    /// <summary>Goes past a comma, if there is one; whether there is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Comma(ref int at)
    {
        at = ToToken(at);
        if (ByteAt(at) != (byte)',')
        {
            return false;
        }

        at = ToToken(at + 1);
        return true;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Begin(ref int at, byte opening, byte closing)
    {
        if (ByteAt(at) != opening || _depth >= ValidationLimits.DefaultMaxDepth)
        {
            at = ByteAt(at) == opening ? Declined : Unexpected(at);
            return false;
        }

        at = ToToken(at + 1);
        return ByteAt(at) != closing;
    }

    /// <summary>Goes past white space, of which there is mostly none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ToToken(int at) => ByteAt(at) > (byte)' ' ? at : SkipSpace(at);

    private int SkipSpace(int at)
    {
        while ((uint)at < (uint)_length && Unsafe.Add(ref _json, at) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
