using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler.Patterns;

/// <summary>Writes a pattern for .NET. The methods return how many states their part needs in an automaton.</summary>
internal sealed class PatternWriter
{
    /// <summary>How long a translated pattern may get.</summary>
    public const int MaxLength = 1_000_000;

    // Above 10,000 states by its own count, RegexOptions.NonBacktracking refuses a pattern.
    private const long MaxStates = 8_000;
    private const int StatesOfAssertion = 5;

    private const string Word = "[0-9A-Z_a-z]";
    private const string Boundary = $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))";
    private const string NoBoundary = $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))";

    /// <summary>Not between the halves of a surrogate pair, where ECMA-262 sees no position and .NET does.</summary>
    private const string WholeCharacters = "(?<![\\uD800-\\uDBFF](?=[\\uDC00-\\uDFFF]))";

    private readonly StringBuilder _text = new();
    private bool _isLinear = true;
    private bool _isBackward;

    /// <summary>Whether the text got too long, and so was not finished.</summary>
    public bool IsTooLong => _text.Length > MaxLength;

    /// <summary>Writes a whole pattern.</summary>
    /// <returns>Whether <c>RegexOptions.NonBacktracking</c> can run it.</returns>
    public bool WriteWhole(PatternNode root)
    {
        var states = Write(root);

        // What consumes characters consumes whole ones, so only an empty match can stand in the wrong place; and only what looks
        // around can tell one place from another.
        if (!_isLinear && CanBeEmpty(root))
        {
            _text.Insert(0, WholeCharacters + "(?:").Append(')');
        }

        return _isLinear && states <= MaxStates;
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
            SetNode set => SetWriter.Write(_text, set.Set),
            AssertionNode assertion => WriteAssertion(assertion.Kind),
            SequenceNode sequence => WriteAll(sequence.Items, ""),
            AlternationNode alternation => WriteAll(alternation.Alternatives, "|"),
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
            _text.Append("[^\\s\\S]");
            return 1;
        }

        foreach (var unit in char.ConvertFromUtf32(codePoint))
        {
            _text.AppendUnit(unit);
        }

        return codePoint > 0xFFFF ? 2 : 1;
    }

    private long WriteAssertion(AssertionKind kind)
    {
        _isLinear &= kind is AssertionKind.Start or AssertionKind.End;
        _text.Append(kind switch
        {
            AssertionKind.Start => "^",
            AssertionKind.End => "\\z",
            AssertionKind.WordBoundary => Boundary,
            _ => NoBoundary,
        });
        return StatesOfAssertion;
    }

    private long WriteAll(IReadOnlyList<PatternNode> nodes, string separator)
    {
        var states = 0L;
        for (var i = 0; i < nodes.Count; i++)
        {
            _text.Append(i > 0 ? separator : "");
            states = Math.Min(states + Write(nodes[i]), int.MaxValue);
        }

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
        var wasBackward = _isBackward;
        _isBackward = lookaround.IsBehind;
        _text.Append(lookaround.IsBehind ? "(?<" : "(?").Append(lookaround.IsNegative ? '!' : '=');
        var states = Write(lookaround.Content);
        _text.Append(')');
        _isBackward = wasBackward;
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
        // Every repetition starts with its groups forgotten; .NET would remember what they captured before. It matters only to
        // backreferences. Inside a lookbehind everything runs from right to left, so there the start is on the right.
        var forgotten = quantifier.Maximum <= 1 ? "" : string.Concat(quantifier.Groups
            .Where(group => group.IsReferenced)
            .Select(group => $"(?({group.DotNetName})(?<-{group.DotNetName}>))"));
        var isGrouped = forgotten.Length > 0 || quantifier.Content is LiteralNode { CodePoint: > 0xFFFF };

        _text.Append(isGrouped ? "(?:" : "").Append(_isBackward ? "" : forgotten);
        var states = Write(quantifier.Content);
        _text.Append(_isBackward ? forgotten : "").Append(isGrouped ? ")" : "");
        _text.Append(Bounds(quantifier)).Append(quantifier.IsLazy ? "?" : "");
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

    private static bool CanBeEmpty(PatternNode node) => node switch
    {
        LiteralNode or SetNode => false,
        SequenceNode sequence => sequence.Items.All(CanBeEmpty),
        AlternationNode alternation => alternation.Alternatives.Any(CanBeEmpty),
        GroupNode group => CanBeEmpty(group.Content),
        QuantifierNode quantifier => quantifier.Minimum == 0 || CanBeEmpty(quantifier.Content),
        _ => true,
    };
}
