using System.Numerics;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Matching;

/// <summary>
/// Says whether a text has a match, with one look at each character. It is the automaton of the pattern, of which only those states are
/// made that a text has led to; once too many are known, all are forgotten. Many threads may use it.
/// </summary>
internal sealed class LazyAutomaton
{
    // The numbers in the cells of a table that are no states.
    private const int Unknown = 0;
    private const int Dead = 1;
    private const int Match = 2;

    private readonly PatternProgram _program;
    private readonly CodePointClasses _classes;
    private readonly ushort[] _ascii;
    private readonly Lock _lock = new();
    private readonly StepSet _open;
    private readonly StepSet _next;
    private volatile StateTable _table;

    /// <param name="program">The pattern.</param>
    /// <param name="classes">Its characters.</param>
    /// <param name="isAnchored">Whether a match counts only where the search begins.</param>
    public LazyAutomaton(PatternProgram program, CodePointClasses classes, bool isAnchored)
    {
        (_program, _classes) = (program, classes);
        _ascii = classes.AsciiClasses.ToArray();
        _open = new(program.Steps.Length);
        _next = new(program.Steps.Length);
        IsAnchored = isAnchored || BeginsAtStart();
        _table = NewTable();
    }

    /// <summary>Whether a match counts, or can be, only where the search begins.</summary>
    public bool IsAnchored { get; }

    /// <summary>Whether UTF-16 text has a match.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => IsMatch<char, Utf16>(text, 0, Before.Start);

    /// <summary>Whether well-formed UTF-8 text has a match.</summary>
    public bool IsMatch(ReadOnlySpan<byte> text) => IsMatch<byte, Utf8>(text, 0, Before.Start);

    /// <summary>Whether UTF-16 text has a match from a position on; an anchored one begins there.</summary>
    public bool IsMatchAt(ReadOnlySpan<char> text, int at)
    {
        if (at == 0)
        {
            return IsMatch(text);
        }

        var last = at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? at - 2 : at - 1;
        var isWord = _classes.IsWord(_classes.Of(Utf16.CodePointAt(text, ref last)));
        return IsMatch<char, Utf16>(text, at, isWord ? Before.Word : Before.Other);
    }

    // The JIT makes one for each encoding.
    private bool IsMatch<TUnit, TEncoding>(ReadOnlySpan<TUnit> text, int from, Before before)
        where TUnit : struct, IBinaryInteger<TUnit>
        where TEncoding : IEncoding<TUnit>
    {
        var table = _table;
        var (ascii, cells) = (_ascii, table.Cells);
        var state = table.StartBehind(before);
        for (var i = from; i < text.Length; i++)
        {
            // The classes of ASCII are known from the beginning, so that each has a cell.
            var c = int.CreateTruncating(text[i]);
            var characterClass = c < ascii.Length ? ascii[c] : _classes.Of(TEncoding.CodePointAt(text, ref i));
            var next = c < ascii.Length ? cells[state + StateTable.FirstClass + characterClass] : table.Next(state, characterClass);
            if (next <= Match)
            {
                if (next == Unknown)
                {
                    (table, next) = Step(table, state, characterClass);
                    cells = table.Cells;
                }

                if (next <= Match)
                {
                    return next == Match;
                }
            }

            state = next;
        }

        var atEnd = table.Next(state, StateTable.End);
        return (atEnd == Unknown ? StepToEnd(table, state) : atEnd) == Match;
    }

    private int StepToEnd(StateTable table, int from)
    {
        lock (_lock)
        {
            var next = Closure(table[from], isEnd: true, nextIsWord: false) ? Match : Dead;
            table.Remember(from, StateTable.End, next);
            return next;
        }
    }

    // The state that a character leads to; in another table where the one that is there has grown too large.
    private (StateTable Table, int Next) Step(StateTable table, int from, int characterClass)
    {
        lock (_lock)
        {
            var isWord = _classes.IsWord(characterClass);
            if (Closure(table[from], isEnd: false, isWord))
            {
                table.Remember(from, characterClass, Match);
                return (table, Match);
            }

            var steps = After(characterClass);
            if (steps.Length == 0)
            {
                table.Remember(from, characterClass, Dead);
                return (table, Dead);
            }

            var before = Neighbour(isWord ? Before.Word : Before.Other);
            if (table.IsFull)
            {
                table = _table = NewTable();
                return (table, table.Add(steps, before));
            }

            var next = table.Add(steps, before);
            table.Remember(from, characterClass, next);
            return (table, next);
        }
    }

    private int[] After(int characterClass)
    {
        _next.Clear();
        foreach (var index in _open.Items)
        {
            var step = _program.Steps[index];
            if (step.Kind == PatternStep.Character && _classes.IsIn(characterClass, step.Argument))
            {
                _next.Add(step.Next);
            }
        }

        // A match may also begin here.
        if (!IsAnchored)
        {
            _next.Add(_program.Start);
        }

        var steps = _next.Items.ToArray();
        Array.Sort(steps);
        return steps;
    }

    /// <summary>All steps that can be reached without a character; true where the end of the pattern is among them.</summary>
    private bool Closure(State state, bool isEnd, bool nextIsWord)
    {
        _open.Clear();
        foreach (var step in state.Steps)
        {
            _open.Add(step);
        }

        for (var i = 0; i < _open.Items.Length; i++)
        {
            var step = _program.Steps[_open.Items[i]];
            switch (step.Kind)
            {
                case PatternStep.Match:
                    return true;
                case PatternStep.Fork:
                    _open.Add(step.Next);
                    _open.Add(step.Argument);
                    break;
                case PatternStep.Capture:
                case PatternStep.Assertion when Neighbours.Hold(
                    step.Argument, state.Before == Before.Start, isEnd, state.Before == Before.Word, nextIsWord):
                    _open.Add(step.Next);
                    break;
            }
        }

        return false;
    }

    private StateTable NewTable()
    {
        var table = new StateTable(_classes.Count);
        foreach (var before in Enum.GetValues<Before>())
        {
            table.SetStart(before, table.Add([_program.Start], Neighbour(before)));
        }

        return table;
    }

    // Without assertions, what stands before makes no difference.
    private Before Neighbour(Before before) => _program.HasAssertions ? before : Before.Other;

    // Whether every match begins at the start: nothing but '^' can be reached first.
    private bool BeginsAtStart()
    {
        _open.Clear();
        _open.Add(_program.Start);
        for (var i = 0; i < _open.Items.Length; i++)
        {
            var step = _program.Steps[_open.Items[i]];
            if (step.Kind is PatternStep.Character or PatternStep.Match)
            {
                return false;
            }

            if (step.Kind == PatternStep.Assertion && step.Argument == Neighbours.Start)
            {
                continue;
            }

            _open.Add(step.Next);
            if (step.Kind == PatternStep.Fork)
            {
                _open.Add(step.Argument);
            }
        }

        return true;
    }
}
