namespace PostingSchema.Extraction;

/// <summary>The labels of a schema, in any case, each with a number.</summary>
internal sealed class LabelTable
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly StartKeys _keys;

    public LabelTable(IEnumerable<string> labels)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in labels)
        {
            numbers.TryAdd(label, numbers.Count);
        }

        Count = numbers.Count;
        _numbers = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _keys = new(numbers.Keys.Select(label => StartKeys.KeyAt(label, 0)));
    }

    /// <summary>No labels at all.</summary>
    public static LabelTable None { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Whether a text is a label.</summary>
    public bool Contains(ReadOnlySpan<char> text) => NumberOf(text) >= 0;

    /// <summary>The number of a label, from 0; -1 where a text is none.</summary>
    public int NumberOf(ReadOnlySpan<char> text) =>
        !text.IsEmpty && _keys.Contains(StartKeys.KeyAt(text, 0)) && _numbers.TryGetValue(text, out var number) ? number : -1;
}
