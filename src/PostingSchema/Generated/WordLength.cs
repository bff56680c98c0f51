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

    private WordLength(byte[][] quoted)
    {
        _lengths = new byte[byte.MaxValue + 1];
        if (quoted.Length == 0)
        {
            return;
        }

        _same = quoted.All(word => word.Length == quoted[0].Length) ? quoted[0].Length : 0;
        _decider = Enumerable.Range(0, quoted.Min(word => word.Length)).FirstOrDefault(place => Decides(quoted, place));
        foreach (var word in quoted)
        {
            _lengths[word[_decider]] = (byte)word.Length;
        }
    }

    /// <summary>The lengths of words with their quotation marks, of at most 255 bytes.</summary>
    public static WordLength Of(byte[][] quoted) => new(quoted);

    /// <summary>The length of the word that begins at a byte; what is known of it otherwise where no single byte tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint At(ref byte here, int otherwise) =>
        _same != 0 ? _same
        : _decider != 0 ? Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lengths), (nint)Unsafe.Add(ref here, _decider))
        : otherwise;

    private static bool Decides(byte[][] quoted, int place) =>
        quoted.GroupBy(word => word[place]).All(alike => alike.All(word => word.Length == alike.First().Length));
}
