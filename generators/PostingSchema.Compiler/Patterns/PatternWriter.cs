using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler.Patterns;

/// <summary>Writes a pattern for .NET.</summary>
internal sealed class PatternWriter
{
    /// <summary>How long a translated pattern may get.</summary>
    public const int MaxLength = 1_000_000;

    private const string Word = "[0-9A-Z_a-z]";
    private const string Boundary = $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))";
    private const string NoBoundary = $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))";

    /// <summary>Not between the halves of a surrogate pair, where ECMA-262 sees no position and .NET does.</summary>
    private const string WholeCharacters = "(?<![\\uD800-\\uDBFF](?=[\\uDC00-\\uDFFF]))";

    private readonly StringBuilder _text = new();
    private bool _isBehind;
    private bool _hasLoopOverUnits;

    /// <summary>Whether the text got too long, and so was not finished.</summary>
    public bool IsTooLong => _text.Length > MaxLength;

    /// <summary>Writes a whole pattern.</summary>
    /// <param name="root">The pattern.</param>
    /// <param name="isLinear">Whether it neither looks around nor refers back.</param>
    public void WriteWhole(PatternNode root, bool isLinear)
    {
        Write(root);

        // Only what looks around can tell the middle of a character from its ends; and only an empty match, or a loop over units,
        // can start there.
        var looksAround = !isLinear || root.All().Any(part => part is AssertionNode { Kind: AssertionKind.WordBoundary or AssertionKind.NoWordBoundary });
        if (looksAround && !root.StartsWithWholeCharacter() && (_hasLoopOverUnits || root.CanBeEmpty()))
        {
            _text.Insert(0, WholeCharacters + "(?:").Append(')');
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Write(PatternNode node)
    {
        if (IsTooLong)
        {
            return;
        }

        switch (node)
        {
            case LiteralNode literal:
                WriteLiteral(literal.CodePoint);
                break;
            case SetNode set:
                SetWriter.Write(_text, set.Set);
                break;
            case AssertionNode assertion:
                WriteAssertion(assertion.Kind);
                break;
            case SequenceNode sequence:
                WriteSequence(sequence.Items);
                break;
            case AlternationNode alternation:
                WriteAlternatives(alternation.Alternatives);
                break;
            case GroupNode group:
                WriteGroup(group);
                break;
            case LookaroundNode lookaround:
                WriteLookaround(lookaround);
                break;
            case BackreferenceNode { Group: { } group }:
                WriteReference(group);
                break;
            case QuantifierNode quantifier:
                WriteQuantifier(quantifier);
                break;
            default:
                throw new ArgumentException($"A pattern has no {node.GetType().Name}.", nameof(node));
        }
    }

    private void WriteLiteral(int codePoint)
    {
        if (codePoint is >= 0xD800 and <= 0xDFFF)
        {
            // Half of a surrogate pair: no text that is well-formed has it, but it must not match half of one either.
            _text.Append(SetWriter.Nothing);
            return;
        }

        foreach (var unit in char.ConvertFromUtf32(codePoint))
        {
            _text.AppendUnit(unit);
        }
    }

    private void WriteAssertion(AssertionKind kind) =>
        _text.Append(kind switch
        {
            AssertionKind.Start => "^",
            AssertionKind.End => "\\z",
            AssertionKind.WordBoundary => Boundary,
            _ => NoBoundary,
        });

    private void WriteSequence(IReadOnlyList<PatternNode> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var next = i + 1 < items.Count ? items[i + 1] : null;
            if (!_isBehind && next?.StartsWithWholeCharacter() == true && items[i] is QuantifierNode loop && loop.IsLoopOverUnits())
            {
                WriteLoopOverUnits(loop);
            }
            else
            {
                Write(items[i]);
            }
        }
    }

    /// <summary>
    /// A loop over a set that has every surrogate pair may as well run over the single surrogates, which is shorter and quicker, if
    /// what follows cannot start with half of a pair.
    /// </summary>
    private void WriteLoopOverUnits(QuantifierNode loop)
    {
        _hasLoopOverUnits = true;
        SetWriter.WriteUnits(_text, ((SetNode)loop.Content).Set);
        _text.Append(Bounds(loop)).Append(loop.IsLazy ? "?" : "");
    }

    private void WriteAll(IReadOnlyList<PatternNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            _text.Append(i > 0 ? "|" : "");
            Write(nodes[i]);
        }
    }

    /// <summary>
    /// Alternatives, of which an empty one becomes a quantifier: <c>a|b|</c> is <c>(?:a|b)?</c>, and <c>a||b</c> is <c>a|(?:b)??</c>.
    /// As it stands, .NET loses it (seen in 10.0: <c>^(?:x+|)+$</c> does not match the empty text).
    /// </summary>
    private void WriteAlternatives(IReadOnlyList<PatternNode> alternatives)
    {
        var before = alternatives.TakeWhile(alternative => !alternative.IsEmpty()).ToList();
        var after = alternatives.Skip(before.Count).Where(alternative => !alternative.IsEmpty()).ToList();
        if (before.Count == alternatives.Count)
        {
            WriteAll(alternatives);
            return;
        }

        if (after.Count == 0)
        {
            WriteOptional(before, "?");
            return;
        }

        WriteAll(before);
        _text.Append(before.Count > 0 ? "|" : "");
        WriteOptional(after, "??");
    }

    private void WriteOptional(IReadOnlyList<PatternNode> alternatives, string quantifier)
    {
        if (alternatives.Count > 0)
        {
            _text.Append("(?:");
            WriteAll(alternatives);
            _text.Append(')').Append(quantifier);
        }
    }

    private void WriteGroup(GroupNode group)
    {
        _text.Append(group.Capture switch
        {
            null => "(?:",
            { Name: null } => "(",
            { DotNetName: var name } => $"(?<{name}>",
        });
        Write(group.Content);
        _text.Append(')');
    }

    private void WriteLookaround(LookaroundNode lookaround)
    {
        var wasBehind = _isBehind;
        _isBehind |= lookaround.IsBehind;
        _text.Append(lookaround.IsBehind ? "(?<" : "(?").Append(lookaround.IsNegative ? '!' : '=');
        Write(lookaround.Content);
        _text.Append(')');
        _isBehind = wasBehind;
    }

    /// <summary>A group that has captured nothing matches the empty text; in .NET it would match nothing.</summary>
    private void WriteReference(CaptureGroup group) => _text.Append($"(?({group.DotNetName})\\k<{group.DotNetName}>)");

    private void WriteQuantifier(QuantifierNode quantifier)
    {
        var isPair = quantifier.Content is LiteralNode { CodePoint: > 0xFFFF };
        _text.Append(isPair ? "(?:" : "");
        Write(quantifier.Content);
        _text.Append(isPair ? ")" : "").Append(Bounds(quantifier)).Append(quantifier.IsLazy ? "?" : "");
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
