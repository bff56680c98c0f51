namespace PostingSchema.Datasets.Reading;

/// <summary>Remembers a few of the names seen on the way, to say what there is where the pointer leads nowhere.</summary>
internal sealed class Signposts
{
    private const int MaxNames = 8;
    private const int MaxLength = 40;
    private readonly List<string> _names = [];
    private int _level;
    private int _count;

    /// <summary>Notes a name or an index at a level; only those at the deepest level reached are kept.</summary>
    public void Pass(int level, string? name)
    {
        if (level > _level)
        {
            _names.Clear();
            (_level, _count) = (level, 0);
        }

        if (level == _level && name is not null && !_names.Contains(name))
        {
            _count++;
            if (_names.Count < MaxNames)
            {
                _names.Add(name.Length > MaxLength ? name[..MaxLength] + "..." : name);
            }
        }
    }

    /// <summary>What there is where the way ended.</summary>
    public string Describe(JsonPointer pointer)
    {
        var place = _level == 0 ? "at the top level" : $"at {pointer.Prefix(_level)}";
        var names = string.Join(", ", _names.Select(name => $"'{name}'"));
        var more = _count > _names.Count ? ", and more" : "";
        return _names.Count == 0 ? $"{place} there is no member" : $"what there is {place}: {names}{more}";
    }
}
