using System.Buffers;

namespace PostingSchema.Formats;

/// <summary>Sets of ASCII bytes, by their names in the standards.</summary>
internal static class Ascii
{
    public const string Digits = "0123456789";
    public const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static readonly SearchValues<byte> HexDigit = Set("0123456789ABCDEFabcdef");
    public static readonly SearchValues<byte> LetterDigitHyphen = Set(Letters + Digits + "-");

    public static SearchValues<byte> Set(string characters) => SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(characters));

    /// <summary>Whether a text starts with letters that are equal, upper and lower case being the same.</summary>
    public static bool StartsWithIgnoreCase(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> prefix) =>
        utf8.Length >= prefix.Length && System.Text.Ascii.EqualsIgnoreCase(utf8[..prefix.Length], prefix);
}
