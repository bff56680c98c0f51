using System.Text.RegularExpressions;

namespace PostingSchema.Extraction.Rules;

/// <summary>A regular expression that takes linear time, whatever the text.</summary>
/// <param name="dotNet">The pattern, without backreferences and lookaround.</param>
/// <param name="matchCase">Whether case matters.</param>
/// <param name="groups">The names of its groups: in the schema, and in <paramref name="dotNet"/>.</param>
/// <param name="literals">Texts of which every match contains one, in lower case; empty where none are known.</param>
public sealed class TextPattern(
    string dotNet, bool matchCase, IReadOnlyList<(string Name, string DotNet)> groups, IReadOnlyList<string> literals)
{
    // Making the machine costs more than many a text, so only for a pattern that is asked for.
    private readonly Lazy<Regex> _regex = new(() => new Regex(
        dotNet,
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | (matchCase ? RegexOptions.None : RegexOptions.IgnoreCase)));

    /// <summary>The names of the groups.</summary>
    public IReadOnlyList<(string Name, string DotNet)> Groups => groups;

    /// <summary>Texts of which every match contains one, in lower case; empty where none are known.</summary>
    public IReadOnlyList<string> Literals => literals;

    /// <summary>Whether there is a match within a range of the text.</summary>
    public bool IsMatch(string text, TextSpan within) => _regex.Value.IsMatch(within.Slice(text));

    /// <summary>The matches within a range of the text, with positions in that range. Asking <see cref="IsMatch"/> first is cheaper.</summary>
    internal IEnumerable<Match> Matches(string text, TextSpan within)
    {
        for (var match = _regex.Value.Match(within.Of(text)); match.Success; match = match.NextMatch())
        {
            yield return match;
        }
    }
}
