namespace PostingSchema.Datasets.Reading;

/// <summary>Which brackets are open, one bit each, so that no depth of nesting is a danger.</summary>
internal sealed class BracketStack
{
    // A gigabyte of opening brackets is no JSON that anybody wants checked.
    private const int MaxDepth = 1 << 27;

    private ulong[] _bits = new ulong[4];
    private int _arrays;

    /// <summary>How many brackets are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the innermost one is a square bracket.</summary>
    public bool TopIsArray => Depth > 0 && IsArray(Depth - 1);

    public void Clear()
    {
        Depth = 0;
        _arrays = 0;
    }

    public void Push(bool isArray)
    {
        if (Depth == MaxDepth)
        {
            throw new UnreadableDatasetException("nested more than 134 million levels deep");
        }

        if (Depth >> 6 == _bits.Length)
        {
            Array.Resize(ref _bits, 2 * _bits.Length);
        }

        var bit = 1UL << (Depth & 63);
        _bits[Depth >> 6] = isArray ? _bits[Depth >> 6] | bit : _bits[Depth >> 6] & ~bit;
        _arrays += isArray ? 1 : 0;
        Depth++;
    }

    public void Pop()
    {
        _arrays -= TopIsArray ? 1 : 0;
        Depth--;
    }

    /// <summary>Whether any bracket of the kind is open.</summary>
    public bool HasAny(bool isArray) => isArray ? _arrays > 0 : Depth > _arrays;

    /// <summary>Pops brackets until the innermost one is of the kind, or none is left.</summary>
    public void PopUntil(bool isArray)
    {
        while (Depth > 0 && TopIsArray != isArray)
        {
            Pop();
        }
    }

    private bool IsArray(int index) => (_bits[index >> 6] >> (index & 63) & 1) != 0;
}
