using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PostingSchema.Compiler.Patterns;
using PostingSchema.Generated;

namespace PostingSchema.Evaluation;

/// <summary>One subschema: its keywords, and what is made of their values once.</summary>
internal sealed class SchemaPlace
{
    private static readonly SearchValues<char> FragmentCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?");

    private readonly SchemaOutline _outline;
    private readonly string _pointer;
    private readonly ConcurrentDictionary<string, object> _made = new(StringComparer.Ordinal);

    public SchemaPlace(SchemaOutline outline, string pointer, JsonElement schema, SchemaResource resource)
    {
        (_outline, _pointer, Schema, Resource) = (outline, pointer, schema, resource);

        // What is not evaluated yet is known when all other keywords have been.
        Keywords = schema.ValueKind == JsonValueKind.Object
            ? [.. schema.EnumerateObject().Where(keyword => !resource.Ignores.Contains(keyword.Name)).OrderBy(keyword => keyword.Name.StartsWith("unevaluated", StringComparison.Ordinal))]
            : [];
    }

    public JsonElement Schema { get; }

    public SchemaResource Resource { get; }

    /// <summary>The keywords that count in its dialect, in the order of evaluation.</summary>
    public IReadOnlyList<JsonProperty> Keywords { get; }

    public bool AssertsFormats => _outline.AssertsFormats;

    /// <summary>Whether what does not hold here is only worth a warning.</summary>
    public bool IsWarning => Has("x-severity", out var severity) && severity.ValueEquals("warning"u8);

    public string? Message => Has("x-message", out var message) ? message.GetString() : null;

    public bool Has(string keyword, out JsonElement value)
    {
        value = default;
        return Schema.ValueKind == JsonValueKind.Object && !Resource.Ignores.Contains(keyword) && Schema.TryGetProperty(keyword, out value);
    }

    /// <summary>The subschema at a keyword, or inside of it.</summary>
    public SchemaPlace Inner(string keyword, string? step = null) =>
        _outline.At(_pointer + "/" + PointerStep.Escape(keyword) + (step is null ? "" : "/" + PointerStep.Escape(step)));

    /// <summary>Where <c>$ref</c> or <c>$dynamicRef</c> leads.</summary>
    public SchemaPlace Follow(string keyword, ResourceChain chain)
    {
        var (place, anchor) = _outline.Follow(_pointer + "/" + keyword);
        return anchor is null ? place : chain.Outermost(anchor) ?? place;
    }

    /// <summary>The URI of the schema, or of one of its keywords.</summary>
    public string UriOf(string? keyword)
    {
        var pointer = _pointer[Resource.Pointer.Length..] + (keyword is null ? "" : "/" + PointerStep.Escape(keyword));
        var uri = new StringBuilder(Resource.Uri).Append('#');
        foreach (var rune in pointer.EnumerateRunes())
        {
            var text = rune.ToString();
            uri.Append(text.AsSpan().ContainsAnyExcept(FragmentCharacters) ? Uri.EscapeDataString(text) : text);
        }

        return uri.ToString();
    }

    public JsonTypes Types(JsonElement value) => Made("type", () => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(TypeOf).Aggregate((all, type) => all | type)
        : TypeOf(value));

    public EnumValues Values(string keyword, IEnumerable<JsonElement> values) =>
        Made(keyword, () => new EnumValues([.. values.Select(value => value.GetRawText())], []));

    public SchemaPattern Pattern(string source) => Made("pattern " + source, () =>
    {
        var translated = EcmaPattern.Translate(source);
        return translated.Program is not null ? new SchemaPattern(source) : new SchemaPattern(source, translated.DotNet!);
    });

    /// <summary>A count, which may be written <c>2.0</c>; what is above any length counts as the longest.</summary>
    public int Count(string keyword, JsonElement value) => Made(keyword, () =>
        (int)Math.Min(decimal.Parse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture), int.MaxValue));

    private T Made<T>(string key, Func<T> make)
        where T : notnull => (T)_made.GetOrAdd(key, _ => make());

    private static JsonTypes TypeOf(JsonElement name) => name.GetString() switch
    {
        "null" => JsonTypes.Null,
        "boolean" => JsonTypes.Boolean,
        "object" => JsonTypes.Object,
        "array" => JsonTypes.Array,
        "string" => JsonTypes.String,
        "integer" => JsonTypes.Integer,
        _ => JsonTypes.Number,
    };
}
