namespace PostingSchema.Matching;

/// <summary>A set of steps that remembers their order, and is emptied without effort.</summary>
internal sealed class StepSet(int capacity)
{
    private readonly int[] _items = new int[capacity];
    private readonly int[] _places = new int[capacity];
    private int _count;

    /// <summary>The members in the order in which they were added.</summary>
    public ReadOnlySpan<int> Items => _items.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <summary>Adds a step that is not there yet.</summary>
    public void Add(int step)
    {
        var place = _places[step];
        if (place < _count && _items[place] == step)
        {
            return;
        }

        _places[step] = _count;
        _items[_count++] = step;
    }
}
