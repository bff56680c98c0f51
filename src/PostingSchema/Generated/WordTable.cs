using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace PostingSchema.Generated;

/// <summary>
/// Words of which one is expected between quotation marks: the names of an object, in whatever order, or the values of an enum. A hash of
/// eight bytes tells which one it may be, and one comparison whether it is. So there is no branch that depends on which it is, as a
/// processor could not foresee it.
/// </summary>
public sealed class WordTable
{
    private const int BlockSize = 32;

    private readonly byte[][] _quoted;

    // Where the bytes are in which the words differ: at the beginning, or behind what all begin with.
    private readonly int _place;
    private readonly WordHash _hash;
    private readonly WordLength _length;

    // One for each value of the hash, then those that follow others.
    private readonly Slot[] _slots;

    private WordTable(string[] words)
    {
        // In loops, here and below: in a process that has just begun, each generic method of LINQ would have to be compiled first.
        _quoted = new byte[words.Length][];
        var plain = new List<byte[]>();
        var numbers = new List<int>();
        for (var number = 0; number < words.Length; number++)
        {
            _quoted[number] = Encoding.UTF8.GetBytes("\"" + words[number] + "\"");
            if (!MustBeEscaped(words[number]))
            {
                plain.Add(_quoted[number]);
                numbers.Add(number);
            }
        }

        _place = PlaceOf(plain);
        _hash = WordHash.Of(KeysOf(plain, _place));
        _length = WordLength.Of(plain.FindAll(quoted => quoted.Length <= BlockSize));
        _slots = Slots(numbers);
    }

    /// <summary>The table of some words. Those that JSON must escape are never found: they may be written in many ways.</summary>
    public static WordTable Of(params string[] words) => new(words);

    /// <summary>A word by its number.</summary>
    internal string this[int number] => Encoding.UTF8.GetString(_quoted[number].AsSpan()[1..^1]);

    /// <summary>The number of the property whose name stands at a position; -1 where it is none of these, or has escapes.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">The position of the name.</param>
    /// <param name="value">The position of its value; none where there is no number.</param>
    public int Find(JsonScanner json, nint at, out nint value)
    {
        var (end, number) = Skip(this, json, at);
        value = json.Colon(end);
        return value < JsonScanner.Declined ? number : -1;
    }

    /// <summary>Goes past a word, and gives its number; declines where there is none, whose number is -1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static (nint End, int Number) Skip(WordTable words, JsonScanner json, nint at)
    {
        if (at + BlockSize <= json.Length)
        {
            ref var here = ref json.At(at);
            ref readonly var slot = ref words.SlotOf(json.WordAt(at + words._place));
            if (slot.Is(ref here))
            {
                return (at + words._length.At(ref here, slot.Length), slot.Number);
            }
        }

        return SkipRare(words, json, at);
    }

    /// <summary>Near the end of all bytes, for words of more than a block, and for those with the hash of another one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (nint End, int Number) SkipRare(WordTable words, JsonScanner json, nint at)
    {
        ref readonly var slot = ref words.SlotOf(json.FirstWord(at + words._place, Math.Min(at + words._place + sizeof(ulong), json.Length)));
        while (slot.Number >= 0)
        {
            var word = words._quoted[slot.Number];
            if (json.Has(at, word))
            {
                return (at + word.Length, slot.Number);
            }

            slot = ref words._slots[slot.Following];
        }

        return (JsonScanner.Declined, -1);
    }

    /// <summary>The only slot that a word can be in, or the first of some.</summary>
    /// <param name="word">The bytes in which the words differ.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly Slot SlotOf(ulong word) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), _hash.Of(KeyOf(word)));

    /// <summary>The bytes without what stands behind the closing quotation mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong KeyOf(ulong word)
    {
        // In the first byte that is a quotation mark, the highest bit becomes one; it may in later ones.
        var others = word ^ 0x2222222222222222;
        var quotes = (others - 0x0101010101010101) & ~others & 0x8080808080808080;
        return word & (quotes ^ (quotes - 1));
    }

    private static ulong KeyOf(ReadOnlySpan<byte> quoted, int place)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        word.Clear();
        quoted[place..Math.Min(quoted.Length, place + sizeof(ulong))].CopyTo(word);
        return KeyOf(BinaryPrimitives.ReadUInt64LittleEndian(word));
    }

    private static ulong[] KeysOf(List<byte[]> quoted, int place)
    {
        var keys = new ulong[quoted.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyOf(quoted[i], place);
        }

        return keys;
    }

    /// <summary>The first place, in front of the end of all words and inside a block, where most of them differ.</summary>
    private static int PlaceOf(List<byte[]> quoted)
    {
        var (best, most) = (1, 0);
        for (var place = 1; place <= BlockSize - sizeof(ulong) && most < quoted.Count && quoted.TrueForAll(word => place < word.Length); place++)
        {
            var count = WordHash.Distinct(KeysOf(quoted, place)).Length;
            (best, most) = count > most ? (place, count) : (best, most);
        }

        return best;
    }

    private static bool MustBeEscaped(string word) =>
        word.AsSpan().ContainsAny('"', '\\') || word.AsSpan().ContainsAnyInRange('\0', '\u001F') || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(word)) != word;

    private Slot[] Slots(List<int> numbers)
    {
        // One of them is empty, too: it follows all that nothing else follows.
        var empty = _hash.Count;
        var slots = new Slot[empty + 1 + numbers.Count];
        for (var i = 0; i <= empty; i++)
        {
            slots[i] = Slot.Empty;
        }

        var next = empty + 1;
        for (var i = numbers.Count - 1; i >= 0; i--)
        {
            var number = numbers[i];
            ref var first = ref slots[_hash.Of(KeyOf(_quoted[number], _place))];
            var following = empty;
            if (first.Number >= 0)
            {
                following = next++;
                slots[following] = first;
            }

            first = new Slot(_quoted[number], number, following);
        }

        return slots[..next];
    }

    /// <summary>A word, or none.</summary>
    private readonly struct Slot
    {
        private readonly Vector256<byte> _block;
        private readonly Vector256<byte> _mask;

        public Slot(ReadOnlySpan<byte> quoted, int number, int following)
        {
            (Length, Number, Following) = (quoted.Length, number, following);
            if (quoted.Length > BlockSize)
            {
                _block = Vector256<byte>.AllBitsSet;
                return;
            }

            Span<byte> block = stackalloc byte[BlockSize];
            block.Clear();
            quoted.CopyTo(block);
            _block = Vector256.Create<byte>(block);
            block[..quoted.Length].Fill(byte.MaxValue);
            _mask = Vector256.Create<byte>(block);
        }

        /// <summary>No word.</summary>
        public static Slot Empty { get; } = new(new byte[BlockSize + 1], -1, 0);

        /// <summary>The bytes of the word with its quotation marks.</summary>
        public int Length { get; }

        public int Number { get; }

        /// <summary>The slot of another word with the same hash; an empty one where there is none.</summary>
        public int Following { get; }

        /// <summary>Whether the word stands in a block. Words that are longer than one have no bits in their mask, so that they never do.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Is(ref byte here) => (Vector256.LoadUnsafe(ref here) & _mask) == _block;
    }
}
