using System.Numerics;

namespace PostingSchema.Extraction;

/// <summary>
/// The phrases of many who look for some in the same text. One pass over the words of the text finds where each may stand, so that
/// nobody else looks at every word again.
/// </summary>
internal sealed class WordIndex
{
    private readonly Entry[] _entries;
    private readonly EightLetters[] _letters;
    private readonly int[] _owners;

    // The longer ones are found by their first five letters, others by three or by two.
    private readonly Buckets _long;
    private readonly Buckets _middle;
    private readonly Buckets _short;

    // The rest is looked at where the first letter of one of them stands.
    private readonly Buckets _rest;
    private readonly bool[] _beginsRest = new bool[byte.MaxValue + 1];

    /// <param name="phrases">The phrases, whether letters may follow each, and by number who looks for it.</param>
    /// <param name="owners">How many look for phrases.</param>
    public WordIndex(IEnumerable<(string Phrase, bool IsOpen, int Owner)> phrases, int owners)
    {
        OwnerCount = owners;
        var groups = phrases.GroupBy(use => use.Phrase.ToUpperInvariant(), StringComparer.Ordinal)
            .Select(uses => (Entry: new Entry(uses.First().Phrase, uses.Any(use => use.IsOpen)), Owners: uses.Select(use => use.Owner).Distinct().ToArray()))
            .OrderBy(group => group.Entry.KeyLength)
            .ThenBy(group => Buckets.Hash(group.Entry.Key))
            .ToArray();
        _owners = [.. groups.SelectMany(group => group.Owners)];
        _entries = new Entry[groups.Length];
        for (int i = 0, owner = 0; i < groups.Length; owner += groups[i].Owners.Length, i++)
        {
            _entries[i] = groups[i].Entry with { FirstOwner = owner, OwnerCount = groups[i].Owners.Length };
        }

        _letters = [.. _entries.Select(entry => entry.Letters)];
        (_long, _middle, _short, _rest) = (new(_entries, Entry.Long), new(_entries, Entry.Middle), new(_entries, Entry.Short), new(_entries, 0));
        foreach (Entry entry in _entries.Where(entry => entry.KeyLength == 0))
        {
            for (var letter = 0; letter < _beginsRest.Length; letter++)
            {
                _beginsRest[letter] |= entry.MayBeginWith((byte)letter);
            }
        }
    }

    /// <summary>How many look for phrases.</summary>
    public int OwnerCount { get; }

    /// <summary>
    /// Finds every place where a word or a sign begins and one of the phrases may stand. Who looks there still has to see whether it ends
    /// with a word, and whether case matters.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="starts">Where its words and signs begin.</param>
    public WordHits Find(string text, ReadOnlySpan<int> starts)
    {
        var hits = new WordHits.Builder(OwnerCount);
        for (var i = 0; i < starts.Length; i++)
        {
            var here = EightLetters.At(text, starts[i]);
            if (_long.Has(here & EightLetters.MaskOf(Entry.Long), out var hash))
            {
                Look(text, starts[i], here, _long.Of(hash), ref hits);
            }

            if (_middle.Has(here & EightLetters.MaskOf(Entry.Middle), out hash))
            {
                Look(text, starts[i], here, _middle.Of(hash), ref hits);
            }

            if (_short.Has(Entry.ShortKey(here), out hash))
            {
                Look(text, starts[i], here, _short.Of(hash), ref hits);
            }

            if (_beginsRest[(byte)here] && _rest.Has(0, out hash))
            {
                Look(text, starts[i], here, _rest.Of(hash), ref hits);
            }
        }

        Scan.Count(starts.Length);
        return hits.ToHits();
    }

