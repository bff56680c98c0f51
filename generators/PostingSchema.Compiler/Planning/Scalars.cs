using System.Globalization;
using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Planning;

/// <summary>Strings, numbers and booleans as C# types: the narrowest that holds every valid value.</summary>
internal static class Scalars
{
    public static Primitive Of(BoundSchema schema, JsonTypes type) => type switch
    {
        JsonTypes.Boolean => Primitive.Boolean,
        JsonTypes.Integer => Integer(schema),
        JsonTypes.Number => Number(schema),
        _ => schema.Format switch
        {
            "date" => Primitive.DateOnly,
            "date-time" => Primitive.DateTimeOffset,
            "time" => Primitive.OffsetTime,
            "uuid" => Primitive.Guid,
            "uri" => Primitive.Uri,
            _ => Primitive.String,
        },
    };

    public static Primitive Override(string type) => type switch
    {
        "bool" => Primitive.Boolean,
        "int" => Primitive.Int32,
        "long" => Primitive.Int64,
        "decimal" => Primitive.Decimal,
        "double" => Primitive.Double,
        "string" => Primitive.String,
        "DateOnly" => Primitive.DateOnly,
        "DateTimeOffset" => Primitive.DateTimeOffset,
        "OffsetTime" => Primitive.OffsetTime,
        "Guid" => Primitive.Guid,
        "Uri" => Primitive.Uri,
        _ => Primitive.JsonElement,
    };

    /// <summary>Without bounds a long: what does not fit is reported when it is read, never cut.</summary>
    private static Primitive Integer(BoundSchema schema)
    {
        var low = Lower(schema);
        var high = Upper(schema);
        return low >= int.MinValue && high <= int.MaxValue ? Primitive.Int32
            : (low ?? 0) >= long.MinValue && (high ?? 0) <= long.MaxValue ? Primitive.Int64
            : Primitive.Decimal;
    }

    /// <summary>With both bounds, or a step such as 0.01, a decimal; a whole step makes an integer; else a double.</summary>
    private static Primitive Number(BoundSchema schema)
    {
        if (schema.MultipleOf is { } step && Parse(step) is { } number)
        {
            return decimal.Truncate(number) == number ? Integer(schema) : Primitive.Decimal;
        }

        return Lower(schema) is not null && Upper(schema) is not null ? Primitive.Decimal : Primitive.Double;
    }

    private static decimal? Lower(BoundSchema schema) => Parse(schema.Minimum) ?? Parse(schema.ExclusiveMinimum);

    private static decimal? Upper(BoundSchema schema) => Parse(schema.Maximum) ?? Parse(schema.ExclusiveMaximum);

    private static decimal? Parse(string? number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
