using System.Text.RegularExpressions;

namespace PostingSchema.Extraction.Rules;

/// <summary>Runs one rule: finds texts, and makes values of them.</summary>
internal sealed class RuleRunner(EngineRun run)
{
    /// <summary>Looking for a text takes time in proportion to the posting, so only few are looked for.</summary>
    private const int MostLookedFor = 8;

    private readonly Dictionary<(string Reader, TextSpan Span), Mention[]> _mentions = [];
    private readonly Dictionary<string, List<TextSpan>> _sections = new(StringComparer.Ordinal);

    private string Text => run.Text;

    /// <summary>The values of a rule, in the order of the text; found only as far as they are asked for.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="shape">What a value is; for a list, what an item is.</param>
    public IEnumerable<Reading> Run(Rule rule, Shape shape) =>
        rule.Again == 0 ? Find(rule, shape) : Find(rule, shape).Take(MostLookedFor).Where(reading => StandsElsewhere(reading, rule.Again));

    private IEnumerable<Reading> Find(Rule rule, Shape shape) =>
        rule.Title is not null ? OfTitle(rule, shape)
        : rule.Labels.Count > 0 ? OfLabels(rule, shape)
        : rule.Pattern is not null ? OfPattern(rule, shape)
        : Scan(rule, shape);

    /// <summary>Whether the words stand in other places too, as whole words.</summary>
    private bool StandsElsewhere(Reading reading, int times)
    {
        var words = reading.Span.Slice(Text);
        for (var start = 0; times > 0; start += words.Length)
        {
            var index = Text.AsSpan(start).IndexOf(words, StringComparison.Ordinal);
            if (index < 0)
            {
                return false;
            }

            start += index;
            var end = start + words.Length;
            if (start != reading.Span.Start
                && (start == 0 || !char.IsLetterOrDigit(Text[start - 1])) && (end == Text.Length || !char.IsLetterOrDigit(Text[end])))
            {
                times--;
            }
        }

        return true;
    }

    private IEnumerable<Reading> OfTitle(Rule rule, Shape shape) =>
        run.Title is { } title && title.Groups.TryGetValue(rule.Title!, out var span) && run.IsAllowed(rule, title.Span)
            ? OfText(rule, shape, span)
            : [];

    private IEnumerable<Reading> OfLabels(Rule rule, Shape shape)
    {
        foreach (var label in rule.Labels)
        {
            foreach (var span in run.Labels.ValuesOf(label))
            {
                if (!run.IsAllowed(rule, span) || run.Layout.LineAt(span.Start) >= rule.Lines)
                {
                    continue;
                }

                foreach (var reading in OfText(rule, shape, span))
                {
                    yield return reading;
                }
            }
        }
    }

    private IEnumerable<Reading> OfPattern(Rule rule, Shape shape)
    {
        foreach (var sentence in Sentences(rule))
        {
            if (!rule.Pattern!.IsMatch(Text, sentence) || !run.IsAllowed(rule, sentence))
            {
                continue;
            }

            foreach (var match in rule.Pattern.Matches(Text, sentence))
            {
                foreach (var reading in OfMatch(rule, shape, sentence.Start, match))
                {
                    yield return reading;
                }
            }
        }
    }

    private IEnumerable<Reading> OfMatch(Rule rule, Shape shape, int start, Match match)
    {
        var whole = new TextSpan(start + match.Index, start + match.Index + match.Length);
        if (rule.Reader is null && rule.Value is null && shape is ObjectShape members)
        {
            return OfGroups(rule, members, start, match, whole);
        }

        foreach (var (name, dotNet) in rule.Pattern!.Groups)
        {
            if (name == "value" && match.Groups[dotNet] is { Success: true } group)
            {
                whole = new(start + group.Index, start + group.Index + group.Length);
            }
        }

        return OfText(rule, shape, whole);
    }

    private IEnumerable<Reading> OfGroups(Rule rule, ObjectShape shape, int start, Match match, TextSpan whole)
    {
        var members = new List<KeyValuePair<string, object>>();
        foreach (var (name, member) in shape.Members)
        {
            foreach (var (group, dotNet) in rule.Pattern!.Groups)
            {
                if (group == name && match.Groups[dotNet] is { Success: true } captured)
                {
                    var span = new TextSpan(start + captured.Index, start + captured.Index + captured.Length);
                    if (run.Engine.Shapes.OfText(member, Text, ref span) is { } value)
                    {
                        members.Add(new(name, value));
                    }
                }
            }
        }

        return members.Count > 0 ? [new(members, whole, rule.Name)] : [];
    }

    /// <summary>What a captured text becomes.</summary>
    private IEnumerable<Reading> OfText(Rule rule, Shape shape, TextSpan span)
    {
        if (!run.HasTerm(rule, span))
        {
            return [];
        }

        if (rule.Reader is not null)
        {
            return Mentions(rule, span).SelectMany(mention => OfMention(rule, shape, mention));
        }

        if (rule.Vocabulary is not null)
        {
            return run.Engine.Terms[rule.Vocabulary].FindAll(Text, span).SelectMany(found => OfTerm(rule, shape, found));
        }

        if (rule.Value is not null)
        {
            return [new(ShapeReader.OfJson(rule.Value), span, rule.Name)];
        }

        var read = span;
        return run.Engine.Shapes.OfText(shape, Text, ref read) is { } value ? [new(value, read, rule.Name)] : [];
    }

