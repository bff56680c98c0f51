using System.Runtime.InteropServices;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>Keywords for arrays and objects.</summary>
public sealed partial class ValidationContext
{
    private static readonly (string One, string Many) Items = ("item", "items");
    private static readonly (string One, string Many) Properties = ("property", "properties");

    /// <summary><c>minItems</c></summary>
    public bool MinItems(JsonElement value, int count, int min, string at) => AtLeast(value, count, min, "minItems", Items, at);

    /// <summary><c>maxItems</c></summary>
    public bool MaxItems(JsonElement value, int count, int max, string at) => AtMost(value, count, max, "maxItems", Items, at);

    /// <summary><c>contains</c>, <c>minContains</c></summary>
    public bool MinContains(JsonElement value, int count, int min, string at) =>
        count >= min || (!_isSilent && Report(value, "contains", at, FormattableString.Invariant(
            $"Found {count} {(count == 1 ? "item" : "items")} of the wanted kind, expected at least {min}.")));

    /// <summary><c>maxContains</c></summary>
    public bool MaxContains(JsonElement value, int count, int max, string at) =>
        AtMost(value, count, max, "maxContains", ("item of the wanted kind", "items of the wanted kind"), at);

    /// <summary><c>minProperties</c></summary>
    public bool MinProperties(JsonElement value, int count, int min, string at) => AtLeast(value, count, min, "minProperties", Properties, at);

    /// <summary><c>maxProperties</c></summary>
    public bool MaxProperties(JsonElement value, int count, int max, string at) => AtMost(value, count, max, "maxProperties", Properties, at);

    /// <summary><c>uniqueItems</c>: reports the second of two equal items.</summary>
    public bool UniqueItems(JsonElement value, string at)
    {
        if (AreSeenToDiffer(value))
        {
            return true;
        }

        var seen = new Dictionary<JsonElement, int>(ElementComparer.Instance);
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!seen.TryAdd(item, index))
            {
                return !_isSilent && Report(item, "uniqueItems", at, FormattableString.Invariant(
                    $"Found {Excerpt.Of(item)} again, expected items that are all different; it is there already, at index {seen[item]}."));
            }

            index++;
        }

        return true;
    }

    /// <summary>Whether few items are seen to differ from their bytes, as the acceptor sees it.</summary>
    private static bool AreSeenToDiffer(JsonElement array)
    {
        var json = JsonMarshal.GetRawUtf8Value(array);
        var scanner = new JsonScanner(json);
        var items = new ItemSet();
        foreach (var item in array.EnumerateArray())
        {
            var raw = JsonMarshal.GetRawUtf8Value(item);
            var start = JsonText.OffsetIn(json, raw);
            if (items.Add(scanner, start, start + raw.Length) >= JsonScanner.Declined)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>required</c></summary>
    public bool MissingProperty(JsonElement value, string name, string at) =>
        !_isSilent && Report(value, "required", at, $"The property \"{name}\" is missing.", HintOfMisspelling(value, name), _message is null ? [$"\"{name}\""] : null);

    /// <summary><c>dependentRequired</c></summary>
    public bool MissingDependency(JsonElement value, string name, string missing, string at) =>
        !_isSilent && Report(
            value, "dependentRequired", at, $"The property \"{missing}\" is missing; it is required where \"{name}\" is there.", HintOfMisspelling(value, missing));

    /// <summary><c>additionalProperties: false</c></summary>
    public bool UnexpectedProperty(JsonProperty property, string[] known, string at)
    {
        if (_isSilent)
        {
            return false;
        }

        var nearest = NearestName.Find(property.Name, known);
        return Report(
            property,
            "additionalProperties",
            at,
            $"The property \"{Excerpt.Shorten(property.Name)}\" is not allowed here.",
            nearest is null ? null : $"did you mean \"{nearest}\"?");
    }

    /// <summary><c>propertyNames</c>: the name is checked as the string that it is.</summary>
    public bool PropertyName(JsonProperty property, SchemaCheck check)
    {
        if (_isSilent)
        {
            using var alone = JsonDocument.Parse(JsonSerializeName(property.Name));
            return check(alone.RootElement, this);
        }

        var name = JsonMarshal.GetRawUtf8PropertyName(property);
        using var document = JsonDocument.Parse(_json.Slice(OffsetOf(name) - 1, name.Length + 2));
        var known = _findings.Count;
        var valid = check(document.RootElement, this);
        for (var i = known; i < _findings.Count; i++)
        {
            // What stands at a name might be taken for something about the value; the words of x-message are not ours to change.
            if (_findings[i].Message.StartsWith("Found ", StringComparison.Ordinal))
            {
                _findings[i] = _findings[i] with { Message = "Property name: " + _findings[i].Message };
            }
        }

        return valid;
    }

    /// <summary>Whether the name of a property matches a pattern of <c>patternProperties</c>. That this took too long to find out is an error.</summary>
    public bool IsMatch(SchemaPattern pattern, JsonProperty property, ReadOnlySpan<byte> name, ref bool valid, string at)
    {
        if (pattern.IsMatch(name) is { } matches)
        {
            return matches;
        }

        valid = !_isSilent && Report(property, "limit:pattern", at, $"It took too long to find out whether the name matches {Excerpt.Shorten(pattern.Source)}.");
        return false;
    }

    private static string JsonSerializeName(string name) => "\"" + JsonEncodedText.Encode(name) + "\"";

    private bool AtLeast(JsonElement value, int count, int min, string rule, (string One, string Many) what, string at) =>
        count >= min || (!_isSilent && Report(value, rule, at, FormattableString.Invariant($"Found {count} {(count == 1 ? what.One : what.Many)}, expected at least {min}.")));

    private bool AtMost(JsonElement value, int count, int max, string rule, (string One, string Many) what, string at) =>
        count <= max || (!_isSilent && Report(value, rule, at, FormattableString.Invariant($"Found {count} {(count == 1 ? what.One : what.Many)}, expected at most {max}.")));

    /// <summary>A property that looks like the missing one.</summary>
    private static string? HintOfMisspelling(JsonElement value, string missing)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (NearestName.MayBeNear(JsonMarshal.GetRawUtf8PropertyName(property), missing)
                && NearestName.Find(property.Name, [missing]) is not null)
            {
                return $"there is a property \"{Excerpt.Shorten(property.Name)}\"; did it mean \"{missing}\"?";
            }
        }

        return null;
    }

    private sealed class ElementComparer : IEqualityComparer<JsonElement>
    {
        public static readonly ElementComparer Instance = new();

        public bool Equals(JsonElement x, JsonElement y) => JsonElementEquality.Equals(x, y);

        public int GetHashCode(JsonElement obj) => JsonElementEquality.GetHashCode(obj);
    }
}
