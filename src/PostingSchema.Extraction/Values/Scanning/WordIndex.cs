using System.Numerics;

namespace PostingSchema.Extraction;

/// <summary>
/// The phrases of many who look for some in the same text. One pass over the words of the text finds where each may stand, so that
/// nobody else looks at every word again.
/// </summary>
internal sealed class WordIndex
{
    private const int ChunkLength = 128;

    private readonly Entry[] _entries;
    private readonly EightLetters[] _letters;
    private readonly int[] _owners;

    // The longer ones are found by their first five letters, others by three or by two.
    private readonly Buckets _long;
    private readonly Buckets _middle;
    private readonly Buckets _short;

    // The rest is looked at where the first letter of one of them stands.
    private readonly Buckets _rest;

    // 1 for the first letters of the short ones, and of the rest.
    private readonly byte[] _beginsShort = new byte[byte.MaxValue + 1];
    private readonly byte[] _beginsRest = new byte[byte.MaxValue + 1];

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
        foreach (Entry entry in _entries.Where(entry => entry.KeyLength is 0 or Entry.Short))
        {
            var begins = entry.KeyLength == 0 ? _beginsRest : _beginsShort;
            for (var letter = 0; letter < begins.Length; letter++)
            {
                begins[letter] |= (byte)(entry.MayBeginWith((byte)letter) ? 1 : 0);
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
        Span<int> places = stackalloc int[ChunkLength];
        Span<ulong> letters = stackalloc ulong[ChunkLength];
        for (var first = 0; first < starts.Length; first += ChunkLength)
        {
            // Words come in no order that a processor could foresee, so this loop has no branches to be foreseen.
            var count = 0;
            foreach (var start in starts[first..Math.Min(first + ChunkLength, starts.Length)])
            {
                var here = EightLetters.At(text, start);
                (places[count], letters[count]) = (start, here);
                count += MayStandAt(here);
            }

            for (var i = 0; i < count; i++)
            {
                LookAt(text, places[i], letters[i], ref hits);
            }
        }

        Scan.Count(starts.Length);
        return hits.ToHits();
    }

    /// <summary>1 where one of the phrases may stand, 0 where none does.</summary>
    private int MayStandAt(ulong letters) =>
        _long.Has(letters & EightLetters.MaskOf(Entry.Long)) | _middle.Has(letters & EightLetters.MaskOf(Entry.Middle))
        | (_beginsShort[(byte)letters] & _short.Has(Entry.ShortKey(letters))) | _beginsRest[(byte)letters];

    private void LookAt(string text, int at, ulong letters, ref WordHits.Builder hits)
    {
        Look(text, at, letters, _long.Of(letters & EightLetters.MaskOf(Entry.Long)), ref hits);
        Look(text, at, letters, _middle.Of(letters & EightLetters.MaskOf(Entry.Middle)), ref hits);
        if (_beginsShort[(byte)letters] != 0)
        {
            Look(text, at, letters, _short.Of(Entry.ShortKey(letters)), ref hits);
        }

        if (_beginsRest[(byte)letters] != 0)
        {
            Look(text, at, letters, _rest.Of(0), ref hits);
        }
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
        private readonly bool _endsInWord;

        public Entry(string phrase, bool isOpen)
        {
            (Phrase, Letters) = (phrase, new(phrase));
            _isWhole = Letters.Length == phrase.Length;
            _endsInWord = phrase.Length > 0 && Scan.IsWord(phrase[^1]);

            // Too many words begin with one or two letters; where no other may follow, they are words themselves.
            KeyLength = Letters.Length >= Long ? Long : Letters.Length >= Middle ? Middle
                : _isWhole && !isOpen && phrase.Length > 0 && (_endsInWord || phrase.Length == Short) ? Short
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
            KeyLength == Short ? !(_endsInWord && IsLetter(letters >> (8 * Letters.Length))) : _isWhole || Scan.Match(text, at, text.Length, Phrase) >= 0;

        private static bool IsLetter(ulong letters) => char.IsAsciiLetterOrDigit((char)(byte)letters);
    }

    /// <summary>Entries whose keys are equally long, by the hash of these.</summary>
    private readonly struct Buckets
    {
        private const int HashBits = 14;

        // Which hashes are there, a bit each, and how many there are before each word of bits.
        private readonly (ulong Bits, int Before)[] _hashes = new (ulong Bits, int Before)[(1 << HashBits) / 64];

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

                if (Has(entries[i].Key) == 0)
                {
                    var hash = Hash(entries[i].Key);
                    _hashes[hash >> 6].Bits |= 1UL << hash;
                    firsts.Add(i);
                }

                end = i + 1;
            }

            _firsts = [.. firsts, end];
            for (var i = 1; i < _hashes.Length; i++)
            {
                _hashes[i].Before = _hashes[i - 1].Before + BitOperations.PopCount(_hashes[i - 1].Bits);
            }
        }

        public static int Hash(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> (64 - HashBits));

        /// <summary>1 where there may be entries of a key, 0 where there are none.</summary>
        public int Has(ulong key)
        {
            var hash = Hash(key);
            return (int)(_hashes[hash >> 6].Bits >> hash) & 1;
        }

        /// <summary>The entries of a key, perhaps among others.</summary>
        public (int First, int End) Of(ulong key)
        {
            var hash = Hash(key);
            var (bits, before) = _hashes[hash >> 6];
            if (((bits >> hash) & 1) == 0)
            {
                return default;
            }

            var rank = before + BitOperations.PopCount(bits & ((1UL << hash) - 1));
            return (_firsts[rank], _firsts[rank + 1]);
        }
    }
}
