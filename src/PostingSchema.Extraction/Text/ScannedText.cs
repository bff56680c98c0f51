using System.Numerics;

namespace PostingSchema.Extraction;

/// <summary>
/// A text, and the places in it where phrases may stand. They are found in one pass, so that none of the many readers looks at every word
/// again.
/// </summary>
public sealed class ScannedText
{
    // The places.
    private int[] _starts;
    private int _count;

    // The places in each block of the text as bits, and how many there are before it.
    private readonly (ulong Marks, int Before)[] _blocks;

    private ScannedText(string text, TextIndex index)
    {
        Text = text;
        _starts = new int[(text.Length / 4) + 1];
        _blocks = new (ulong Marks, int Before)[(text.Length >> CharacterMasks.BlockBits) + 1];
        FindStarts();
        Scan.Count(text.Length);
        Index = index;
        Hits = Find(index.Words);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its length in UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>A UTF-16 unit of it.</summary>
    public char this[int index] => Text[index];

    /// <summary>Scans a text.</summary>
    public static ScannedText Of(string text) => new(text, BuiltInPhrases.Index);

    /// <summary>Scans a text, also for what others than the value readers look for.</summary>
    internal static ScannedText Of(string text, TextIndex index) => new(text, index);

    /// <summary>The text alone.</summary>
    public static implicit operator string(ScannedText text) => text.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal ReadOnlySpan<char> AsSpan(int start) => Text.AsSpan(start);

    internal ReadOnlySpan<char> AsSpan(int start, int length) => Text.AsSpan(start, length);

    internal string Slice(int start, int length) => Text.Substring(start, length);

    /// <summary>What it was searched for.</summary>
    internal TextIndex Index { get; }

    /// <summary>Where that may stand.</summary>
    internal WordHits Hits { get; }

    /// <summary>Searches for something else.</summary>
    internal WordHits Find(WordIndex index) => index.Find(Text, _starts.AsSpan(0, _count));

    /// <summary>The next position at which a word begins, or a sign stands, whose first letters are among those given.</summary>
    /// <param name="keys">The first letters looked for.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <returns>The position; the end where there is none.</returns>
    internal int NextStart(StartKeys keys, int at, int end)
    {
        var (first, last) = (CountBefore(at), CountBefore(end));
        for (var i = first; i < last; i++)
        {
            if (keys.Contains(StartKeys.KeyAt(Text, _starts[i])))
            {
                Scan.Count(i - first + 1);
                return _starts[i];
            }
        }

        Scan.Count(last - first + 1);
        return end;
    }

    /// <summary>How many places there are before a position.</summary>
    private int CountBefore(int at)
    {
        var (marks, before) = _blocks[at >> CharacterMasks.BlockBits];
        return before + BitOperations.PopCount(marks & ((1UL << at) - 1));
    }

    private void FindStarts()
    {
        var (count, wasWord) = (0, 0UL);
        for (var block = 0; block < _blocks.Length; block++)
        {
            var start = block << CharacterMasks.BlockBits;
            var (words, visible) = CharacterMasks.Of(Text.AsSpan(start, Math.Min(CharacterMasks.BlockLength, Text.Length - start)));

            // What is visible and does not go on with a word.
            var begins = visible & ~(words & ((words << 1) | wasWord));
            wasWord = words >> 63;
            _blocks[block] = (begins, count);
            if (count + BitOperations.PopCount(begins) > _starts.Length)
            {
                Array.Resize(ref _starts, (count * 2) + 64);
            }

            for (; begins != 0; begins &= begins - 1)
            {
                _starts[count++] = start + BitOperations.TrailingZeroCount(begins);
            }
        }

        _count = count;
    }
}
