using System.Collections;

namespace PostingSchema;

public sealed partial class ValueMap<T>
{
    /// <summary>Walks a <see cref="ValueMap{T}"/> in the order of insertion.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<string, T>>
    {
        private ValueList<KeyValuePair<string, T>>.Enumerator _entries;

        internal Enumerator(ValueList<KeyValuePair<string, T>>.Enumerator entries) => _entries = entries;

        /// <inheritdoc/>
        public readonly KeyValuePair<string, T> Current => _entries.Current;

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => _entries.MoveNext();

        /// <inheritdoc/>
        public void Reset() => _entries.Reset();

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
