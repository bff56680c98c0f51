using System.Runtime.InteropServices;

namespace PostingSchema;

public sealed partial class ValueMap<T>
{
    /// <summary>Collects the entries of a map.</summary>
    public sealed class Builder
    {
        private List<KeyValuePair<string, T>> _entries = [];
        private Dictionary<string, int>? _index;

        /// <summary>How many entries there are so far.</summary>
        public int Count => _entries.Count;

        /// <summary>Adds an entry.</summary>
        /// <exception cref="ArgumentException">There is an entry with this key.</exception>
        public void Add(string key, T value)
        {
            if (!TryAdd(key, value))
            {
                throw new ArgumentException($"There are two entries \"{key}\".", nameof(key));
            }
        }

        /// <summary>Adds an entry if its key is new; otherwise keeps the one that is there and says so.</summary>
        public bool TryAdd(string key, T value)
        {
            if (EntryIndex.Find(CollectionsMarshal.AsSpan(_entries), _index, key) >= 0)
            {
                return false;
            }

            _index?.Add(key, _entries.Count);
            _entries.Add(new(key, value));
            if (_index is null && _entries.Count > EntryIndex.MaxScanned)
            {
                _index = new(StringComparer.Ordinal);
                for (var i = 0; i < _entries.Count; i++)
                {
                    _index.Add(_entries[i].Key, i);
                }
            }

            return true;
        }

        /// <summary>Adds an entry, or gives the one with this key another value.</summary>
        public void Set(string key, T value)
        {
            if (!TryAdd(key, value))
            {
                _entries[EntryIndex.Find(CollectionsMarshal.AsSpan(_entries), _index, key)] = new(key, value);
            }
        }

        /// <summary>The map of what was added. Afterwards the builder is empty, and can be used for another map.</summary>
        public ValueMap<T> ToMap()
        {
            var (entries, index) = Release();
            return entries.Length == 0 ? Empty : new(entries, index);
        }

        internal (KeyValuePair<string, T>[] Entries, Dictionary<string, int>? Index) Release()
        {
            var released = (_entries.ToArray(), _index);
            (_entries, _index) = ([], null);
            return released;
        }
    }
}
