using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>Keywords that depend on the schemas around: <c>$dynamicRef</c>, <c>unevaluatedItems</c>, <c>unevaluatedProperties</c>.</summary>
public sealed partial class ValidationContext
{
    private readonly List<DynamicScope> _scopes = [];

    /// <summary>Enters a schema resource with dynamic anchors.</summary>
    public void EnterScope(DynamicScope scope) => _scopes.Add(scope);

    /// <summary>Leaves it.</summary>
    public void LeaveScope() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary><c>$dynamicRef</c>: the outermost resource that has the anchor decides.</summary>
    public bool Dynamic(JsonElement value, string name, SchemaCheck? fallback)
    {
        var check = Outermost(name) is { } anchor ? anchor.Check : fallback;
        return check is null || check(value, this);
    }

    /// <summary>What the schema that <c>$dynamicRef</c> leads to marks.</summary>
    public void MarkDynamic(JsonElement value, string name, EvaluatedParts parts, MarkParts? fallback)
    {
        var mark = Outermost(name) is { } anchor ? anchor.Mark : fallback;
        mark?.Invoke(value, this, parts);
    }

    /// <summary><c>unevaluatedItems</c>: the check of what is left; null where nothing may be.</summary>
    public bool UnevaluatedItems(JsonElement value, EvaluatedParts parts, SchemaCheck? check, string at)
    {
        var valid = true;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!parts.IsMarked(index++))
            {
                valid &= check is not null
                    ? check(item, this)
                    : !_isSilent && Report(item, "unevaluatedItems", at, $"Found {Excerpt.Of(item)}, an item that is not allowed here: no schema describes it.");
            }
        }

        return valid;
    }

    /// <summary><c>unevaluatedProperties</c>: the check of what is left; null where nothing may be.</summary>
    public bool UnevaluatedProperties(JsonElement value, EvaluatedParts parts, SchemaCheck? check, string at)
    {
        var valid = true;
        var index = 0;
        foreach (var property in value.EnumerateObject())
        {
            if (!parts.IsMarked(index++))
            {
                valid &= check is not null
                    ? check(property.Value, this)
                    : !_isSilent && Report(
                        property, "unevaluatedProperties", at, $"The property \"{Excerpt.Shorten(property.Name)}\" is not allowed here: no schema describes it.");
            }
        }

        return valid;
    }

    private DynamicAnchor? Outermost(string name)
    {
        foreach (var scope in _scopes)
        {
            if (scope.Find(name) is { } anchor)
            {
                return anchor;
            }
        }

        return null;
    }
}
