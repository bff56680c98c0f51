using System.Globalization;
using System.Text.Json;

namespace PostingSchema.Extraction.Rules;

/// <summary>Makes values of captured texts and facts, as the type of the property wants them.</summary>
/// <param name="spellings">The terms of each enum: spelling to value.</param>
internal sealed class ShapeReader(IReadOnlyDictionary<string, TermLookup> spellings)
{
    /// <summary>The value of a text; null where the text has none. The span shrinks to what was read.</summary>
    public object? OfText(Shape shape, ScannedText text, ref TextSpan span)
    {
        span = Trim(text, span);
        if (span.IsEmpty)
        {
            return null;
        }

        switch (shape)
        {
            case FlagShape:
                return true;
            case EnumShape named when spellings[named.Vocabulary].Find(text, span) is { } term:
                span = term.Span;
                return term.Value;
            case IntegerShape or NumberShape when Plain(shape, span.Slice(text)) is { } number:
                return number;
            case IntegerShape:
                foreach (var found in NumberWordReader.Find(text, span))
                {
                    span = found.Span;
                    return found.Value;
                }

                return null;
            case DateShape:
                foreach (var found in DateReader.Find(text, span))
                {
                    span = found.Span;
                    return found.Value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                }

                return null;
            case TextShape line:
                return OneLine(span.Slice(text), line);
            default:
                return null;
        }
    }

    /// <summary>The value of a fact; null where it does not fit.</summary>
    public object? OfFact(Shape shape, object? fact) => (shape, fact) switch
    {
        (_, null) => null,
        (TextShape line, string text) => OneLine(text, line),
        (DateShape, string text) => text,
        (TextShape, int number) => number.ToString(CultureInfo.InvariantCulture),
        (EnumShape named, string text) => spellings[named.Vocabulary].ValueOf(text),
        (IntegerShape, int) or (NumberShape, int or decimal) or (FlagShape, bool) => fact,
        (IntegerShape or NumberShape, string text) => Plain(shape, text),
        (MapShape, IReadOnlyList<KeyValuePair<string, object>>) => fact,
        _ => null,
    };

    /// <summary>The members of an object of which something is known; null where nothing is.</summary>
    public object? OfFacts(ObjectShape shape, Mention mention)
    {
        var members = new List<KeyValuePair<string, object>>();
        foreach (var (name, member) in shape.Members)
        {
            if (OfFact(member, mention.Find(name)) is { } value)
            {
                members.Add(new(name, value));
            }
        }

        return members.Count > 0 ? members : null;
    }

    /// <summary>The value that a schema writes as JSON.</summary>
    public static object OfJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        var value = document.RootElement;
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => value.TryGetInt32(out var number) ? number : value.GetDecimal(),
            _ => value.GetString() ?? "",
        };
    }

    private static object? Plain(Shape shape, ReadOnlySpan<char> text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return shape is IntegerShape ? decimal.Truncate(number) == number && number <= int.MaxValue ? (int)number : null : number;
    }

    /// <summary>White space as single spaces; null where nothing is left, or too much.</summary>
    private static string? OneLine(ReadOnlySpan<char> text, TextShape shape)
    {
        var line = text.ToString();
        if (line.AsSpan().ContainsAny('\n', '\t', '\r') || line.Contains("  ", StringComparison.Ordinal))
        {
            line = string.Join(' ', line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        }

        return line.Length > 0 && (line.Length <= shape.MaxLength || line.EnumerateRunes().Count() <= shape.MaxLength) ? line : null;
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = span;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '"' or '“' or '\'' or '-' or '–' or '—' or ':' or ',' or '|' or '•' or '#'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '"' or '”' or '\'' or '-' or '–' or '—' or ':' or ',' or ';' or '|' or '•'))
        {
            end--;
        }

        return new(start, end);
    }
}
