using System.Text;

namespace PostingSchema.Extraction;

/// <summary>A single-byte code page: which character each byte from 0x80 on means, and back.</summary>
internal sealed class CodePage
{
    private readonly char[] _chars = new char[128];
    private readonly Dictionary<char, byte> _bytes = new(128);

    private CodePage(int number, bool isGuess)
    {
        IsGuess = isGuess;
        Encoding encoding = number == 28591 ? Encoding.Latin1 : CodePagesEncodingProvider.Instance.GetEncoding(number)!;
        for (var i = 0; i < 128; i++)
        {
            var value = (byte)(i + 128);
            var c = encoding.GetChars([value])[0];

            // Programs pass bytes that a code page leaves open as the control characters of the same number.
            _chars[i] = c is '\uFFFD' or '?' ? (char)value : c;
            _bytes.TryAdd(_chars[i], value);
        }

        for (var i = 0x80; i < 0xA0; i++)
        {
            _bytes.TryAdd((char)i, (byte)i);
        }
    }

    /// <summary>Windows-1252.</summary>
    public static CodePage Western { get; } = new(1252, isGuess: false);

    /// <summary>
    /// The code pages to try, the likely ones first: Western, Thai, Central European, Cyrillic, Greek, Turkish, Baltic, Vietnamese,
    /// Latin-1; then those of old Macintoshes and of DOS, whose letters lie where UTF-8 has its lead bytes.
    /// </summary>
    public static IReadOnlyList<CodePage> All { get; } =
    [
        Western, new(874, false), new(1250, false), new(1251, false), new(1253, false), new(1254, false), new(1257, false),
        new(1258, false), new(28591, false), new(10000, true), new(437, true), new(850, true),
    ];

    /// <summary>Whether short runs prove nothing, because genuine text has them too.</summary>
    public bool IsGuess { get; }

    /// <summary>The character that a byte from 0x80 on means.</summary>
    public char CharOf(byte value) => _chars[value - 128];

    /// <summary>The byte that a character was read from.</summary>
    public bool TryByteOf(char c, out byte value) => _bytes.TryGetValue(c, out value);
}