    private void Look(string text, int at, ulong letters, (int First, int End) range, ref WordHits.Builder hits)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (_letters[i].MayStandAt(letters) && _entries[i].MayStandAt(text, at, letters))
            {
                foreach (var owner in _owners.AsSpan(_entries[i].FirstOwner, _entries[i].OwnerCount))
                {
                    hits.Add(owner, at);
                }
            }
        }
    }

    /// <summary>A phrase.</summary>
    private readonly record struct Entry
    {
        public const int Long = 5;
        public const int Middle = 3;
        public const int Short = 2;

        private readonly bool _isWhole;

        public Entry(string phrase, bool isOpen)
        {
            (Phrase, Letters) = (phrase, new(phrase));
            _isWhole = Letters.Length == phrase.Length;

            // Too many words begin with one or two letters; where no other may follow, they are words themselves.
            KeyLength = Letters.Length >= Long ? Long : Letters.Length >= Middle ? Middle
                : _isWhole && !isOpen && phrase.Length > 0 && Scan.IsWord(phrase[^1]) ? Short
                : 0;
        }

        public string Phrase { get; }

        /// <summary>Its first letters.</summary>
        public EightLetters Letters { get; }

        /// <summary>The letters that it is found by, and how many.</summary>
        public ulong Key => KeyLength == Short ? ShortKey(Letters.First(Short)) : Letters.First(KeyLength);

        public int KeyLength { get; }

        public int FirstOwner { get; init; }

        public int OwnerCount { get; init; }

        /// <summary>Two letters; a sign is as good as another, since one may follow a word of one letter.</summary>
        public static ulong ShortKey(ulong letters) =>
            IsLetter(letters >> 8) ? letters & EightLetters.MaskOf(Short) : (letters & EightLetters.MaskOf(1)) | ((ulong)' ' << 8);

        /// <summary>Whether the first letter of a text may be this one.</summary>
        public bool MayBeginWith(byte letter) => Letters.Length > 0 ? (byte)Letters.First(1) == letter : letter >= 0x80 || letter is (byte)'\'' or (byte)'`';

        /// <summary>Whether it may stand at a place where its first letters do; behind a word of one or two letters no other follows.</summary>
        public bool MayStandAt(string text, int at, ulong letters) =>
            KeyLength == Short ? !IsLetter(letters >> (8 * Letters.Length)) : _isWhole || Scan.Match(text, at, text.Length, Phrase) >= 0;

        private static bool IsLetter(ulong letters) => char.IsAsciiLetterOrDigit((char)(byte)letters);
    }

    /// <summary>Entries whose keys are equally long, by the hash of these.</summary>
    private readonly struct Buckets
    {
        private const int HashBits = 14;

        private readonly ulong[] _has = new ulong[(1 << HashBits) / 64];
        private readonly ushort[] _before = new ushort[(1 << HashBits) / 64];

        // By the rank of a hash among those that are there: its first entry. Those of the next end them.
        private readonly int[] _firsts;

        /// <param name="entries">All entries: by the length of their keys, then by their hash.</param>
        /// <param name="keyLength">The length of the keys of these buckets.</param>
        public Buckets(Entry[] entries, int keyLength)
        {
            var firsts = new List<int>();
            var end = 0;
            for (var i = 0; i < entries.Length; i++)
            {
                if (entries[i].KeyLength != keyLength)
                {
                    continue;
                }

                var hash = Hash(entries[i].Key);
                if (!Has(hash))
                {
                    _has[hash >> 6] |= 1UL << hash;
                    firsts.Add(i);
                }

                end = i + 1;
            }

            _firsts = [.. firsts, end];
            for (var i = 1; i < _before.Length; i++)
            {
                _before[i] = (ushort)(_before[i - 1] + BitOperations.PopCount(_has[i - 1]));
            }
        }

        public static int Hash(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> (64 - HashBits));

        /// <summary>Whether there may be entries of a key, and the hash of it.</summary>
        public bool Has(ulong key, out int hash) => Has(hash = Hash(key));

        /// <summary>The entries whose keys have a hash that is there.</summary>
        public (int First, int End) Of(int hash)
        {
            var rank = _before[hash >> 6] + BitOperations.PopCount(_has[hash >> 6] & ((1UL << hash) - 1));
            return (_firsts[rank], _firsts[rank + 1]);
        }

        private bool Has(int hash) => (_has[hash >> 6] & (1UL << hash)) != 0;
    }
}
