using System.Text.Json;

namespace PostingSchema.Extraction;

/// <summary>A prediction and the gold that it is compared with.</summary>
/// <param name="Id">The id of the posting.</param>
/// <param name="Predicted">The predicted posting: the object itself, or an extraction that holds it as <c>posting</c>.</param>
/// <param name="Gold">The gold posting: the object itself, or a labelled file that holds it as <c>gold</c>.</param>
public readonly record struct ScorePair(string Id, JsonElement Predicted, JsonElement Gold);

/// <summary>
/// Compares predicted postings with gold, field by field. A scalar is one value; a list is a set of values; a place is one value,
/// compared by city, county, region and country; another object is one value a part, <c>raw</c>, <c>currencyStated</c> and <c>kind</c>
/// left out. Case, white space, dashes and quotes do not matter.
/// </summary>
public static class Scorer
{
    /// <summary>Scores postings.</summary>
    /// <param name="pairs">The postings.</param>
    /// <param name="fields">The fields to look at; null for every one that gold or prediction has.</param>
    public static ScoreReport Score(IEnumerable<ScorePair> pairs, IReadOnlyCollection<string>? fields = null)
    {
        SortedDictionary<string, ScoreCount> byField = new(StringComparer.Ordinal);
        List<NamedScore> postings = [];
        List<ScoreMistake> mistakes = [];
        ScoreCount micro = default;
        foreach (ScorePair pair in pairs)
        {
            ScoreCount posting = default;
            JsonElement predicted = PostingOf(pair.Predicted);
            JsonElement gold = PostingOf(pair.Gold);
            foreach (var field in FieldsOf(predicted, gold, fields))
            {
                ScoreCount count = ScoreField(pair.Id, field, ValueOf(predicted, field), ValueOf(gold, field), mistakes);
                byField[field] = byField.GetValueOrDefault(field) + count;
                posting += count;
            }

            postings.Add(new NamedScore(pair.Id, posting));
            micro += posting;
        }

        return new ScoreReport(micro, [.. byField.Select(field => new NamedScore(field.Key, field.Value))], postings, mistakes);
    }

    /// <summary>
    /// The posting in a file: of an extraction its <c>posting</c>, of a labelled file its <c>gold</c>, else the value
    /// itself.
    /// </summary>
    public static JsonElement PostingOf(JsonElement value) =>
        value.ValueKind != JsonValueKind.Object ? value
        : value.TryGetProperty("posting", out JsonElement inner) && inner.ValueKind == JsonValueKind.Object ? inner
        : value.TryGetProperty("gold", out inner) && inner.ValueKind == JsonValueKind.Object ? inner
        : value;

    private static IEnumerable<string> FieldsOf(JsonElement predicted, JsonElement gold, IReadOnlyCollection<string>? wanted) =>
        NamesOf(gold).Concat(NamesOf(predicted)).Distinct(StringComparer.Ordinal).Where(name => wanted?.Contains(name) ?? true);

    private static IEnumerable<string> NamesOf(JsonElement posting) =>
        posting.ValueKind == JsonValueKind.Object ? posting.EnumerateObject().Select(property => property.Name) : [];

    private static JsonElement ValueOf(JsonElement posting, string field) =>
        posting.ValueKind == JsonValueKind.Object && posting.TryGetProperty(field, out JsonElement value) ? value : default;

    private static ScoreCount ScoreField(string id, string field, JsonElement predicted, JsonElement gold, List<ScoreMistake> mistakes)
    {
        if (PlacesOf(gold) is { } goldPlaces && (PlacesOf(predicted) ?? []) is var predictedPlaces)
        {
            return Count(
                id, field, predictedPlaces, goldPlaces,
                (mine, theirs) => theirs.Parts.IsMet(mine.Parts), place => place.Shown, _ => field, mistakes);
        }

        List<ScoredValue> mine = predicted.ValueKind == JsonValueKind.Undefined ? [] : ScoredValue.Of(field, predicted);
        List<ScoredValue> theirs = gold.ValueKind == JsonValueKind.Undefined ? [] : ScoredValue.Of(field, gold);
        return Count(
            id, field, mine, theirs,
            (left, right) => left.Path == right.Path && left.Key == right.Key, value => value.Shown, value => value.Path, mistakes);
    }

    private static List<(PlaceParts Parts, string Shown)>? PlacesOf(JsonElement value)
    {
        List<(PlaceParts, string)> places = [];
        foreach (JsonElement item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
        {
            if (PlaceParts.Of(item) is not { } parts)
            {
                return null;
            }

            places.Add((parts, item.GetRawText()));
        }

        return places;
    }

    private static ScoreCount Count<T>(
        string id, string field, List<T> predicted, List<T> gold, Func<T, T, bool> isSame, Func<T, string> show, Func<T, string> pathOf,
        List<ScoreMistake> mistakes)
    {
        List<T> missing = [.. gold];
        List<T> wrong = [];
        foreach (T value in predicted)
        {
            var at = missing.FindIndex(other => isSame(value, other));
            if (at >= 0)
            {
                missing.RemoveAt(at);
            }
            else
            {
                wrong.Add(value);
            }
        }

        // A wrong and a missing value of one scalar or part are one mistake: that instead of this.
        foreach (T value in wrong)
        {
            var at = predicted.Count == 1 || pathOf(value) != field ? missing.FindIndex(other => pathOf(other) == pathOf(value)) : -1;
            mistakes.Add(new ScoreMistake(id, pathOf(value), show(value), at < 0 ? null : show(missing[at])));
            if (at >= 0)
            {
                missing.RemoveAt(at);
            }
        }

        mistakes.AddRange(missing.Select(value => new ScoreMistake(id, pathOf(value), null, show(value))));
        return new ScoreCount(predicted.Count - wrong.Count, predicted.Count, gold.Count);
    }
}
