using System.Buffers;

namespace PostingSchema.Extraction;

/// <summary>Where phrases may stand in a text, for each who looks for some.</summary>
internal readonly struct WordHits
{
    private readonly int[] _places;

    // By owner: where the places begin; those of the next end them.
    private readonly int[] _firsts;

    private WordHits(int[] places, int[] firsts) => (_places, _firsts) = (places, firsts);

    /// <summary>The positions, in order, each once.</summary>
    public ReadOnlySpan<int> Of(int owner) => _places.AsSpan(_firsts[owner].._firsts[owner + 1]);

    /// <summary>The first position from another on; -1 where there is none before the end.</summary>
    public int First(int owner, int from, int end)
    {
        var places = Of(owner);
        var index = IndexFrom(places, from);
        return index < places.Length && places[index] < end ? places[index] : -1;
    }

    /// <summary>The index of the first position that is not before another.</summary>
    public static int IndexFrom(ReadOnlySpan<int> places, int from)
    {
        var found = places.BinarySearch(from);
        return found < 0 ? ~found : found;
    }

    /// <summary>Collects places in the order of the text.</summary>
    public ref struct Builder(int owners)
    {
        private readonly int[] _counts = new int[owners + 1];

        // One more than the last position, by owner.
        private readonly int[] _behind = new int[owners];
        private (int Owner, int At)[] _found = ArrayPool<(int Owner, int At)>.Shared.Rent(1024);
        private int _count;

        /// <summary>Adds a position, unless it is there: several phrases of one owner may stand at one place.</summary>
        public void Add(int owner, int at)
        {
            if (_behind[owner] > at)
            {
                return;
            }

            _behind[owner] = at + 1;
            if (_count == _found.Length)
            {
                var larger = ArrayPool<(int Owner, int At)>.Shared.Rent(_count * 2);
                _found.CopyTo(larger, 0);
                ArrayPool<(int Owner, int At)>.Shared.Return(_found);
                _found = larger;
            }

            _found[_count++] = (owner, at);
            _counts[owner]++;
        }

        /// <summary>The places, by owner. The builder is done.</summary>
        public WordHits ToHits()
        {
            var firsts = _counts;
            for (int owner = 0, first = 0; owner < firsts.Length; owner++)
            {
                (firsts[owner], first) = (first, first + firsts[owner]);
            }

            var places = new int[_count];
            var next = _behind;
            firsts.AsSpan(0, next.Length).CopyTo(next);
            for (var i = 0; i < _count; i++)
            {
                var (owner, at) = _found[i];
                places[next[owner]++] = at;
            }

            ArrayPool<(int Owner, int At)>.Shared.Return(_found);
            return new(places, firsts);
        }
    }
}
