namespace PostingSchema.Extraction.Rules;

/// <summary>Runs one rule: finds texts, and makes values of them.</summary>
internal sealed class RuleRunner(EngineRun run)
{
    /// <summary>Looking for a text takes time in proportion to the posting, so only few are looked for.</summary>
    private const int MostLookedFor = 8;

    private readonly Dictionary<TextSpan, Mention[]>?[] _mentions = new Dictionary<TextSpan, Mention[]>?[ValueReaders.Count];
    private (ReadyRule? Rule, int Sentence, bool IsAllowed) _asked;
    private readonly bool?[] _mayFind = new bool?[ValueReaders.Count];
    private readonly List<TextSpan>?[] _spans = new List<TextSpan>?[run.Engine.ScopeCount];

    private ScannedText Text => run.Text;

    /// <summary>Finds the values of a rule, in the order of the text.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="shape">What a value is; for a list, what an item is.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="found">Takes the values; nothing else is in it.</param>
    public void Run(ReadyRule rule, Shape shape, int most, List<Reading> found)
    {
        Find(rule, shape, rule.Rule.Again == 0 ? most : MostLookedFor, found);
        if (rule.Rule.Again > 0)
        {
            found.RemoveAll(reading => !StandsElsewhere(reading, rule.Rule.Again));
        }

        if (found.Count > most)
        {
            found.RemoveRange(most, found.Count - most);
        }
    }

    private void Find(ReadyRule rule, Shape shape, int most, List<Reading> found)
    {
        if (rule.Rule.Title is not null)
        {
            OfTitle(rule, shape, found);
        }
        else if (rule.Source is not null)
        {
            if (run.SpanOf(rule.Source) is { } span && run.IsAllowed(rule, span))
            {
                OfText(rule, shape, span, found);
            }
        }
        else if (rule.Labels.Length > 0)
        {
            OfLabels(rule, shape, most, found);
        }
        else if (rule.Pattern >= 0)
        {
            OfPattern(rule, shape, most, found);
        }
        else
        {
            LookThrough(rule, shape, most, found);
        }
    }

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

    private void OfTitle(ReadyRule rule, Shape shape, List<Reading> found)
    {
        if (run.Title is { } title && title.Groups.TryGetValue(rule.Rule.Title!, out var span) && run.IsAllowed(rule, title.Span))
        {
            OfText(rule, shape, span, found);
        }
    }

    private void OfLabels(ReadyRule rule, Shape shape, int most, List<Reading> found)
    {
        foreach (var label in rule.Labels)
        {
            foreach (var span in run.Labels.ValuesOf(label))
            {
                if (found.Count < most && IsInLines(rule, span.Start) && run.IsAllowed(rule, span))
                {
                    OfText(rule, shape, span, found);
                }
            }
        }
    }

    private void OfPattern(ReadyRule rule, Shape shape, int most, List<Reading> found)
    {
        var isKnownWhere = run.Patterns.TryHits(rule.Pattern, out var places);
        if (isKnownWhere && places.IsEmpty)
        {
            return;
        }

        if (rule.Scope.HasCells)
        {
            foreach (var cell in run.Layout.Cells)
            {
                OfPattern(rule, shape, cell, most, found);
            }
        }

        if (rule.Scope.HasTitle && run.Title is { } title)
        {
            OfPattern(rule, shape, title.Span, most, found);
        }

        if (!isKnownWhere)
        {
            for (var sentence = 0; sentence < run.Layout.Sentences.Count; sentence++)
            {
                if (IsInScope(rule, sentence))
                {
                    OfPattern(rule, shape, run.Layout.Sentences[sentence], most, found);
                }
            }

            return;
        }

        // From sentence to sentence, with the places in each.
        while (!places.IsEmpty && found.Count < most)
        {
            var sentence = run.Layout.SentenceAt(places[0]);
            var span = run.Layout.Sentences[sentence];
            if (places[0] < span.Start || places[0] >= span.End)
            {
                // White space between two.
                places = places[1..];
                continue;
            }

            var count = 1;
            while (count < places.Length && places[count] < span.End)
            {
                count++;
            }

            if (IsInScope(rule, sentence) && run.Patterns.IsMatchNear(rule.Pattern, span, places[..count]))
            {
                OfMatches(rule, shape, span, most, found);
            }

            places = places[count..];
        }
    }

    private bool IsInScope(ReadyRule rule, int sentence)
    {
        var start = run.Layout.Sentences[sentence].Start;
        return rule.Scope.Has(run.Layout.SectionNameOf(sentence), start < run.Layout.Head.End) && IsInLines(rule, start);
    }

    private void OfPattern(ReadyRule rule, Shape shape, TextSpan within, int most, List<Reading> found)
    {
        if (found.Count < most && run.Patterns.IsMatch(rule.Pattern, within))
        {
            OfMatches(rule, shape, within, most, found);
        }
    }

    /// <summary>The values of a range that the rule's pattern is known to match.</summary>
    private void OfMatches(ReadyRule rule, Shape shape, TextSpan within, int most, List<Reading> found)
    {
        if (!run.HasTerm(rule, within) || !run.IsAllowed(rule, within))
        {
            return;
        }

        foreach (var match in run.Patterns.Matches(rule.Pattern, within, most))
        {
            if (rule.Reader < 0 && rule.Value is null && shape is ObjectShape members)
            {
                OfGroups(rule, members, match, found);
            }
            else
            {
                OfText(rule, shape, match.Group("value") ?? match.Span, found);
            }

            if (found.Count >= most)
            {
                break;
            }
        }
    }

