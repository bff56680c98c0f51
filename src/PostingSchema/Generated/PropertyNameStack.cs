using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>The property names of the objects that a reader is in, to find a name that occurs twice.</summary>
internal sealed class PropertyNameStack
{
    private readonly Stack<HashSet<string>> _objects = new();
    private readonly Stack<HashSet<string>> _free = new();

    public void Push() => _objects.Push(_free.TryPop(out var names) ? names : new HashSet<string>(StringComparer.Ordinal));

    public void Pop()
    {
        var names = _objects.Pop();
        names.Clear();
        _free.Push(names);
    }

    /// <summary>False when the object has the name already.</summary>
    public bool TryAdd(ref Utf8JsonReader reader)
    {
        var names = _objects.Peek();
        Span<char> buffer = stackalloc char[256];
        if (reader.ValueSpan.Length > buffer.Length)
        {
            return names.Add(reader.GetString()!);
        }

        // Most names occur in every posting: looking up without making a string is not worth its own cache here.
        var length = reader.CopyString(buffer);
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.Add(buffer[..length]);
    }
}
