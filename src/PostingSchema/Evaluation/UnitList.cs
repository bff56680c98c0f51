namespace PostingSchema.Evaluation;

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