    private void OfGroups(ReadyRule rule, ObjectShape shape, PatternMatch match, List<Reading> found)
    {
        var members = new List<KeyValuePair<string, object>>();
        foreach (var (name, member) in shape.Members)
        {
            if (match.Group(name) is { } captured && run.Engine.Shapes.OfText(member, Text, ref captured) is { } value)
            {
                members.Add(new(name, value));
            }
        }

        if (members.Count > 0)
        {
            found.Add(new(members, match.Span, rule.Name));
        }
    }

    /// <summary>What a captured text becomes.</summary>
    private void OfText(ReadyRule rule, Shape shape, TextSpan span, List<Reading> found)
    {
        if (!run.HasTerm(rule, span))
        {
            return;
        }

        if (rule.Reader >= 0)
        {
            foreach (var mention in Mentions(rule.Reader, span))
            {
                OfMention(rule, shape, mention, found);
            }
        }
        else if (rule.Vocabulary is not null)
        {
            foreach (var term in rule.Vocabulary.FindAll(Text, span))
            {
                OfTerm(rule, shape, term, found);
            }
        }
        else if (rule.Value is not null)
        {
            found.Add(new(rule.Value, span, rule.Name));
        }
        else
        {
            var read = span;
            if (run.Engine.Shapes.OfText(shape, Text, ref read) is { } value)
            {
                found.Add(new(value, read, rule.Name));
            }
        }
    }

    /// <summary>Looks through sections with a reader or for terms.</summary>
    private void LookThrough(ReadyRule rule, Shape shape, int most, List<Reading> found)
    {
        if (rule.Reader >= 0 && !(_mayFind[rule.Reader] ??= ValueReaders.MayFind(rule.Reader, Text, TextSpan.Whole(Text))))
        {
            return;
        }

        foreach (var span in _spans[rule.Scope.Number] ??= rule.Scope.Of(run.Layout, run.Title?.Span))
        {
            if (rule.Reader >= 0)
            {
                foreach (var mention in Mentions(rule.Reader, span))
                {
                    if (found.Count < most && IsAllowedAt(rule, mention.Span.Start))
                    {
                        OfMention(rule, shape, mention, found);
                    }
                }
            }
            else
            {
                foreach (var term in rule.Vocabulary!.FindAll(Text, span))
                {
                    if (found.Count < most && IsAllowedAt(rule, term.Span.Start))
                    {
                        OfTerm(rule, shape, term, found);
                    }
                }
            }

            if (found.Count >= most)
            {
                return;
            }
        }
    }

    // Several rules ask the same reader about the same section.
    private Mention[] Mentions(int reader, TextSpan span)
    {
        if (!ValueReaders.MayFind(reader, Text, span))
        {
            return [];
        }

        var known = _mentions[reader] ??= [];
        if (!known.TryGetValue(span, out var mentions))
        {
            mentions = ValueReaders.Find(reader, Text, span);
            known.Add(span, mentions);
        }

        return mentions;
    }

    private static bool Holds(Condition condition, Mention mention)
    {
        var known = mention.Find(condition.Fact);
        foreach (var allowed in condition.Allowed)
        {
            if (Equals(allowed, known))
            {
                return true;
            }
        }

        return false;
    }

    private void OfMention(ReadyRule rule, Shape shape, Mention mention, List<Reading> found)
    {
        foreach (var condition in rule.Rule.Where)
        {
            if (!Holds(condition, mention))
            {
                return;
            }
        }

        if (rule.Value is not null)
        {
            found.Add(new(rule.Value, mention.Span, rule.Name));
        }
        else if (rule.Rule.Fact is null)
        {
            if (shape is ObjectShape members && run.Engine.Shapes.OfFacts(members, mention) is { } made)
            {
                found.Add(new(made, mention.Span, rule.Name));
            }
        }
        else if (mention.Find(rule.Rule.Fact) is IReadOnlyList<string> several)
        {
            foreach (var one in several)
            {
                OfFact(rule, shape, one, mention.Span, found);
            }
        }
        else
        {
            OfFact(rule, shape, mention.Find(rule.Rule.Fact), mention.Span, found);
        }
    }

    private void OfTerm(ReadyRule rule, Shape shape, Found<string> term, List<Reading> found)
    {
        if (rule.Value is not null)
        {
            found.Add(new(rule.Value, term.Span, rule.Name));
        }
        else
        {
            OfFact(rule, shape, term.Value, term.Span, found);
        }
    }

    private void OfFact(ReadyRule rule, Shape shape, object? fact, TextSpan span, List<Reading> found)
    {
        if (run.Engine.Shapes.OfFact(shape, fact) is { } value)
        {
            found.Add(new(value, span, rule.Name));
        }
    }

    private bool IsInLines(ReadyRule rule, int position) =>
        rule.Rule.Lines == int.MaxValue || run.Layout.LineAt(position) < rule.Rule.Lines;

    private bool IsAllowedAt(ReadyRule rule, int position)
    {
        if (!IsInLines(rule, position))
        {
            return false;
        }

        if (!rule.HasConditions)
        {
            return true;
        }

        // A sentence may have many values, and is asked once.
        var number = run.Layout.SentenceAt(position);
        if (_asked.Rule != rule || _asked.Sentence != number)
        {
            var sentence = run.Layout.Sentences[number];
            _asked = (rule, number, run.HasTerm(rule, sentence) && run.IsAllowed(rule, sentence));
        }

        return _asked.IsAllowed;
    }
}
