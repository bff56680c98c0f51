using System.Globalization;

namespace PostingSchema.Compiler.Binding;

/// <summary>Finds bounds of one schema that no value can meet together.</summary>
internal static class Contradictions
{
    public static void Report(SchemaDocument document)
    {
        foreach (var schema in document.Schemas.Values)
        {
            Numbers(schema, "minimum", schema.Minimum, "maximum", schema.Maximum, strict: false);
            Numbers(schema, "exclusiveMinimum", schema.ExclusiveMinimum, "maximum", schema.Maximum, strict: true);
            Numbers(schema, "minimum", schema.Minimum, "exclusiveMaximum", schema.ExclusiveMaximum, strict: true);
            Numbers(schema, "exclusiveMinimum", schema.ExclusiveMinimum, "exclusiveMaximum", schema.ExclusiveMaximum, strict: true);
            Counts(schema, "minLength", schema.MinLength, "maxLength", schema.MaxLength);
            Counts(schema, "minItems", schema.MinItems, "maxItems", schema.MaxItems);
            Counts(schema, "minContains", schema.MinContains, "maxContains", schema.MaxContains);
            Counts(schema, "minProperties", schema.MinProperties, "maxProperties", schema.MaxProperties);
            if (schema.MaxProperties < schema.Required.Count)
            {
                Say(schema, "maxProperties", $"{schema.Required.Count} properties are required, but maxProperties is {schema.MaxProperties}");
            }

            foreach (var name in schema.Required)
            {
                if (schema.Properties.FirstOrDefault(property => property.Name == name) is { Schema.IsFalse: true })
                {
                    Say(schema, "required", $"the property {Quote.Json(name)} is required, but its schema is false");
                }
            }
        }
    }

    private static void Numbers(BoundSchema schema, string lower, string? low, string upper, string? high, bool strict)
    {
        if (low is not null && high is not null
            && decimal.TryParse(low, NumberStyles.Float, CultureInfo.InvariantCulture, out var from)
            && decimal.TryParse(high, NumberStyles.Float, CultureInfo.InvariantCulture, out var to)
            && (from > to || (strict && from == to)))
        {
            Say(schema, lower, $"{lower} is {low}, but {upper} is {high}");
        }
    }

    private static void Counts(BoundSchema schema, string lower, int? low, string upper, int? high)
    {
        if (low > high)
        {
            Say(schema, lower, $"{lower} is {low}, but {upper} is {high}");
        }
    }

    private static void Say(BoundSchema schema, string keyword, string reason) =>
        schema.Document.Diagnostics.Report(
            DiagnosticRules.Contradiction, schema.LocationOf(keyword), $"No value can be valid here: {reason}.");
}
