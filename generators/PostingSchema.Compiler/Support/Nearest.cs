namespace PostingSchema.Compiler;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Nearest
{
    /// <summary><c>; did you mean "required"?</c>, or nothing when no candidate is near.</summary>
    public static string Suggestion(string name, IEnumerable<string> candidates)
    {
        var nearest = Find(name, candidates);
        return nearest is null ? "" : $"; did you mean {Quote.Json(nearest)}?";
    }

    /// <summary>The same as the end of a sentence: a full stop when no candidate is near.</summary>
    public static string Sentence(string name, IEnumerable<string> candidates) =>
        Suggestion(name, candidates) is { Length: > 0 } suggestion ? suggestion : ".";

    public static string? Find(string name, IEnumerable<string> candidates)
    {
        var limit = name.Length <= 4 ? 1 : 2;
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= limit && name.Length <= 64)
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Levenshtein distance without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i]) == char.ToLowerInvariant(right[j]) ? 0 : 1;
                current[j + 1] = Math.Min(Math.Min(current[j] + 1, previous[j + 1] + 1), previous[j] + cost);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
