using System.Globalization;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// Patterns that are runs of ASCII characters from start to end, such as <c>^[a-z]{2,8}-[0-9]+$</c>, as loops of emitted code. Where no
/// character of a run can begin what follows, taking as many as there are is the only way to match.
/// </summary>
internal static class PatternLoops
{
    /// <summary>
    /// The conditions on a string without escapes, of which <c>next</c> is the first character; null for other patterns. Where they hold,
    /// <c>next</c> stands behind the last character that matches, and must be at the closing quotation mark.
    /// </summary>
    public static Loops? TryWrite(string source)
    {
        if (PatternParser.Parse(source) is not { Error: null, Unsupported: null, Root: SequenceNode { Items: { Count: > 2 } items } }
            || items[0] is not AssertionNode { Kind: AssertionKind.Start }
            || items[items.Count - 1] is not AssertionNode { Kind: AssertionKind.End })
        {
            return null;
        }

        var runs = new List<Run>();
        foreach (var item in items.Skip(1).Take(items.Count - 2))
        {
            if (Run.Of(item) is not { } run)
            {
                return null;
            }

            runs.Add(run);
        }

        return AreDeterministic(runs) ? new Loops([.. runs.Select(run => run.ToCondition())], runs.All(run => run.Minimum == run.Maximum)) : null;
    }

    /// <summary>The loops of a pattern.</summary>
    /// <param name="Conditions">What must hold, one after the other.</param>
    /// <param name="AreFixed">Whether all texts that match have the same length.</param>
    public sealed record Loops(IReadOnlyList<string> Conditions, bool AreFixed);

    private static bool AreDeterministic(List<Run> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Minimum == runs[i].Maximum)
            {
                continue;
            }

            for (var j = i + 1; j < runs.Count; j++)
            {
                if (runs[i].Overlaps(runs[j]))
                {
                    return false;
                }

                if (runs[j].Minimum > 0)
                {
                    break;
                }
            }
        }

        return true;
    }

    /// <summary>Some characters of a set, one after the other.</summary>
    /// <param name="Low">The characters from 0 to 63, a bit each.</param>
    /// <param name="High">The characters from 64 to 127.</param>
    /// <param name="Minimum">How many at least.</param>
    /// <param name="Maximum">How many at most.</param>
    private sealed record Run(ulong Low, ulong High, int Minimum, int Maximum)
    {
        public static Run? Of(PatternNode node) => node switch
        {
            LiteralNode { CodePoint: < 128 } literal => OfRanges([new(literal.CodePoint, literal.CodePoint)]),
            SetNode { Set: { IsNegated: false, Categories.Count: 0 } set } when set.Ranges.All(range => range.Last < 128) => OfRanges(set.Ranges),
            QuantifierNode { IsLazy: false } quantifier when Of(quantifier.Content) is { Minimum: 1, Maximum: 1 } run =>
                run with { Minimum = quantifier.Minimum, Maximum = quantifier.Maximum ?? int.MaxValue },
            _ => null,
        };

        public bool Overlaps(Run other) => (Low & other.Low) != 0 || (High & other.High) != 0;

        public string ToCondition()
        {
            var bounds = $"{Literal.Int32(Minimum)}, {(Maximum == int.MaxValue ? "int.MaxValue" : Literal.Int32(Maximum))}";
            return Range() is not var (first, last) ? $"json.SkipSet(ref next, {Hex(Low)}, {Hex(High)}, {bounds})"
                : first == last && Minimum == 1 && Maximum == 1 ? $"json.SkipOne(ref next, {Byte(first)})"
                : $"json.SkipRange(ref next, {Byte(first)}, {Byte(last)}, {bounds})";
        }

        /// <summary>The first and the last character, where all between them belong to the set.</summary>
        private (int First, int Last)? Range()
        {
            var all = Enumerable.Range(0, 128).Where(unit => (((unit < 64 ? Low : High) >> (unit % 64)) & 1) != 0).ToArray();
            return all.Length > 0 && all[all.Length - 1] - all[0] == all.Length - 1 ? (all[0], all[all.Length - 1]) : null;
        }

        private static string Byte(int unit) => unit is > ' ' and < 127 and not '\'' and not '\\' ? $"(byte)'{(char)unit}'" : Literal.Int32(unit);

        private static Run OfRanges(IReadOnlyList<CharacterRange> ranges)
        {
            var bits = new ulong[2];
            foreach (var range in ranges)
            {
                for (var c = range.First; c <= range.Last; c++)
                {
                    bits[c / 64] |= 1UL << (c % 64);
                }
            }

            // What cannot stand in such a string: control characters, quotation marks and backslashes. So no run goes beyond its end.
            return new(bits[0] & ~0x4_FFFF_FFFFUL, bits[1] & ~(1UL << ('\\' - 64)), 1, 1);
        }

        private static string Hex(ulong bits) => "0x" + bits.ToString("X", CultureInfo.InvariantCulture) + "UL";
    }
}
