using System.Buffers;
using PostingSchema.Generated;

namespace PostingSchema.Extraction.Rules;

/// <summary>A regular expression that takes linear time, whatever the text.</summary>
public sealed class TextPattern : IEquatable<TextPattern>
{
    private readonly string _source;
    private readonly bool _matchCase;

    // Only for a pattern that a text asks for.
    private readonly Lazy<LinearPattern> _machine;

    /// <summary>A pattern of which every match has one of some texts in it.</summary>
    /// <param name="source">ECMA-262, without backreferences and lookaround; <c>\b</c> knows the letters of all languages.</param>
    /// <param name="matchCase">Whether case matters.</param>
    /// <param name="words">
    /// The texts: in lower case, of ASCII, of three characters or more. They begin with a word or with a sign.
    /// </param>
    /// <param name="parts">Other texts, that may also stand inside a word. Both are empty where no texts are known.</param>
    public TextPattern(string source, bool matchCase, IReadOnlyList<string> words, IReadOnlyList<string> parts)
    {
        (_source, _matchCase, Words, Parts) = (source, matchCase, words, parts);
        _machine = new(() => LinearPattern.TryCreate(source, ignoreCase: !matchCase, unicodeWords: true)
            ?? throw new ArgumentException($"Not a regular expression that runs in linear time: {source}"));
    }

    /// <summary>A pattern of which every match begins with one of some texts.</summary>
    /// <param name="source">The pattern.</param>
    /// <param name="matchCase">Whether case matters.</param>
    /// <param name="begins">The texts; they begin with a word or with a sign.</param>
    public TextPattern(string source, bool matchCase, IReadOnlyList<string> begins)
        : this(source, matchCase, begins, []) => AtStart = true;

    /// <summary>Texts of which, and of <see cref="Parts"/>, every match has one. They begin with a word or a sign.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The same; these may also stand inside a word.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Whether every match begins with one of the texts.</summary>
    public bool AtStart { get; }

    /// <summary>The characters of which every match begins with one; null where these are many, or where a match is known by its place.</summary>
    internal SearchValues<char>? First => _machine.Value.First;

    /// <summary>Whether a match can only begin where the range does.</summary>
    internal bool IsAnchored => _machine.Value.IsAnchored;

    /// <summary>Whether another pattern is written in the same way.</summary>
    public bool Equals(TextPattern? other) => other is not null && _source == other._source && _matchCase == other._matchCase;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_source, _matchCase);

    /// <summary>Whether there is a match within a range of the text.</summary>
    public bool IsMatch(string text, TextSpan within) => _machine.Value.IsMatch(within.Slice(text));

    /// <summary>Whether there is a match within a range of the text that begins at a position.</summary>
    internal bool IsMatchAt(string text, TextSpan within, int at) => _machine.Value.IsMatchAt(within.Slice(text), at - within.Start);

    /// <summary>The matches within a range of the text, in order and without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">The range.</param>
    /// <param name="starts">Where in the text they may begin; null for anywhere.</param>
    /// <param name="most">How many are wanted.</param>
    internal IEnumerable<PatternMatch> Matches(string text, TextSpan within, int[]? starts, int most)
    {
        if (starts is not null)
        {
            for (var i = 0; i < starts.Length; i++)
            {
                starts[i] -= within.Start;
            }
        }

        var found = starts is null
            ? _machine.Value.FindAll(within.Slice(text), most)
            : _machine.Value.FindAllAt(within.Slice(text), starts, most);
        return found.Select(slots => new PatternMatch(_machine.Value, within.Start, slots));
    }
}

/// <summary>A match of a pattern.</summary>
/// <param name="machine">The pattern.</param>
/// <param name="start">Where the range begins in which it was found.</param>
/// <param name="slots">Its positions in that range.</param>
internal readonly struct PatternMatch(LinearPattern machine, int start, int[] slots)
{
    /// <summary>The whole match.</summary>
    public TextSpan Span => new(start + slots[0], start + slots[1]);

    /// <summary>The names of the groups of the pattern.</summary>
    public IReadOnlyList<string> Names => machine.Groups;

    /// <summary>What a group has captured; null where it took no part.</summary>
    public TextSpan? Group(string name) =>
        machine.SlotOf(name) is >= 0 and var slot && slots[slot] >= 0 ? new(start + slots[slot], start + slots[slot + 1]) : null;
}
