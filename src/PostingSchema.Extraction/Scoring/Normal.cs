using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PostingSchema.Extraction;

/// <summary>The form in which values are compared: what differs only in case, white space, dashes or quotes is the same.</summary>
internal static class Normal
{
    /// <summary>A text in lower case, with single spaces, also for dashes, and straight quotes.</summary>
    public static string Text(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || Scan.IsDash(c))
            {
                normal.Append(normal.Length > 0 && normal[^1] != ' ' ? " " : "");
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                normal.Append(Scan.IsApostrophe(c) ? '\'' : c is '“' or '”' or '„' or '«' or '»' ? '"' : char.ToLowerInvariant(c));
            }
        }

        return normal.ToString().TrimEnd();
    }

    /// <summary>A JSON value: numbers by value, strings as texts, arrays without order, objects by their properties.</summary>
    public static string Json(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => '"' + Text(value.GetString()!) + '"',
        JsonValueKind.Number =>
            value.TryGetDecimal(out var number) ? number.ToString("0.############", CultureInfo.InvariantCulture) : value.GetRawText(),
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Json).Order(StringComparer.Ordinal)) + "]",
        JsonValueKind.Object => "{" + string.Join(',', value.EnumerateObject()
            .Select(property => property.Name + ':' + Json(property.Value)).Order(StringComparer.Ordinal)) + "}",
        _ => value.GetRawText(),
    };
}
