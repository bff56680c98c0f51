using System.Collections;
using System.Runtime.CompilerServices;

namespace PostingSchema;

/// <summary>
/// One value or a list of values, as every property of schema.org may have. It remembers which of the two it was, so that a posting
/// is written as it was read; hence <c>"a"</c> and <c>["a"]</c> are not equal. The default value is the empty list.
/// </summary>
/// <typeparam name="T">The type of a value.</typeparam>
[CollectionBuilder(typeof(OneOrMany), nameof(OneOrMany.Create))]
public readonly struct OneOrMany<T> : IReadOnlyList<T>, IEquatable<OneOrMany<T>>
{
    private readonly ValueList<T> _many;
    private readonly T _one;
    private readonly bool _isOne;

    private OneOrMany(T one)
    {
        _one = one;
        _isOne = true;
    }

    private OneOrMany(ValueList<T> many)
    {
        _one = default!;
        _many = many;
    }

    /// <summary>Whether it is a list: of any number of values, one included.</summary>
    public bool IsMany => !_isOne;

    /// <summary>How many values there are; 1 where it is not a list.</summary>
    public int Count => _isOne ? 1 : _many.Count;

    /// <summary>The value at a position that counts from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such value.</exception>
    public T this[int index] => _isOne && index == 0 ? _one : _many[index];

    /// <summary>A single value.</summary>
    public static OneOrMany<T> One(T value) => new(value);

    /// <summary>A list.</summary>
    public static OneOrMany<T> Many(ValueList<T> values) => new(values);

    /// <summary>A single value.</summary>
    public static implicit operator OneOrMany<T>(T value) => new(value);

    /// <summary>A list of copies of the items of an array.</summary>
    public static implicit operator OneOrMany<T>(T[] values) => new((ValueList<T>)values);

    /// <summary>A list.</summary>
    public static implicit operator OneOrMany<T>(ValueList<T> values) => new(values);

    /// <summary>Whether both have equal values in the same order, and both or neither are lists.</summary>
    public static bool operator ==(OneOrMany<T> left, OneOrMany<T> right) => left.Equals(right);

    /// <summary>Whether they differ in a value, in order or in being a list.</summary>
    public static bool operator !=(OneOrMany<T> left, OneOrMany<T> right) => !left.Equals(right);

    /// <summary>The values as a list, whichever of the two it is.</summary>
    public ValueList<T> ToList() => _isOne ? [_one] : _many;

    /// <summary>Enumerates without allocation.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    public bool Equals(OneOrMany<T> other) =>
        _isOne == other._isOne && (_isOne ? ValueEquality<T>.Equals(_one, other._one) : _many.Equals(other._many));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OneOrMany<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _isOne ? ValueEquality<T>.GetHashCode(_one) : _many.GetHashCode();

    /// <summary><c>a</c>, or <c>[a, b]</c>, whatever the culture.</summary>
    public override string ToString() => _isOne ? ValueText.Of(_one) : _many.ToString();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks a <see cref="OneOrMany{T}"/> from its first value.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly OneOrMany<T> _values;
        private int _index = -1;

        internal Enumerator(OneOrMany<T> values) => _values = values;

        /// <inheritdoc/>
        public readonly T Current => _values[_index];

        readonly object? IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            // The index stays at the end, however often somebody asks for more.
            if (_index < _values.Count)
            {
                _index++;
            }

            return _index < _values.Count;
        }

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
