namespace PostingSchema.Extraction;

/// <summary>Reads the fields of study that follow a degree: <c>PhD in Computer Science, Statistics, or a related field</c>.</summary>
public static class FieldOfStudyReader
{
    private const int LongestField = 50;
    private const int MostWords = 5;

    private static readonly Phrases Degree = new("degree", "degrees", "diploma");

    private static readonly string[] Before =
    [
        "with a background in", "with background in", "with a focus on", "with a specialization in", "with a major in",
        "with a concentration in", "program in", "programme in", "degree in", "degrees in", "focused on", "in a", "in an",
        "in the field of", "in the fields of", "in", "majoring in", "majored in",
    ];

    // What ends the list, or stands in it for "and so on".
    private static readonly Phrases Ends = new(
        "related", "relevant", "similar", "equivalent", "or other", "other", "another", "adjacent", "comparable", "technical field",
        "quantitative field", "field", "discipline", "with", "from", "and at least", "at least", "plus", "required", "preferred",
        "experience", "is", "are", "and minimum", "who", "that", "such as", "including", "combined", "by", "where", "to", "for",
        "along with", "through", "at", "strongly", "within", "expected", "obtained", "you", "we", "our", "your", "the", "must", "desired",
        "degree", "etc", "e.g", "any", "a", "an", "as", "on", "who", "minimum", "graduating", "preferably", "progress", "their", "this");

    private static readonly Phrases Joints = new("and/or", "or", "and");

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Degree, Degrees.Plain, Degrees.Doubtful);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        var read = within.Start;
        foreach (TextSpan degree in Anchors(text, within))
        {
            if (degree.End < read || ListAfter(text, degree, within) is not { } list)
            {
                continue;
            }

            foreach (TextSpan field in Fields(text, list))
            {
                yield return new Found<string>(field.Of(text), field);
            }

            read = list.End;
        }
    }

    // The degrees that the degree reader knows, and "degree" alone: "Degree in Data Science".
    private static IEnumerable<TextSpan> Anchors(ScannedText text, TextSpan within) =>
        DegreeReader.Find(text, within).Select(found => found.Span)
            .Concat(Degree.All(text, within).Select(found => found.Span))
            .OrderBy(span => span.End);

    private static TextSpan? ListAfter(ScannedText text, TextSpan degree, TextSpan within)
    {
        var cursor = new Cursor(text, degree.End, degree.Start, within.End);
        cursor.TryChar('\'', '’');
        cursor.TryPhrase("or higher", "or above", "or equivalent degree", "or equivalent", "required", "preferred", "student");
        cursor.TryChar(')', ',');
        if (!cursor.TryPhrase(Before))
        {
            return null;
        }

        cursor.SkipSpaces();
        var end = Math.Min(Math.Min(Sentence.End(text, cursor.At), within.End), cursor.At + 200);
        var brackets = text.AsSpan(cursor.At, end - cursor.At).IndexOfAny("();:");
        end = brackets >= 0 ? cursor.At + brackets : end;
        return new TextSpan(cursor.At, Ends.First(text, cursor.At, end) is { Id: >= 0 } stop ? stop.Span.Start : end);
    }

    private static IEnumerable<TextSpan> Fields(ScannedText text, TextSpan list)
    {
        for (var at = list.Start; at < list.End;)
        {
            var end = NextJoint(text, at, list.End, out var next);
            TextSpan field = Scan.Trim(text, new TextSpan(at, end));
            while (field.Length > 0 && text[field.End - 1] is '.' or '-')
            {
                field = new TextSpan(field.Start, field.End - 1);
            }

            if (IsField(field.Slice(text)))
            {
                yield return field;
            }

            at = next;
        }
    }

    private static int NextJoint(ScannedText text, int at, int end, out int next)
    {
        var comma = text.AsSpan(at, end - at).IndexOfAny(",/");
        var (joint, id) = Joints.First(text, at, end);
        if (id >= 0 && (comma < 0 || joint.Start < at + comma))
        {
            next = joint.End;
            return joint.Start;
        }

        next = comma < 0 ? end : at + comma + 1;
        return comma < 0 ? end : at + comma;
    }

    private static bool IsField(ReadOnlySpan<char> field) =>
        field.Length is > 1 and <= LongestField && char.IsLetter(field[0]) && field.Count(' ') < MostWords
            && !field.ContainsAnyInRange('0', '9');
}
