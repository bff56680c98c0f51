using System.Buffers;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Matching;

/// <summary>
/// Finds the matches of a pattern and the places of its groups, as a backtracking machine does: the first alternative that leads to a
/// match wins. Every step is tried once at every position and never again, so that time and memory are at most in proportion to the
/// length of the text times that of the pattern.
/// </summary>
internal ref struct CaptureRun
{
    private readonly PatternProgram _program;
    private readonly CodePointClasses _classes;
    private readonly ReadOnlySpan<char> _text;
    private readonly int _from;
    private readonly int[] _slots;
    private readonly ulong[] _tried;
    private readonly List<(int Step, int At)> _open;

    private CaptureRun(PatternProgram program, CodePointClasses classes, ReadOnlySpan<char> text, int from, ulong[] tried)
    {
        _program = program;
        _classes = classes;
        _text = text;
        _from = from;
        _slots = new int[program.SlotCount];
        _tried = tried;
        _open = [];
    }

    /// <summary>Finds the matches of a text, in order and without overlap.</summary>
    /// <param name="program">The pattern.</param>
    /// <param name="classes">Its characters.</param>
    /// <param name="text">The text.</param>
    /// <param name="starts">The only positions at which a match may begin, in order.</param>
    /// <param name="anywhere">Whether a match may begin at any position instead.</param>
    /// <param name="most">How many are wanted.</param>
    /// <returns>Start and end of each match and of every group; -1 where a group took no part.</returns>
    public static List<int[]> FindAll(
        PatternProgram program, CodePointClasses classes, ReadOnlySpan<char> text, ReadOnlySpan<int> starts, bool anywhere, int most)
    {
        // Nothing is tried before the first position. A step that once failed at a position fails there for every other start too.
        var from = anywhere ? 0 : starts[0];
        var words = checked((int)((((long)program.Steps.Length * (text.Length - from + 1)) + 63) / 64));
        var tried = ArrayPool<ulong>.Shared.Rent(words);
        List<int[]> matches = [];
        try
        {
            tried.AsSpan(0, words).Clear();
            var run = new CaptureRun(program, classes, text, from, tried);
            var least = from;
            for (int i = 0, count = anywhere ? text.Length + 1 : starts.Length; i < count && matches.Count < most; i++)
            {
                var start = anywhere ? i : starts[i];
                if (start >= least && !IsInsidePair(text, start) && run.Begin(start) is { } slots)
                {
                    matches.Add(slots);
                    least = slots[1] > start ? slots[1] : start + 1;
                    run.Forget(slots[1]);
                }
            }

            return matches;
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(tried);
        }
    }

    private static bool IsInsidePair(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private int[]? Begin(int start)
    {
        Array.Fill(_slots, -1);
        _open.Add((_program.Start, start));
        while (_open.Count > 0)
        {
            var (step, at) = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            if (step < 0)
            {
                // What a capture has overwritten, behind the last way that went through it.
                _slots[~step] = at;
            }
            else if (Follow(step, at) is { } end)
            {
                (_slots[0], _slots[1]) = (start, end);
                _open.Clear();
                return [.. _slots];
            }
        }

        return null;
    }

    // The steps of a match were tried without failing. Only those at its end can be met again.
    private readonly void Forget(int at)
    {
        var bit = (long)(at - _from) * _program.Steps.Length;
        for (var end = bit + _program.Steps.Length; bit < end;)
        {
            var inWord = (int)(bit & 63);
            var count = (int)Math.Min(64 - inWord, end - bit);
            _tried[bit >> 6] &= ~((ulong.MaxValue >> (64 - count)) << inWord);
            bit += count;
        }
    }

    // Follows the preferred way until it ends; the others stay open.
    private int? Follow(int index, int at)
    {
        while (TryFirst(index, at))
        {
            var step = _program.Steps[index];
            switch (step.Kind)
            {
                case PatternStep.Match:
                    return at;
                case PatternStep.Fork:
                    _open.Add((step.Argument, at));
                    break;
                case PatternStep.Capture:
                    _open.Add((~step.Argument, _slots[step.Argument]));
                    _slots[step.Argument] = at;
                    break;
                case PatternStep.Assertion:
                    if (!Neighbours.Hold(step.Argument, at == 0, at == _text.Length, IsWordBefore(at), at < _text.Length && IsWordAt(at)))
                    {
                        return null;
                    }

                    break;
                default:
                    if (at == _text.Length || !_classes.IsIn(ClassAt(at, out var length), step.Argument))
                    {
                        return null;
                    }

                    at += length;
                    break;
            }

            index = step.Next;
        }

        return null;
    }

    private readonly bool TryFirst(int step, int at)
    {
        var bit = ((long)(at - _from) * _program.Steps.Length) + step;
        ref var word = ref _tried[bit >> 6];
        var mask = 1UL << (int)(bit & 63);
        var isFirst = (word & mask) == 0;
        word |= mask;
        return isFirst;
    }

    private readonly int ClassAt(int at, out int length)
    {
        var last = at;
        var characterClass = _classes.Of(Utf16.CodePointAt(_text, ref last));
        length = last - at + 1;
        return characterClass;
    }

    private readonly bool IsWordAt(int at) => _classes.IsWord(ClassAt(at, out _));

    private readonly bool IsWordBefore(int at) => at > 0 && IsWordAt(IsInsidePair(_text, at - 1) ? at - 2 : at - 1);
}
