using System.Buffers;

namespace PostingSchema.Formats;

public static partial class StringFormats
{
    private const int MaxPrefixDigits = 4;

    private static readonly SearchValues<byte> VariableCharacter = Ascii.Set(Ascii.Letters + Ascii.Digits + "_");

    /// <summary><c>uri-template</c>: RFC 6570, all four levels: <c>https://example.com/jobs{?page,size:3,tag*}</c>.</summary>
    public static bool IsUriTemplate(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            int length;
            if (utf8[0] == '{')
            {
                var end = utf8.IndexOf((byte)'}');
                length = end > 0 && IsExpression(utf8[1..end]) ? end + 1 : 0;
            }
            else
            {
                length = LiteralLength(utf8);
            }

            if (length == 0)
            {
                return false;
            }

            utf8 = utf8[length..];
        }

        return true;
    }

    /// <summary>The length of the literal at the front; 0 if it is none. Section 2.1, with the apostrophe that its errata add.</summary>
    private static int LiteralLength(ReadOnlySpan<byte> utf8)
    {
        if (utf8[0] == '%')
        {
            return StartsWithEscape(utf8) ? 3 : 0;
        }

        var isLiteral = utf8[0] is > (byte)' ' and <= (byte)'~' && !"\"<>\\^`{|}"u8.Contains(utf8[0]);
        return isLiteral ? 1 : UcsLength(utf8, mayBePrivate: true);
    }

    /// <summary>What stands in braces: an operator, then variables with commas between them.</summary>
    private static bool IsExpression(ReadOnlySpan<byte> utf8)
    {
        // The operators of section 2.2; those that it reserves for later have no meaning yet.
        var variables = !utf8.IsEmpty && "+#./;?&"u8.Contains(utf8[0]) ? utf8[1..] : utf8;
        foreach (var range in variables.Split((byte)','))
        {
            if (!IsVariable(variables[range]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name of letters, digits, <c>_</c>, escapes and inner dots; then <c>*</c>, or <c>:</c> and a length up to 9999.</summary>
    private static bool IsVariable(ReadOnlySpan<byte> utf8)
    {
        var colon = utf8.IndexOf((byte)':');
        if (colon >= 0)
        {
            var prefix = utf8[(colon + 1)..];
            return prefix.Length is > 0 and <= MaxPrefixDigits && prefix[0] != '0' &&
                !prefix.ContainsAnyExceptInRange((byte)'0', (byte)'9') && IsVariableName(utf8[..colon]);
        }

        return IsVariableName(utf8.EndsWith("*"u8) ? utf8[..^1] : utf8);
    }

    private static bool IsVariableName(ReadOnlySpan<byte> utf8)
    {
        foreach (var range in utf8.Split((byte)'.'))
        {
            var part = utf8[range];
            if (part.IsEmpty || !System.Text.Ascii.IsValid(part) || !IsEncoded(part, VariableCharacter))
            {
                return false;
            }
        }

        return true;
    }
}
