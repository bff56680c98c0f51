namespace PostingSchema.Compiler.Patterns;

/// <summary>
/// A pattern as a list of steps, without recursion and without counters: what is repeated some times stands there so many times. Both
/// machines of the runtime run it: one says whether there is a match, the other where.
/// </summary>
internal sealed class PatternProgram
{
    /// <summary>How many steps a pattern may have.</summary>
    private const int MostSteps = 10_000;

    private readonly List<PatternInstruction> _steps = [];
    private readonly List<CharacterSet> _sets = [];
    private readonly Dictionary<CaptureGroup, int> _slots = [];

    private PatternProgram()
    {
    }

    /// <summary>The steps.</summary>
    public PatternInstruction[] Steps { get; private set; } = [];

    /// <summary>The first step.</summary>
    public int Start { get; private set; }

    /// <summary>The sets that steps refer to by their index.</summary>
    public IReadOnlyList<CharacterSet> Sets => _sets;

    /// <summary>The groups, with the slot of each one's start; the slot after it is that of its end. The whole match has slots 0 and 1.</summary>
    public IReadOnlyDictionary<CaptureGroup, int> Slots => _slots;

    /// <summary>How many slots there are.</summary>
    public int SlotCount => (_slots.Count * 2) + 2;

    /// <summary>Whether any step asks for the neighbours of a position.</summary>
    public bool HasAssertions { get; private set; }

    /// <summary>The program of a pattern; null where it cannot run in linear time, or is too large.</summary>
    public static PatternProgram? TryCompile(PatternNode root)
    {
        var program = new PatternProgram();
        if (program.Add(new(PatternStep.Match, 0)) is not { } end || program.Compile(root, end) is not { } start)
        {
            return null;
        }

        program.Start = start;
        program.Steps = [.. program._steps];
        return program;
    }

    // From the end to the beginning, so that every step knows the one after it.
    private int? Compile(PatternNode node, int next) => node switch
    {
        LiteralNode literal => Character(Single(literal.CodePoint), next),
        SetNode set => Character(set.Set, next),
        AssertionNode assertion => Assertion(assertion.Kind, next),
        SequenceNode sequence => Sequence(sequence.Items, next),
        AlternationNode alternation => Alternation(alternation.Alternatives, next),
        GroupNode { Capture: { } capture } group => Capture(group.Content, capture, next),
        GroupNode group => Compile(group.Content, next),
        QuantifierNode quantifier => Quantifier(quantifier, next),
        _ => null,
    };

    private static CharacterSet Single(int codePoint)
    {
        var set = new CharacterSet();
        set.Add(codePoint, codePoint);
        return set;
    }

    private int? Character(CharacterSet set, int next)
    {
        _sets.Add(set);
        return Add(new(PatternStep.Character, next, _sets.Count - 1));
    }

    private int? Assertion(AssertionKind kind, int next)
    {
        HasAssertions = true;
        return Add(new(PatternStep.Assertion, next, (int)kind));
    }

    private int? Sequence(IReadOnlyList<PatternNode> items, int next)
    {
        int? start = next;
        for (var i = items.Count - 1; i >= 0 && start is { } follows; i--)
        {
            start = Compile(items[i], follows);
        }

        return start;
    }

    private int? Alternation(IReadOnlyList<PatternNode> alternatives, int next)
    {
        var start = Compile(alternatives[alternatives.Count - 1], next);
        for (var i = alternatives.Count - 2; i >= 0 && start is { } other; i--)
        {
            start = Compile(alternatives[i], next) is { } preferred ? Add(new(PatternStep.Fork, preferred, other)) : null;
        }

        return start;
    }

    private int? Capture(PatternNode content, CaptureGroup capture, int next)
    {
        if (!_slots.TryGetValue(capture, out var slot))
        {
            slot = SlotCount;
            _slots.Add(capture, slot);
        }

        return Add(new(PatternStep.Capture, next, slot + 1)) is { } end && Compile(content, end) is { } inner
            ? Add(new(PatternStep.Capture, inner, slot))
            : null;
    }

    private int? Quantifier(QuantifierNode quantifier, int next)
    {
        int? start = next;
        if (quantifier.Maximum is { } maximum)
        {
            // Every optional round may also go straight to the end.
            for (var round = quantifier.Minimum; round < maximum && start is { } follows; round++)
            {
                start = Compile(quantifier.Content, follows) is { } body ? Fork(body, next, quantifier.IsLazy) : null;
            }
        }
        else
        {
            start = Loop(quantifier, next);
        }

        for (var round = 0; round < quantifier.Minimum && start is { } follows; round++)
        {
            start = Compile(quantifier.Content, follows);
        }

        return start;
    }

    // The fork stands there before its body does.
    private int? Loop(QuantifierNode quantifier, int next)
    {
        if (Add(new(PatternStep.Fork, next, next)) is not { } fork || Compile(quantifier.Content, fork) is not { } body)
        {
            return null;
        }

        _steps[fork] = quantifier.IsLazy ? new(PatternStep.Fork, next, body) : new(PatternStep.Fork, body, next);
        return fork;
    }

    private int? Fork(int body, int next, bool isLazy) =>
        Add(isLazy ? new(PatternStep.Fork, next, body) : new PatternInstruction(PatternStep.Fork, body, next));

    private int? Add(PatternInstruction step)
    {
        if (_steps.Count >= MostSteps)
        {
            return null;
        }

        _steps.Add(step);
        return _steps.Count - 1;
    }
}
