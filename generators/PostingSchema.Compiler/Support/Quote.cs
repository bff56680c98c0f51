using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler;

/// <summary>Texts of a schema inside messages: quoted, short, and without a character that could disturb a console.</summary>
internal static class Quote
{
    private const int MaxLength = 60;

    /// <summary><c>"text"</c>, with control and format characters as escapes and the end cut off when long.</summary>
    public static string Json(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text.Length > MaxLength ? text.Substring(0, MaxLength) : text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (IsHarmless(c))
            {
                quoted.Append(c);
            }
            else
            {
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return quoted.Append(text.Length > MaxLength ? "...\"" : "\"").ToString();
    }

    /// <summary>The character of a text at an offset: <c>'x'</c>, or <c>U+0007</c> where it cannot be shown.</summary>
    public static string Character(string text, int offset)
    {
        var c = text[offset];
        return IsHarmless(c) ? $"'{c}'" : "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
    }

    private static bool IsHarmless(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
