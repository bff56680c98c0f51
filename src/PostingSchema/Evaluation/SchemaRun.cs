using System.Text.Json;

namespace PostingSchema.Evaluation;

/// <summary>The ways to a schema and to a value.</summary>
/// <param name="Keyword">Through the schema, with the references that were followed.</param>
/// <param name="Instance">Through the instance.</param>
/// <param name="Chain">The schema resources on the way.</param>
internal readonly record struct Spot(PointerPath Keyword, PointerPath Instance, ResourceChain Chain)
{
    public Spot Into(string keyword) => this with { Keyword = Keyword.Add(keyword) };

    public Spot Into(string keyword, string step) => this with { Keyword = Keyword.Add(keyword).Add(step) };
}

/// <summary>What came of a schema and a value.</summary>
/// <param name="IsValid">Whether the value is valid.</param>
/// <param name="Unit">The errors or annotations; null where there are none.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Evaluated">The parts that were looked at, if the value is valid; null where there are none.</param>
internal readonly record struct SchemaResult(bool IsValid, OutputUnit? Unit, int Count, bool[]? Evaluated);

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

/// <summary>Units, and how many of them and of those inside say something themselves.</summary>
internal sealed class UnitList
{
    private readonly List<OutputUnit> _units = [];

    public int Count { get; private set; }

    public IReadOnlyList<OutputUnit> Units => _units;

    public void Add(OutputUnit unit, int count)
    {
        _units.Add(unit);
        Count += count;
    }

    public void Add(SchemaResult result)
    {
        if (result.Unit is not null)
        {
            Add(result.Unit, result.Count);
        }
    }
}
