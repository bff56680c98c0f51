using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PostingSchema;

/// <summary>
/// An immutable map from property names to values: what a JSON object without declared properties becomes in a generated record.
/// It enumerates in the order of insertion; equality does not depend on that order.
/// </summary>
/// <typeparam name="T">The type of a value.</typeparam>
[CollectionBuilder(typeof(ValueMap), nameof(ValueMap.Create))]
[SuppressMessage("Naming", "CA1710", Justification = "It is the sibling of ValueList; records show its name on every property.")]
public sealed partial class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly KeyValuePair<string, T>[] _entries;

    // Null where looking through the entries is quicker. Its hashes cannot be attacked: strings' are seeded by the process.
    private readonly Dictionary<string, int>? _index;

    /// <summary>Copies the entries.</summary>
    /// <exception cref="ArgumentException">Two entries have the same key.</exception>
    public ValueMap(IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var builder = new Builder();
        foreach (var (key, value) in entries)
        {
            builder.Add(key, value);
        }

        (_entries, _index) = builder.Release();
    }

    private ValueMap(KeyValuePair<string, T>[] entries, Dictionary<string, int>? index) => (_entries, _index) = (entries, index);

    /// <summary>The map without entries.</summary>
    public static ValueMap<T> Empty { get; } = new([], null);

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <summary>The keys, in the order of insertion.</summary>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <summary>The values, in the order of insertion.</summary>
    public IEnumerable<T> Values => _entries.Select(entry => entry.Value);

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public T this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"There is no entry \"{key}\".");

    /// <summary>Whether both have the same keys with equal values, in any order.</summary>
    public static bool operator ==(ValueMap<T>? left, ValueMap<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a key or a value differs.</summary>
    public static bool operator !=(ValueMap<T>? left, ValueMap<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => EntryIndex.Find(_entries, _index, key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var at = EntryIndex.Find(_entries, _index, key);
        value = at >= 0 ? _entries[at].Value : default;
        return at >= 0;
    }

    /// <summary>Enumerates without allocation, in the order of insertion.</summary>
    public Enumerator GetEnumerator() => new(new ValueList<KeyValuePair<string, T>>(_entries).GetEnumerator());

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] ValueMap<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (var (key, value) in _entries)
        {
            if (!other.TryGetValue(key, out var theirs) || !ValueEquality<T>.Equals(value, theirs))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, since the order of the entries must not matter.
        var sum = Count;
        foreach (var (key, value) in _entries)
        {
            sum = unchecked(sum + HashCode.Combine(key, ValueEquality<T>.GetHashCode(value)));
        }

        return sum;
    }

    /// <summary><c>{a: 1, b: 2}</c>, whatever the culture.</summary>
    public override string ToString() =>
        "{" + string.Join(", ", _entries.Select(entry => $"{entry.Key}: {ValueText.Of(entry.Value)}")) + "}";

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