    /// <summary>Looks through sections with a reader or for terms.</summary>
    private IEnumerable<Reading> Scan(Rule rule, Shape shape)
    {
        foreach (var span in Spans(rule))
        {
            var readings = rule.Reader is not null
                ? Mentions(rule, span).Where(mention => IsAllowedAt(rule, mention.Span.Start)).SelectMany(mention => OfMention(rule, shape, mention))
                : run.Engine.Terms[rule.Vocabulary!].FindAll(Text, span)
                    .Where(found => IsAllowedAt(rule, found.Span.Start)).SelectMany(found => OfTerm(rule, shape, found));
            foreach (var reading in readings)
            {
                yield return reading;
            }
        }
    }

    private IEnumerable<Mention> Mentions(Rule rule, TextSpan span)
    {
        // Several rules ask the same reader about the same section.
        if (!_mentions.TryGetValue((rule.Reader!, span), out var mentions))
        {
            mentions = [.. ValueReaders.Find(rule.Reader!, Text, span)];
            _mentions.Add((rule.Reader!, span), mentions);
        }

        return rule.Where.Count == 0 ? mentions : mentions.Where(mention => rule.Where.All(condition => Holds(condition, mention)));
    }

    private static bool Holds(Condition condition, Mention mention)
    {
        var known = mention.Find(condition.Fact);
        return condition.Allowed.Any(allowed => Equals(allowed, known));
    }

    private IEnumerable<Reading> OfMention(Rule rule, Shape shape, Mention mention)
    {
        if (rule.Value is not null)
        {
            return [new(ShapeReader.OfJson(rule.Value), mention.Span, rule.Name)];
        }

        if (rule.Fact is null)
        {
            return shape is ObjectShape members && run.Engine.Shapes.OfFacts(members, mention) is { } made
                ? [new(made, mention.Span, rule.Name)]
                : [];
        }

        var fact = mention.Find(rule.Fact);
        var values = fact is IReadOnlyList<string> several ? several.Select(one => (object)one) : fact is null ? [] : [fact];
        return values
            .Select(value => run.Engine.Shapes.OfFact(shape, value))
            .Where(value => value is not null)
            .Select(value => new Reading(value!, mention.Span, rule.Name));
    }

    private IEnumerable<Reading> OfTerm(Rule rule, Shape shape, Found<string> found)
    {
        if (rule.Value is not null)
        {
            return [new(ShapeReader.OfJson(rule.Value), found.Span, rule.Name)];
        }

        return run.Engine.Shapes.OfFact(shape, found.Value) is { } value ? [new(value, found.Span, rule.Name)] : [];
    }

    private bool IsAllowedAt(Rule rule, int position)
    {
        if (rule.Lines != int.MaxValue && run.Layout.LineAt(position) >= rule.Lines)
        {
            return false;
        }

        if ((rule.Contains ?? (object?)rule.When ?? rule.Unless) is null)
        {
            return true;
        }

        var sentence = run.Layout.Sentences[run.Layout.SentenceAt(position)];
        return run.HasTerm(rule, sentence) && run.IsAllowed(rule, sentence);
    }

    private IEnumerable<TextSpan> Sentences(Rule rule)
    {
        if (rule.In.Contains(Scopes.Cells))
        {
            foreach (var cell in run.Layout.Cells)
            {
                yield return cell;
            }
        }

        if (rule.In.Contains(Scopes.Title) && run.Title is { } title)
        {
            yield return title.Span;
        }

        var candidates = run.CandidatesOf(rule.Pattern!);
        var count = candidates?.Count ?? run.Layout.Sentences.Count;
        for (var i = 0; i < count; i++)
        {
            var sentence = candidates is null ? i : candidates[i];
            if (IsInScope(rule, sentence))
            {
                yield return run.Layout.Sentences[sentence];
            }
        }
    }

    private bool IsInScope(Rule rule, int sentence)
    {
        var span = run.Layout.Sentences[sentence];
        if (rule.Lines != int.MaxValue && run.Layout.LineAt(span.Start) >= rule.Lines)
        {
            return false;
        }

        var section = run.Layout.SectionNameOf(sentence);
        return (rule.In.Count == 0 || rule.In.Contains(section) || (rule.In.Contains(Scopes.Head) && span.Start < run.Layout.Head.End))
            && !rule.NotIn.Contains(section);
    }

    private IEnumerable<TextSpan> Spans(Rule rule)
    {
        if (rule.In.Count == 0 && rule.NotIn.Count == 0)
        {
            return [TextSpan.Whole(Text)];
        }

        if (rule.In.Count == 0)
        {
            return run.Layout.Sections.Where(section => !rule.NotIn.Contains(section.Name)).Select(section => section.Content);
        }

        return rule.In.SelectMany(name => name switch
        {
            Scopes.Title => run.Title is { } title ? [title.Span] : [],
            Scopes.Head => [run.Layout.Head],
            Scopes.Cells => run.Layout.Cells,
            _ => SectionsOf(name),
        });
    }

    private IReadOnlyList<TextSpan> SectionsOf(string name)
    {
        if (!_sections.TryGetValue(name, out var spans))
        {
            spans = [.. run.Layout.Sections.Where(section => section.Name == name).Select(section => section.Content)];
            _sections.Add(name, spans);
        }

        return spans;
    }
}
