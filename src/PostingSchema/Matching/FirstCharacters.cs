using System.Buffers;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Matching;

/// <summary>The characters with which a match may begin: where they are few, a search can go from one to the next.</summary>
internal static class FirstCharacters
{
    private const int Most = 16;

    /// <summary>The characters; null where they are many, or a match may be empty, or begins only where a text does.</summary>
    /// <param name="program">The pattern.</param>
    /// <param name="ignoreCase">Whether case does not matter.</param>
    public static SearchValues<char>? Of(PatternProgram program, bool ignoreCase)
    {
        var characters = new HashSet<char>();
        var open = new StepSet(program.Steps.Length);
        open.Add(program.Start);
        for (var i = 0; i < open.Items.Length; i++)
        {
            var step = program.Steps[open.Items[i]];
            switch (step.Kind)
            {
                case PatternStep.Match:
                case PatternStep.Assertion when step.Argument == Neighbours.Start:
                case PatternStep.Character when !TryAdd(program.Sets[step.Argument], ignoreCase, characters):
                    return null;
                case PatternStep.Character:
                    break;
                case PatternStep.Fork:
                    open.Add(step.Next);
                    open.Add(step.Argument);
                    break;
                default:
                    // An assertion may hold.
                    open.Add(step.Next);
                    break;
            }
        }

        return SearchValues.Create([.. characters]);
    }

    private static bool TryAdd(CharacterSet set, bool ignoreCase, HashSet<char> characters)
    {
        if (set.IsNegated || set.Categories.Count > 0)
        {
            return false;
        }

        foreach (var range in set.Ranges)
        {
            if (range.Last > char.MaxValue || range.Last - range.First > Most)
            {
                return false;
            }

            for (var c = range.First; c <= range.Last; c++)
            {
                // Letters have further forms in other places.
                if (ignoreCase && char.IsLetter((char)c))
                {
                    return false;
                }

                characters.Add((char)c);
            }
        }

        return characters.Count <= Most;
    }
}
