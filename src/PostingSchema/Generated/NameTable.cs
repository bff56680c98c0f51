using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace PostingSchema.Generated;

/// <summary>
/// The names of an object, to find a property in whatever order an object has them. A name is found by its first characters, as many as
/// every name has with its closing quotation mark, and compared once.
/// </summary>
public sealed class NameTable
{
    private const int Window = sizeof(uint);

    private readonly Entry[] _entries;

    // By the hash of its first characters, the number of a name. No name is -1.
    private readonly short[] _heads;
    private readonly uint _mask;
    private readonly int _shift;

    private NameTable(string[] names)
    {
        _entries = [.. names.Select(name => new Entry(Encoding.UTF8.GetBytes("\"" + name + "\":")))];
        var characters = Math.Min(Window, _entries.Min(entry => entry.Quoted.Length - 2));
        _mask = characters == Window ? uint.MaxValue : (1u << (8 * characters)) - 1;
        var bits = Math.Max(1, BitOperations.Log2((uint)names.Length * 4));
        _shift = 32 - bits;
        _heads = new short[1 << bits];
        Array.Fill(_heads, (short)-1);
        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (MustBeEscaped(names[i]))
            {
                continue; // what stands in JSON as it is in the table is no name, or another one
            }

            ref var head = ref _heads[Hash(First(_entries[i].Quoted))];
            (_entries[i].Following, head) = (head, (short)i);
        }
    }

    private static bool MustBeEscaped(string name) => name.AsSpan().ContainsAny('"', '\\') || name.AsSpan().ContainsAnyInRange('\0', '\u001F');

    private static uint First(ReadOnlySpan<byte> name)
    {
        Span<byte> first = stackalloc byte[Window];
        name[1..Math.Min(1 + Window, name.Length)].CopyTo(first);
        return BinaryPrimitives.ReadUInt32LittleEndian(first);
    }

    /// <summary>The table of some names: one at least, at most 32,767.</summary>
    public static NameTable Of(params string[] names) => new(names);

    /// <summary>A name by its number.</summary>
    internal string this[int number] => Encoding.UTF8.GetString(_entries[number].Quoted.AsSpan()[1..^2]);

    /// <summary>The number of the property at a position; -1 where it is none of these, or is written in a rare way.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">The position of the name.</param>
    /// <param name="value">The position of its value.</param>
    public int Find(JsonScanner json, nint at, out nint value)
    {
        if (json.TryWord(at + 1, out var first))
        {
            for (int i = _heads[Hash(first)]; i >= 0; i = _entries[i].Following)
            {
                ref readonly var entry = ref _entries[i];
                if (json.IsName(at, entry.Block, entry.Mask, entry.Quoted, out value))
                {
                    return i;
                }
            }
        }

        return FindSpaced(json, at, out value);
    }

    /// <summary>The same for a name with a space before its colon.</summary>
    private int FindSpaced(JsonScanner json, nint at, out nint value)
    {
        if (json.TryName(at, out var name, out value))
        {
            for (var i = 0; i < _entries.Length; i++)
            {
                if (_entries[i].Quoted.AsSpan()[1..^2].SequenceEqual(name))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Hash(uint first) => ((first & _mask) * 0x9E3779B1) >> _shift;

    /// <summary>A name.</summary>
    /// <param name="quoted">With what stands around it in JSON: <c>"title":</c>.</param>
    private struct Entry(byte[] quoted)
    {
        public readonly byte[] Quoted = quoted;

        /// <summary>The next name with the same hash; -1 where there is none.</summary>
        public short Following = -1;

        /// <summary>The same in one block of which the mask takes what belongs to it; no bit where it is longer.</summary>
        public readonly Vector256<byte> Block = Padded(quoted);

        public readonly Vector256<byte> Mask = Padded([.. quoted.Select(_ => byte.MaxValue)]);

        private static Vector256<byte> Padded(byte[] bytes)
        {
            Span<byte> block = stackalloc byte[Vector256<byte>.Count];
            if (bytes.Length <= block.Length)
            {
                bytes.CopyTo(block);
            }

            return Vector256.Create<byte>(block);
        }
    }
}
