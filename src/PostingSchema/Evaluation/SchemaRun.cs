using System.Text.Json;

namespace PostingSchema.Evaluation;

/// <summary>One schema being applied to one value.</summary>
internal sealed class SchemaRun(SchemaPlace place, JsonElement value, Spot spot)
{
    public SchemaPlace Place => place;

    public JsonElement Value => value;

    public Spot Spot => spot;

    public bool IsValid { get; set; } = true;

    /// <summary>The items or properties, by their place in the value, that a keyword has looked at; null where none has.</summary>
    public bool[]? Evaluated { get; private set; }

    /// <summary>What is wrong, and how many errors that is.</summary>
    public UnitList Errors { get; } = new();

    /// <summary>What there is to note where nothing is wrong.</summary>
    public UnitList Annotations { get; } = new();

    public void Mark(int index)
    {
        Evaluated ??= new bool[value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : value.GetPropertyCount()];
        Evaluated[index] = true;
    }

    /// <summary>Whether a part is still to be looked at by <c>unevaluated...</c>.</summary>
    public bool IsLeft(int index) => Evaluated?[index] != true;

    /// <summary>What a schema for the same value has looked at counts here too.</summary>
    public void MarkAll(bool[]? parts)
    {
        for (var i = 0; i < parts?.Length; i++)
        {
            if (parts[i])
            {
                Mark(i);
            }
        }
    }
}
