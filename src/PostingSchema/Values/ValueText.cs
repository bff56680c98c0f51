using System.Globalization;
using System.Text;

namespace PostingSchema;

/// <summary>How collections of values show themselves in a log or a debugger: the same under every culture.</summary>
internal static class ValueText
{
    public static string Of<T>(T value) => value switch
    {
        null => "null",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static string Join<T>(ReadOnlySpan<T> items)
    {
        var text = new StringBuilder("[");
        foreach (var item in items)
        {
            text.Append(text.Length > 1 ? ", " : "").Append(Of(item));
        }

        return text.Append(']').ToString();
    }
}
