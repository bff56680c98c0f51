namespace PostingSchema.Extraction.Rules;

/// <summary>Finds the title line: the first pattern that fits a line, in the order of the patterns.</summary>
internal static class TitleFinder
{
    /// <summary>The groups of the pattern that fits, and their places; null where no line is a title.</summary>
    public static TitleMatch? Find(EngineRun run)
    {
        foreach (var rule in run.Engine.Rules.Titles)
        {
            foreach (var line in Candidates(run, rule))
            {
                if (rule.Pattern!.IsMatch(run.Text, line) && run.IsAllowed(rule, line) && Match(run.Text, rule, line) is { } match
                    && run.HasTerm(rule, match.Span))
                {
                    return match;
                }
            }
        }

        return null;
    }

    private static IEnumerable<TextSpan> Candidates(EngineRun run, Rule rule)
    {
        if (rule.Labels.Count > 0)
        {
            return rule.Labels.SelectMany(run.Labels.ValuesOf);
        }

        if (rule.In.Contains(Scopes.Cells))
        {
            return run.Layout.Cells;
        }

        return run.Layout.Lines.TakeWhile(line => line.End <= run.Layout.Head.End).Take(rule.Lines);
    }

    private static TitleMatch? Match(string text, Rule rule, TextSpan line)
    {
        const int LongestTitle = 200;
        if (line.Length > LongestTitle)
        {
            return null;
        }

        foreach (var match in rule.Pattern!.Matches(text, line))
        {
            var groups = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
            foreach (var (name, dotNet) in rule.Pattern.Groups)
            {
                if (match.Groups[dotNet] is { Success: true, Length: > 0 } group)
                {
                    groups[name] = new(line.Start + group.Index, line.Start + group.Index + group.Length);
                }
            }

            return new(new(line.Start + match.Index, line.Start + match.Index + match.Length), groups, rule.Name);
        }

        return null;
    }
}

/// <summary>A title line.</summary>
/// <param name="Span">The whole of it.</param>
/// <param name="Groups">Its parts.</param>
/// <param name="Rule">The name of the title pattern.</param>
internal sealed record TitleMatch(TextSpan Span, IReadOnlyDictionary<string, TextSpan> Groups, string Rule);

/// <summary>Names of places to look in that every schema has.</summary>
internal static class Scopes
{
    public const string Title = "title";
    public const string Head = "head";
    public const string Cells = "cells";
}
