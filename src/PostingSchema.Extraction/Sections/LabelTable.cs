namespace PostingSchema.Extraction;

/// <summary>The labels of a schema, in any case.</summary>
internal sealed class LabelTable
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _labels;
    private readonly StartKeys _keys;

    public LabelTable(IEnumerable<string> labels)
    {
        HashSet<string> all = new(labels, StringComparer.OrdinalIgnoreCase);
        _labels = all.GetAlternateLookup<ReadOnlySpan<char>>();
        _keys = new(all.Select(label => StartKeys.KeyAt(label, 0)));
    }

    /// <summary>No labels at all.</summary>
    public static LabelTable None { get; } = new([]);

    /// <summary>Whether a text is a label.</summary>
    public bool Contains(ReadOnlySpan<char> text) => !text.IsEmpty && _keys.Contains(StartKeys.KeyAt(text, 0)) && _labels.Contains(text);
}
