namespace PostingSchema.Extraction.Rules;

/// <summary>Finds the title line: the first pattern that fits a line, in the order of the patterns.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 200;

    /// <summary>The groups of the pattern that fits, and their places; null where no line is a title.</summary>
    public static TitleMatch? Find(EngineRun run)
    {
        foreach (var rule in run.Engine.Titles)
        {
            var (lines, most) = Candidates(run, rule);
            for (var i = 0; i < lines.Count && i < most; i++)
            {
                var line = lines[i];
                if (line.Length <= LongestTitle && run.HasTerm(rule, line) && run.Patterns.IsMatch(rule.Pattern, line) && run.IsAllowed(rule, line)
                    && Match(run, rule, line) is { } match && run.HasTerm(rule, match.Span))
                {
                    return match;
                }
            }
        }

        return null;
    }

    private static (IReadOnlyList<TextSpan> Lines, int Most) Candidates(EngineRun run, ReadyRule rule)
    {
        if (rule.Labels.Length > 0)
        {
            return ([.. rule.Labels.SelectMany(run.Labels.ValuesOf)], int.MaxValue);
        }

        return rule.Scope.HasCells ? (run.Layout.Cells, int.MaxValue) : (run.Layout.HeadLines, rule.Rule.Lines);
    }

    private static TitleMatch? Match(EngineRun run, ReadyRule rule, TextSpan line)
    {
        foreach (var match in run.Patterns.Matches(rule.Pattern, line, 1))
        {
            var groups = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
            foreach (var name in match.Names)
            {
                if (match.Group(name) is { IsEmpty: false } group)
                {
                    groups[name] = group;
                }
            }

            return new(match.Span, groups, rule.Name);
        }

        return null;
    }
}

/// <summary>A title line.</summary>
/// <param name="Span">The whole of it.</param>
/// <param name="Groups">Its parts.</param>
/// <param name="Rule">The name of the title pattern.</param>
internal sealed record TitleMatch(TextSpan Span, IReadOnlyDictionary<string, TextSpan> Groups, string Rule);
