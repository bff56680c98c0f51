using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PostingSchema.Extraction;

/// <summary>
/// Up to eight characters in one word, so that a phrase is ruled out by one comparison: small letters for capital ones, one space for
/// several spaces or dashes. What else is not ASCII becomes 255, what is behind the end of the text 0.
/// </summary>
internal readonly struct EightLetters
{
    private const int Most = 8;
    private const char Foreign = '\u00FF';
    private const ulong HighBits = 0x8080808080808080;

    private readonly ulong _mask;
    private readonly ulong _letters;

    /// <param name="phrase">What to look for; of it count the first characters, up to one that is not ASCII or for which others may stand.</param>
    public EightLetters(string phrase)
    {
        var length = 0;
        while (length < phrase.Length && char.IsAscii(phrase[length]) && phrase[length] != '\'')
        {
            length++;
        }

        _letters = OneByOne(phrase.AsSpan(0, length), out var count);
        _mask = MaskOf(count);
    }

    /// <summary>How many characters count.</summary>
    public int Length => BitOperations.PopCount(_mask) / 8;

    /// <summary>The bits of the first characters.</summary>
    public static ulong MaskOf(int length) => length == Most ? ulong.MaxValue : (1UL << (8 * length)) - 1;

    /// <summary>The first characters that count, at most so many.</summary>
    public ulong First(int most) => _letters & MaskOf(most);

    /// <summary>The characters at a position of a text.</summary>
    public static ulong At(string text, int at)
    {
        if (text.Length - at < Most)
        {
            return OneByOne(text.AsSpan(at), out _);
        }

        var units = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text.AsSpan(at, Most)));
        var narrow = Vector128.NarrowWithSaturation(units, Vector128<ushort>.Zero);
        var isCapital = Vector128.LessThanOrEqual(narrow - Vector128.Create((byte)'A'), Vector128.Create((byte)('Z' - 'A')));
        var isGap = Vector128.Equals(narrow, Vector128.Create((byte)' ')) | Vector128.Equals(narrow, Vector128.Create((byte)'-'))
            | Vector128.Equals(narrow, Vector128.Create((byte)'\t'));
        var gaps = isGap.AsUInt64().ToScalar();
        var letters = Vector128.ConditionalSelect(isGap, Vector128.Create((byte)' '), narrow | (isCapital & Vector128.Create((byte)0x20)))
            .AsUInt64().ToScalar();
        return ((gaps & (gaps >> 8)) | (letters & HighBits)) == 0 ? letters : OneByOne(text.AsSpan(at), out _);
    }

    /// <summary>Whether a phrase may stand where these characters are.</summary>
    public bool MayStandAt(ulong letters) => ((letters ^ _letters) & _mask) == 0;

    private static ulong OneByOne(ReadOnlySpan<char> text, out int count)
    {
        var letters = 0UL;
        count = 0;
        for (var i = 0; i < text.Length && count < Most; i++)
        {
            var isGap = IsGap(text[i]);
            if (isGap && i > 0 && IsGap(text[i - 1]))
            {
                continue;
            }

            var letter = isGap ? ' ' : char.IsAscii(text[i]) ? char.ToLowerInvariant(text[i]) : Foreign;
            letters |= (ulong)letter << (8 * count++);
        }

        return letters;
    }

    private static bool IsGap(char c) => Scan.IsSpace(c) || Scan.IsDash(c);
}
