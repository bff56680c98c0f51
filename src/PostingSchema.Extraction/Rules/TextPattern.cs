using PostingSchema.Generated;

namespace PostingSchema.Extraction.Rules;

/// <summary>A regular expression that takes linear time, whatever the text.</summary>
/// <param name="source">ECMA-262, without backreferences and lookaround; <c>\b</c> knows the letters of all languages.</param>
/// <param name="matchCase">Whether case matters.</param>
/// <param name="words">
/// Texts of which, and of <paramref name="parts"/>, every match contains one; in lower case, of ASCII, of three characters or more. They
/// begin with a word or with a sign.
/// </param>
/// <param name="parts">The same; these may also stand inside a word. Both are empty where no such texts are known.</param>
public sealed class TextPattern(string source, bool matchCase, IReadOnlyList<string> words, IReadOnlyList<string> parts) : IEquatable<TextPattern>
{
    // Only for a pattern that a text asks for.
    private readonly Lazy<LinearPattern> _machine = new(() =>
        LinearPattern.TryCreate(source, ignoreCase: !matchCase, unicodeWords: true)
        ?? throw new ArgumentException($"Not a regular expression that runs in linear time: {source}"));

    private readonly (string Source, bool MatchCase) _key = (source, matchCase);

    /// <summary>Texts of which, and of <see cref="Parts"/>, every match contains one. They begin with a word or a sign.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The same; these may also stand inside a word.</summary>
    public IReadOnlyList<string> Parts => parts;

    /// <summary>Whether another pattern is written in the same way.</summary>
    public bool Equals(TextPattern? other) => other is not null && _key == other._key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => _key.GetHashCode();

    /// <summary>Whether there is a match within a range of the text.</summary>
    public bool IsMatch(string text, TextSpan within) => _machine.Value.IsMatch(within.Slice(text));

    /// <summary>The matches within a range of the text, in order and without overlap. Asking <see cref="IsMatch"/> first is cheaper.</summary>
    internal IEnumerable<PatternMatch> Matches(string text, TextSpan within)
    {
        var from = 0;
        while (from <= within.Length && Find(text, within, from) is { } match)
        {
            yield return match;
            from = match.Span.End - within.Start + (match.Span.IsEmpty ? 1 : 0);
        }
    }

    private PatternMatch? Find(string text, TextSpan within, int from)
    {
        var slots = new int[_machine.Value.SlotCount];
        return _machine.Value.Find(within.Slice(text), from, slots) ? new PatternMatch(_machine.Value, within.Start, slots) : null;
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
