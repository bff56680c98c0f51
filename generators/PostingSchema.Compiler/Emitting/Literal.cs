using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// The only way by which a text of a schema reaches emitted code. Whatever it contains, it stays inside its literal or
/// comment: everything but plain ASCII becomes an escape in literals, and in comments what could end a line or turn the
/// direction of the text is left out.
/// </summary>
internal static class Literal
{
    /// <summary>A string literal.</summary>
    public static string String(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    literal.Append('\\').Append(c);
                    break;
                case '\n':
                    literal.Append("\\n");
                    break;
                case >= ' ' and <= '~':
                    literal.Append(c);
                    break;
                default:
                    literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A literal of UTF-8 bytes.</summary>
    public static string Utf8(string text) => String(text) + "u8";

    /// <summary>The number of UTF-8 bytes of a text.</summary>
    public static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Whether JSON writes a text between quotation marks as it is, without escapes.</summary>
    public static bool IsWrittenAsItIs(string text) => text.All(c => c is >= ' ' and not ('"' or '\\') && !char.IsSurrogate(c));

    public static string Int32(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A collection expression of string literals.</summary>
    public static string Strings(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(String)) + "]";

    /// <summary>The lines of a text, safe inside an XML documentation comment.</summary>
    public static IEnumerable<string> DocumentationLines(string text) =>
        text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n')
            .Select(line => Escape(Comment(line)).Trim())
            .Where(line => line.Length > 0);

    /// <summary>A text on one line, safe inside an XML documentation comment.</summary>
    public static string Documentation(string text) => Escape(Comment(text));

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>One line of a text, safe inside a comment.</summary>
    public static string Comment(string text)
    {
        var safe = new StringBuilder();
        foreach (var c in text)
        {
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                safe.Append(' ');
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                safe.Append(c);
            }
        }

        return safe.ToString();
    }
}
