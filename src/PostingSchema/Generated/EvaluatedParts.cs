using System.Collections;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>Marks parts of a value: what schemas have looked at, so that <c>unevaluated...</c> finds the rest.</summary>
public delegate void MarkParts(JsonElement value, ValidationContext context, EvaluatedParts parts);

/// <summary>The items of an array, or the properties of an object, that some schema has looked at.</summary>
public sealed class EvaluatedParts
{
    private readonly bool _isObject;
    private readonly BitArray _marked;

    /// <summary>Starts with nothing marked.</summary>
    public EvaluatedParts(JsonElement value)
    {
        _isObject = value.ValueKind == JsonValueKind.Object;
        _marked = new BitArray(value.ValueKind switch
        {
            JsonValueKind.Object => value.GetPropertyCount(),
            JsonValueKind.Array => value.GetArrayLength(),
            _ => 0,
        });
    }

    /// <summary>Whether the part at a place is marked.</summary>
    internal bool IsMarked(int index) => _marked[index];

    /// <summary><c>additionalProperties</c>, <c>unevaluatedProperties</c>: nothing is left.</summary>
    public void AddAllProperties()
    {
        if (_isObject)
        {
            _marked.SetAll(true);
        }
    }

    /// <summary><c>items</c>, <c>unevaluatedItems</c>: nothing is left.</summary>
    public void AddAllItems()
    {
        if (!_isObject)
        {
            _marked.SetAll(true);
        }
    }

    /// <summary><c>prefixItems</c></summary>
    public void AddFirstItems(int count)
    {
        for (var i = 0; !_isObject && i < Math.Min(count, _marked.Length); i++)
        {
            _marked[i] = true;
        }
    }

    /// <summary><c>contains</c>: the items that satisfy it.</summary>
    public void AddItems(JsonElement value, ValidationContext context, SchemaCheck? check)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            _marked[index] |= check is null || context.Matches(item, check);
            index++;
        }
    }

    /// <summary><c>properties</c></summary>
    public void AddProperties(JsonElement value, string[] names) =>
        AddProperties(value, property => Array.Exists(names, name => property.NameEquals(name)));

    /// <summary><c>patternProperties</c></summary>
    public void AddProperties(JsonElement value, SchemaPattern pattern) =>
        AddProperties(value, property => pattern.IsMatch(JsonText.Name(property)) == true);

    /// <summary>Whether the object has a property.</summary>
    public bool Has(JsonElement value, ReadOnlySpan<byte> name) => _isObject && value.TryGetProperty(name, out _);

    private void AddProperties(JsonElement value, Func<JsonProperty, bool> isOne)
    {
        if (!_isObject)
        {
            return;
        }

        var index = 0;
        foreach (var property in value.EnumerateObject())
        {
            _marked[index] |= isOne(property);
            index++;
        }
    }
}
