using System.Numerics;

namespace PostingSchema.Extraction;

/// <summary>
/// The first three letters of a set of phrases, whatever their case. They rule out nearly every word of a text without a look at the
/// phrases, and number those that are left.
/// </summary>
internal sealed class StartKeys
{
    private const int Bits = LetterClasses.Bits;
    private const int All = 1 << (3 * Bits);

    private readonly ulong[] _bits = new ulong[All / 64];

    // How many keys there are before each word of bits.
    private readonly ushort[] _before = new ushort[All / 64];

    public StartKeys(IEnumerable<int> keys)
    {
        foreach (var key in keys)
        {
            _bits[key >> 6] |= 1UL << key;
        }

        for (var i = 1; i < _before.Length; i++)
        {
            _before[i] = (ushort)(_before[i - 1] + BitOperations.PopCount(_bits[i - 1]));
        }
    }

    /// <summary>How many keys there are.</summary>
    public int Count => _before[^1] + BitOperations.PopCount(_bits[^1]);

    /// <summary>The key of the letters at a position of a text.</summary>
    public static int KeyAt(ReadOnlySpan<char> text, int at)
    {
        var second = at + 1 < text.Length ? text[at + 1] : ' ';
        var third = at + 2 < text.Length ? text[at + 2] : ' ';
        return (Class(text[at]) << (2 * Bits)) | (Class(second) << Bits) | Class(third);
    }

    /// <summary>The key one position further on, where a character follows the three letters of a key.</summary>
    public static int Next(int key, char c) => ((key << Bits) & (All - 1)) | Class(c);

    /// <summary>The keys of the texts in which a phrase may stand.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="isOpen">Whether letters may follow it.</param>
    public static IEnumerable<int> KeysOf(string phrase, bool isOpen) => LetterClasses.Beginnings(phrase, isOpen, 3)
        .Select(classes => (classes[0] << (2 * Bits)) | (classes[1] << Bits) | classes[2])
        .Distinct();

    public bool Contains(int key) => (_bits[key >> 6] & (1UL << key)) != 0;

    /// <summary>The number of a key that is there, in the order of the keys from 0.</summary>
    public int NumberOf(int key) => _before[key >> 6] + BitOperations.PopCount(_bits[key >> 6] & ((1UL << key) - 1));

    private static int Class(char c) => LetterClasses.Of(c);
}
