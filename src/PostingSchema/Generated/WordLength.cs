using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PostingSchema.Generated;

/// <summary>
/// How long a word is that is known to be one of some. All that follows waits for it, so it is not looked up with the word where it can be
/// known earlier: all are as long, or one byte tells, as it mostly does.
/// </summary>
internal readonly struct WordLength
{
    private readonly nint _same;
    private readonly nint _decider;
    private readonly byte[] _lengths;

    private WordLength(List<byte[]> quoted)
    {
        _lengths = new byte[byte.MaxValue + 1];
        if (quoted.Count == 0)
        {
            return;
        }

        var shortest = int.MaxValue;
        foreach (var word in quoted)
        {
            shortest = Math.Min(shortest, word.Length);
        }

        _same = quoted.TrueForAll(word => word.Length == shortest) ? shortest : 0;
        for (var place = 1; place < shortest && _decider == 0; place++)
        {
            _decider = Decides(quoted, place) ? place : 0;
        }
    }

    /// <summary>The lengths of words with their quotation marks, of at most 255 bytes.</summary>
    public static WordLength Of(List<byte[]> quoted) => new(quoted);

    /// <summary>The length of the word that begins at a byte; what is known of it otherwise where no single byte tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint At(ref byte here, int otherwise) =>
        _same != 0 ? _same
        : _decider != 0 ? Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lengths), (nint)Unsafe.Add(ref here, _decider))
        : otherwise;

    /// <summary>Whether words that have the same byte at a place are as long; then the lengths are known by it.</summary>
    private bool Decides(List<byte[]> quoted, int place)
    {
        _lengths.AsSpan().Clear();
        foreach (var word in quoted)
        {
            ref var length = ref _lengths[word[place]];
            if (length != 0 && length != word.Length)
            {
                return false;
            }

            length = (byte)word.Length;
        }

        return true;
    }
}
