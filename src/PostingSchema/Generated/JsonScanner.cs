using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PostingSchema.Generated;

/// <summary>
/// The bytes of one posting, as an emitted acceptor looks at them. A position is that of the first byte of a value or name; every method
/// takes one and gives the position behind what it names, or <see cref="Declined"/> or <see cref="Refused"/>. These lie behind the end of
/// all bytes, so they may go on into any method, which finds nothing there and gives them back. The scanner takes nothing for JSON that
/// System.Text.Json refuses, and declines what would need a second look (escaped names, odd surrogates, huge numbers).
/// </summary>
/// <remarks>
/// What stands in nearly every posting is inlined where it is called; the rest are static methods that take the scanner by value. A
/// method that is not inlined and takes <c>this</c> by reference would force both fields out of their registers.
/// </remarks>
public readonly ref partial struct JsonScanner
{
    /// <summary>The position of what cannot be proven here: the validator must decide. Smaller ones are positions.</summary>
    public const nint Declined = 1 << 30;

    /// <summary>The position of what certainly is an error; which one, the validator says.</summary>
    public const nint Refused = Declined + 1;

    // A comma and a quotation mark, and two bytes of the same with a space between them, as words.
    private const ushort CommaAndName = 0x222C;
    private const ushort CommaAndSpace = 0x202C;

    private readonly ref byte _json;
    private readonly nint _length;

    /// <summary>Looks at one JSON value. Declines at once what is longer than <see cref="ValidationLimits.MaxBytes"/>.</summary>
    public JsonScanner(ReadOnlySpan<byte> json)
    {
        _json = ref MemoryMarshal.GetReference(json);
        _length = json.Length <= ValidationLimits.Default.MaxBytes ? json.Length : 0;
    }

    /// <summary>The position of the value.</summary>
    public nint Start() => ToToken(0);

    /// <summary>The verdict on the whole: whether it is accepted and nothing but white space is left; null where the validator must decide.</summary>
    public bool? End(nint at) => at == _length || (at < Declined && SkipSpace(this, at) == _length) ? true : at == Refused ? false : null;

    /// <summary>Refuses, unless the position says already what is to be said.</summary>
    public static nint Refuse(nint at) => at < Declined ? Refused : at;

    /// <summary>A position; what is refused is no more than declined, since it is no error where it was refused.</summary>
    public static nint Unproven(nint at) => Math.Min(at, Declined);

    /// <summary>The position behind a value that two have looked at; what is no position for one of them is none.</summary>
    public static nint Both(nint one, nint other) => Math.Max(one, other);

    /// <summary>Refuses a value of a wrong type; declines what is no value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Unexpected(nint at) => Unexpected(this, at);

    /// <summary>The type of the value, by its first character; <see cref="JsonTypes.None"/> if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonTypes TypeAt(nint at) => TypeOf(ByteAt(at));

    /// <summary>Goes past true or false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Boolean(nint at) => SkipBoolean(this, at);

    /// <summary>Goes past null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Null(nint at) => Has(at, "null"u8) ? at + 4 : Unexpected(at);

    /// <summary>Goes past a string that is one of some words; refuses others, and declines those with escapes, which may spell one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint OneOf(nint at, WordTable words)
    {
        var (end, _) = WordTable.Skip(words, this, at);
        return end < Declined ? end : NoneOf(at);
    }

    /// <summary>The same, and gives the number of the word; -1 where it is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint OneOf(nint at, WordTable words, out int number)
    {
        (var end, number) = WordTable.Skip(words, this, at);
        return end < Declined ? end : NoneOf(at);
    }

    /// <summary>Goes past a value that is written exactly so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(nint at, ReadOnlySpan<byte> text) => at + text.Length <= _length && Is(at, text);

    /// <summary>Notes a name that <see cref="TryName"/> gave; false when the object has it already, or has too many to tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(ref NameSet names, ReadOnlySpan<byte> name) =>
        names.TryAdd(All, (int)Unsafe.ByteOffset(ref _json, ref MemoryMarshal.GetReference(name)), name.Length);

    /// <summary>Notes an item and gives back its end; refuses one that is equal to another, and declines what cannot be compared here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Add(ref ItemSet items, nint start, nint end) => end >= Declined ? end : items.Add(this, start, end);

    internal nint Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _length;
    }

    internal ReadOnlySpan<byte> All
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateReadOnlySpan(ref _json, (int)_length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> Slice(nint start, nint end) => MemoryMarshal.CreateReadOnlySpan(ref At(start), (int)(end - start));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref byte At(nint at) => ref Unsafe.Add(ref _json, at);

    /// <summary>The byte at a position; 0, which is no part of JSON, behind the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte ByteAt(nint at) => at < _length ? Unsafe.Add(ref _json, at) : (byte)0;

    /// <summary>Eight bytes, all of which must be readable; the first one is the lowest, whatever the machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong WordAt(nint at)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref At(at));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    /// <summary>The first bytes of a value, at most eight, and zeros where it has less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong FirstWord(nint start, nint end) =>
        start + sizeof(ulong) <= _length ? WordAt(start) & (ulong.MaxValue >> Math.Max(0, 64 - (8 * (int)(end - start)))) : LastWord(this, start, end);

    /// <summary>
    /// Compares bytes that are there, by their first and last word, which may overlap: the JIT makes constants of a literal, and leaves one
    /// of these comparisons. Written out, since it keeps a limited number of variables in registers, and each method that it inlines has some.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Is(nint at, ReadOnlySpan<byte> text)
    {
        ref var here = ref Unsafe.Add(ref _json, at);
        ref var there = ref MemoryMarshal.GetReference(text);
        if (text.Length is >= sizeof(ulong) and <= 2 * sizeof(ulong))
        {
            var last = text.Length - sizeof(ulong);
            return Unsafe.ReadUnaligned<ulong>(ref here) == Unsafe.ReadUnaligned<ulong>(ref there)
                && (last == 0 || Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref here, last)) == Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref there, last)));
        }

        if (text.Length is >= sizeof(uint) and < sizeof(ulong))
        {
            var last = text.Length - sizeof(uint);
            return Unsafe.ReadUnaligned<uint>(ref here) == Unsafe.ReadUnaligned<uint>(ref there)
                && (last == 0 || Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref here, last)) == Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref there, last)));
        }

        return MemoryMarshal.CreateReadOnlySpan(ref here, text.Length).SequenceEqual(text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Unexpected(JsonScanner json, nint at) => at >= Declined ? at : json.TypeAt(at) == JsonTypes.None ? Declined : Refused;

    private static JsonTypes TypeOf(byte first) => first switch
    {
        (byte)'"' => JsonTypes.String,
        (byte)'{' => JsonTypes.Object,
        (byte)'[' => JsonTypes.Array,
        (byte)'t' or (byte)'f' => JsonTypes.Boolean,
        (byte)'n' => JsonTypes.Null,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonTypes.Number,
        _ => JsonTypes.None,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipBoolean(JsonScanner json, nint at)
    {
        // Which of the two it is cannot be foreseen, so that is no branch.
        if (at + 5 <= json._length)
        {
            var isFalse = json.At(at) == (byte)'f' & json.Is(at + 1, "alse"u8);
            if (json.Is(at, "true"u8) | isFalse)
            {
                return at + 4 + (isFalse ? 1 : 0);
            }
        }

        return json.Has(at, "true"u8) ? at + 4 : json.Unexpected(at);
    }

    private static ulong LastWord(JsonScanner json, nint start, nint end)
    {
        var word = 0UL;
        for (var at = end - 1; at >= start; at--)
        {
            word = (word << 8) | json.At(at);
        }

        return word;
    }

    /// <summary>Goes past white space, of which there is mostly none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint ToToken(nint at) => ByteAt(at) > (byte)' ' ? at : SkipSpace(this, at);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipSpace(JsonScanner json, nint at)
    {
        if (json.ByteAt(at) == (byte)' ' && json.ByteAt(at + 1) > (byte)' ')
        {
            return at + 1;
        }

        while (at < json._length && json.At(at) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
