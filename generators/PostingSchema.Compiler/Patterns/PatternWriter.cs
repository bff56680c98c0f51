using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler.Patterns;

/// <summary>Writes a pattern for .NET. The methods return how many states their part needs in an automaton.</summary>
/// <param name="hasUnicodeWords">
/// Whether <c>\b</c> is that of .NET, which knows the letters of all languages and needs no lookaround; ECMA-262 knows those of ASCII.
/// </param>
internal sealed class PatternWriter(bool hasUnicodeWords = false)
{
    /// <summary>How long a translated pattern may get.</summary>
    public const int MaxLength = 1_000_000;

    // Above 10,000 states by its own count, RegexOptions.NonBacktracking refuses a pattern. With an assertion it counts each state
    // once for every kind of character that may stand before it, of which there are five.
    private const long MaxStates = 9_000;
    private const int KindsOfNeighbors = 5;

    private const string Word = "[0-9A-Z_a-z]";
    private const string Boundary = $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))";
    private const string NoBoundary = $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))";

    /// <summary>Not between the halves of a surrogate pair, where ECMA-262 sees no position and .NET does.</summary>
    private const string WholeCharacters = "(?<![\\uD800-\\uDBFF](?=[\\uDC00-\\uDFFF]))";

    private readonly StringBuilder _text = new();
    private readonly Alphabet _alphabet = new();
    private bool _isLinear = true;
    private bool _isBehind;
    private bool _hasAssertion;
    private bool _hasLoopOverUnits;

    /// <summary>Whether the text got too long, and so was not finished.</summary>
    public bool IsTooLong => _text.Length > MaxLength;

    /// <summary>Writes a whole pattern.</summary>
    /// <returns>Whether <c>RegexOptions.NonBacktracking</c> can run it.</returns>
    public bool WriteWhole(PatternNode root)
    {
        var states = Write(root);

        // Only what looks around can tell the middle of a character from its ends; and only an empty match, or a loop over units,
        // can start there.
        if (!_isLinear && !root.StartsWithWholeCharacter() && (_hasLoopOverUnits || root.CanBeEmpty()))
        {
            _text.Insert(0, WholeCharacters + "(?:").Append(')');
        }

        return _isLinear && states * (_hasAssertion ? KindsOfNeighbors : 1) <= MaxStates && _alphabet.IsSmall;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private long Write(PatternNode node)
    {
        if (IsTooLong)
        {
            return 0;
        }

        return node switch
        {
            LiteralNode literal => WriteLiteral(literal.CodePoint),
            SetNode set => SetWriter.Write(_text, _alphabet, set.Set),
            AssertionNode assertion => WriteAssertion(assertion.Kind),
            SequenceNode sequence => WriteSequence(sequence.Items),
            AlternationNode alternation => WriteAlternatives(alternation.Alternatives),
            GroupNode group => WriteGroup(group),
            LookaroundNode lookaround => WriteLookaround(lookaround),
            BackreferenceNode reference => WriteReference(reference.Group!),
            QuantifierNode quantifier => WriteQuantifier(quantifier),
            _ => throw new ArgumentException($"A pattern has no {node.GetType().Name}.", nameof(node)),
        };
    }

    private long WriteLiteral(int codePoint)
    {
        if (codePoint is >= 0xD800 and <= 0xDFFF)
        {
            // Half of a surrogate pair: no text that is well-formed has it, but it must not match half of one either.
            _text.Append(SetWriter.Nothing);
            return 1;
        }

        foreach (var unit in char.ConvertFromUtf32(codePoint))
        {
            _text.AppendUnit(unit);
            _alphabet.Add([new(unit, unit)]);
        }

        return codePoint > 0xFFFF ? 2 : 1;
    }

    private long WriteAssertion(AssertionKind kind)
    {
        _hasAssertion = true;
        _isLinear &= hasUnicodeWords || kind is AssertionKind.Start or AssertionKind.End;
        _text.Append(kind switch
        {
            AssertionKind.Start => "^",
            AssertionKind.End => "\\z",
            AssertionKind.WordBoundary when hasUnicodeWords => "\\b",
            AssertionKind.NoWordBoundary when hasUnicodeWords => "\\B",
            AssertionKind.WordBoundary => Boundary,
            _ => NoBoundary,
        });
        return 1;
    }

    private long WriteSequence(IReadOnlyList<PatternNode> items)
    {
        var states = 0L;
        for (var i = 0; i < items.Count; i++)
        {
            var next = i + 1 < items.Count ? items[i + 1] : null;
            states += !_isBehind && next?.StartsWithWholeCharacter() == true && items[i] is QuantifierNode loop && loop.IsLoopOverUnits()
                ? WriteLoopOverUnits(loop)
                : Write(items[i]);
        }

        return Math.Min(states, int.MaxValue);
    }

    /// <summary>
    /// A loop over a set that has every surrogate pair may as well run over the single surrogates, which is shorter and quicker, if
    /// what follows cannot start with half of a pair.
    /// </summary>
    private int WriteLoopOverUnits(QuantifierNode loop)
    {
        _hasLoopOverUnits = true;
        SetWriter.WriteUnits(_text, _alphabet, ((SetNode)loop.Content).Set);
        _text.Append(Bounds(loop)).Append(loop.IsLazy ? "?" : "");
        return loop.Minimum + 1;
    }

    private long WriteAll(IReadOnlyList<PatternNode> nodes)
    {
        var states = 0L;
        for (var i = 0; i < nodes.Count; i++)
        {
            _text.Append(i > 0 ? "|" : "");
            states = Math.Min(states + Write(nodes[i]), int.MaxValue);
        }

        return states;
    }

    /// <summary>
    /// Alternatives, of which an empty one becomes a quantifier: <c>a|b|</c> is <c>(?:a|b)?</c>, and <c>a||b</c> is <c>a|(?:b)??</c>.
    /// As it stands, .NET loses it (seen in 10.0: <c>^(?:x+|)+$</c> does not match the empty text).
    /// </summary>
    private long WriteAlternatives(IReadOnlyList<PatternNode> alternatives)
    {
        var before = alternatives.TakeWhile(alternative => !alternative.IsEmpty()).ToList();
        var after = alternatives.Skip(before.Count).Where(alternative => !alternative.IsEmpty()).ToList();
        if (before.Count == alternatives.Count)
        {
            return WriteAll(alternatives);
        }

        if (after.Count == 0)
        {
            return WriteOptional(before, "?");
        }

        var states = WriteAll(before);
        _text.Append(before.Count > 0 ? "|" : "");
        return Math.Min(states + WriteOptional(after, "??"), int.MaxValue);
    }

    private long WriteOptional(IReadOnlyList<PatternNode> alternatives, string quantifier)
    {
        if (alternatives.Count == 0)
        {
            return 0;
        }

        _text.Append("(?:");
        var states = WriteAll(alternatives);
        _text.Append(')').Append(quantifier);
        return states;
    }

    private long WriteGroup(GroupNode group)
    {
        _text.Append(group.Capture switch
        {
            null => "(?:",
            { Name: null } => "(",
            { DotNetName: var name } => $"(?<{name}>",
        });
        var states = Write(group.Content);
        _text.Append(')');
        return states;
    }

    private long WriteLookaround(LookaroundNode lookaround)
    {
        _isLinear = false;
        var wasBehind = _isBehind;
        _isBehind |= lookaround.IsBehind;
        _text.Append(lookaround.IsBehind ? "(?<" : "(?").Append(lookaround.IsNegative ? '!' : '=');
        var states = Write(lookaround.Content);
        _text.Append(')');
        _isBehind = wasBehind;
        return states;
    }

    /// <summary>A group that has captured nothing matches the empty text; in .NET it would match nothing.</summary>
    private long WriteReference(CaptureGroup group)
    {
        _isLinear = false;
        _text.Append($"(?({group.DotNetName})\\k<{group.DotNetName}>)");
        return 1;
    }

    private long WriteQuantifier(QuantifierNode quantifier)
    {
        var isPair = quantifier.Content is LiteralNode { CodePoint: > 0xFFFF };
        _text.Append(isPair ? "(?:" : "");
        var states = Write(quantifier.Content);
        _text.Append(isPair ? ")" : "").Append(Bounds(quantifier)).Append(quantifier.IsLazy ? "?" : "");
        return Math.Min(states * (quantifier.Maximum ?? (quantifier.Minimum + 1L)), int.MaxValue);
    }

    private static string Bounds(QuantifierNode quantifier)
    {
        var minimum = quantifier.Minimum.ToString(CultureInfo.InvariantCulture);
        return (quantifier.Minimum, quantifier.Maximum) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            (_, null) => $"{{{minimum},}}",
            var (least, most) when least == most => $"{{{minimum}}}",
            var (_, most) => $"{{{minimum},{most.Value.ToString(CultureInfo.InvariantCulture)}}}",
        };
    }
}
