using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>The property whose value says which of several alternatives is meant.</summary>
public sealed class Discriminator
{
    private readonly string _property;
    private readonly EnumValues?[] _values;

    /// <summary>Takes the name of the property and, for each alternative, the values that mean it as JSON texts; null where it has none.</summary>
    public Discriminator(string property, string[]?[] values)
    {
        _property = property;
        _values = Array.ConvertAll(values, static texts => texts is null ? null : new EnumValues(texts, []));
        TellsAll = Array.TrueForAll(values, static texts => texts is not null);
        All = new EnumValues([.. values.SelectMany(static texts => texts ?? [])], []);
    }

    /// <summary>Whether every alternative has values of its own, so that any other is wrong.</summary>
    internal bool TellsAll { get; }

    /// <summary>Whether an alternative has values of its own.</summary>
    internal bool Tells(int branch) => _values[branch] is not null;

    /// <summary>The values of all alternatives.</summary>
    internal EnumValues All { get; }

    /// <summary>The value of the property, where there is one.</summary>
    internal bool TryFind(JsonElement value, out JsonElement told)
    {
        told = default;
        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(_property, out told);
    }

    /// <summary>The alternative that the value means; negative where it means none.</summary>
    internal int IndexOf(JsonElement told) => Array.FindIndex(_values, values => values is not null && values.Contains(told));
}
