using System.Runtime.InteropServices;
using System.Text.Json;
using PostingSchema.Formats;

namespace PostingSchema.Evaluation;

/// <summary>Keywords that look at a value and at no subschema.</summary>
internal sealed partial class SchemaEvaluator
{
    private static readonly Dictionary<string, StringFormat> Formats =
        Enum.GetValues<StringFormat>().ToDictionary(StringFormats.Name, StringComparer.Ordinal);

    private bool Assert(SchemaRun run, string keyword, JsonElement value)
    {
        var holds = run.Value.ValueKind switch
        {
            _ when AssertAny(run, keyword, value) is { } any => any,
            JsonValueKind.Array => AssertArray(run, keyword, value),
            JsonValueKind.Object => AssertObject(run, keyword, value),
            _ => null,
        };
        if (holds == false)
        {
            Fail(run, keyword, context.TakeMessage());
        }

        return holds is not null || IsAssertion(keyword);
    }

    /// <summary>Whether a keyword is one of these, though it may have nothing to say of this value.</summary>
    private static bool IsAssertion(string keyword) => keyword is
        "minItems" or "maxItems" or "uniqueItems" or "minContains" or "maxContains" or "minProperties" or "maxProperties" or "required" or
        "dependentRequired";

    private bool? AssertAny(SchemaRun run, string keyword, JsonElement value) => keyword switch
    {
        "type" => context.Type(run.Value, run.Place.Types(value), ""),
        "enum" => context.Enum(run.Value, run.Place.Values(keyword, value.EnumerateArray()), ""),
        "const" => context.Const(run.Value, run.Place.Values(keyword, [value]), ""),
        "minimum" => context.Minimum(run.Value, JsonMarshal.GetRawUtf8Value(value), ""),
        "maximum" => context.Maximum(run.Value, JsonMarshal.GetRawUtf8Value(value), ""),
        "exclusiveMinimum" => context.ExclusiveMinimum(run.Value, JsonMarshal.GetRawUtf8Value(value), ""),
        "exclusiveMaximum" => context.ExclusiveMaximum(run.Value, JsonMarshal.GetRawUtf8Value(value), ""),
        "multipleOf" => context.MultipleOf(run.Value, JsonMarshal.GetRawUtf8Value(value), ""),
        "minLength" => context.MinLength(run.Value, run.Place.Count(keyword, value), ""),
        "maxLength" => context.MaxLength(run.Value, run.Place.Count(keyword, value), ""),
        "pattern" => context.Pattern(run.Value, run.Place.Pattern(value.GetString()!), ""),
        "format" => Format(run, value),
        _ => null,
    };

    /// <summary>A format that holds, or that is not asserted, is an annotation.</summary>
    private bool? Format(SchemaRun run, JsonElement value) =>
        run.Place.AssertsFormats && Formats.TryGetValue(value.GetString()!, out var format) && !context.Format(run.Value, format, "") ? false : null;

    private bool? AssertArray(SchemaRun run, string keyword, JsonElement value) => keyword switch
    {
        "minItems" => context.MinItems(run.Value, run.Value.GetArrayLength(), run.Place.Count(keyword, value), ""),
        "maxItems" => context.MaxItems(run.Value, run.Value.GetArrayLength(), run.Place.Count(keyword, value), ""),
        "uniqueItems" => !value.GetBoolean() || context.UniqueItems(run.Value, ""),
        _ => null,
    };

    private bool? AssertObject(SchemaRun run, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "minProperties":
                return context.MinProperties(run.Value, run.Value.GetPropertyCount(), run.Place.Count(keyword, value), "");
            case "maxProperties":
                return context.MaxProperties(run.Value, run.Value.GetPropertyCount(), run.Place.Count(keyword, value), "");
            case "required":
                foreach (var name in Missing(run.Value, value))
                {
                    context.MissingProperty(run.Value, name, "");
                    Fail(run, keyword, context.TakeMessage());
                }

                return true;
            case "dependentRequired":
                foreach (var dependency in value.EnumerateObject().Where(dependency => run.Value.TryGetProperty(dependency.Name, out _)))
                {
                    foreach (var name in Missing(run.Value, dependency.Value))
                    {
                        context.MissingDependency(run.Value, dependency.Name, name, "");
                        Fail(run, keyword, context.TakeMessage());
                    }
                }

                return true;
            default:
                return null;
        }
    }

    private static IEnumerable<string> Missing(JsonElement value, JsonElement names) =>
        names.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _));
}
