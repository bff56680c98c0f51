using System.Globalization;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Review;

/// <summary>Numbers of a schema, where a decimal holds them exactly: of others a review says nothing.</summary>
internal static class JsonNumbers
{
    /// <summary>Up to so many, sums and quotients of two are still exact enough to be certain.</summary>
    private const decimal Largest = 1_000_000_000_000;
    private const decimal Smallest = 0.000_000_001m;

    public static decimal? Of(string? text) =>
        text is not null
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) <= Largest
        && (number == 0 ? text.Split('e', 'E')[0].All(c => c is '0' or '.' or '-') : Math.Abs(number) >= Smallest)
            ? number
            : null;

    public static decimal? Of(Node node) => node.Kind == NodeKind.Number ? Of(node.Text) : null;
}
