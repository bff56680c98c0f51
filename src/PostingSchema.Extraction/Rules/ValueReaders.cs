using System.Globalization;

namespace PostingSchema.Extraction.Rules;

/// <summary>The value readers by the names that a schema uses. The schema compiler has the same list, with the facts that each knows.</summary>
internal static class ValueReaders
{
    private const string Only = "value";

    private static readonly (string Name, Reader Find)[] All =
    [
        ("application-limit", (text, within) => ApplicationLimitReader.Find(text, within)
            .Select(found => Mention(found.Span, ("count", found.Value.Count), ("scope", found.Value.Scope)))),
        ("application-review", (text, within) => Single(ApplicationReviewReader.Find(text, within))),
        ("bullet", (text, within) => Single(BulletReader.Find(text, within))),
        ("date", (text, within) => DateReader.Find(text, within).Select(Date)),
        ("degree", (text, within) => DegreeReader.Find(text, within).Select(Degree)),
        ("duration", (text, within) => DurationReader.Find(text, within).Select(Length)),
        ("employment-type", (text, within) => Single(EmploymentTypeReader.Find(text, within))),
        ("field-of-study", (text, within) => Single(FieldOfStudyReader.Find(text, within))),
        ("level", (text, within) => Single(LevelReader.Find(text, within))),
        ("money", (text, within) => MoneyReader.Find(text, within).Select(found => Money(text, found))),
        ("number", (text, within) => NumberWordReader.Find(text, within).Select(found => Mention(found.Span, (Only, found.Value)))),
        ("place", (text, within) => PlaceReader.Find(text, within).Select(Place)),
        ("pursuing", (text, within) => CurrentlyPursuingReader.Find(text, within).Select(found => Mention(found.Span, (Only, found.Value)))),
        ("relative-date", (text, within) => RelativeDateReader.Find(text, within).Select(Age)),
        ("season", (text, within) => SeasonReader.Find(text, within)
            .Select(found => Mention(found.Span, ("season", found.Value.Season), ("year", found.Value.Year)))),
        ("skill", (text, within) => Single(SkillReader.Find(text, within))),
        ("spoken-language", (text, within) => Single(SpokenLanguageReader.Find(text, within))),
        ("sponsorship", (text, within) => SponsorshipReader.Find(text, within)
            .Select(found => Mention(found.Span, ("status", found.Value.Status), ("signal", found.Value.Signal)))),
        ("sponsorship-counts", Counts),
        ("start", (text, within) => StartReader.Find(text, within)
            .Select(found => Mention(found.Span, ("year", found.Value.Year), ("month", found.Value.Month), ("season", found.Value.Season)))),
        ("start-by", (text, within) => StartByReader.Find(text, within)
            .Select(found => Mention(found.Span, ("year", found.Value.Year), ("text", found.Value.Text)))),
        ("tag", (text, within) => Single(TagListReader.Find(text, within))),
        ("venue", (text, within) => Single(VenueReader.Find(text, within))),
        ("workplace", (text, within) => Single(WorkplaceReader.Find(text, within))),
        ("year", (text, within) => YearReader.Find(text, within).Select(found => Mention(found.Span, (Only, found.Value)))),
        ("years", (text, within) => YearsReader.Find(text, within)
            .Select(found => Mention(found.Span, ("min", found.Value.Min), ("max", found.Value.Max)))),
    ];

    private delegate IEnumerable<Mention> Reader(ScannedText text, TextSpan within);

    /// <summary>The names, for a test that holds the compiler's list equal.</summary>
    public static IEnumerable<string> Names => All.Select(reader => reader.Name);

    /// <summary>How many there are.</summary>
    public static int Count => All.Length;

    /// <summary>The number of the reader of a name.</summary>
    public static int NumberOf(string name) => Array.FindIndex(All, reader => reader.Name == name);

    /// <summary>Finds everything of a kind in a range of a text, in order.</summary>
    public static IEnumerable<Mention> Find(int number, ScannedText text, TextSpan within) => All[number].Find(text, within);

    private static Mention Mention(TextSpan span, params (string Name, object? Value)[] facts) => new(span, facts);

    private static IEnumerable<Mention> Single(IEnumerable<Found<string>> found) =>
        found.Select(one => Mention(one.Span, (Only, one.Value)));

    private static Mention Date(Found<DateMention> found)
    {
        var (date, time, zone) = found.Value;
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var moment = time is { } clock ? day + "T" + clock.ToString("HH:mm", CultureInfo.InvariantCulture) : day;
        return Mention(found.Span, ("date", day), ("moment", moment), ("timeZone", zone), ("year", date.Year));
    }

    private static Mention Degree(Found<DegreeStatement> found)
    {
        var degree = found.Value;
        return Mention(
            found.Span,
            ("degrees", degree.Degrees), ("lowest", degree.Lowest), ("orEquivalent", Known(degree.OrEquivalent)), ("orAbove", Known(degree.OrAbove)),
            ("currentlyPursuing", Known(degree.CurrentlyPursuing)), ("preferred", degree.Preferred), ("negated", degree.Negated));
    }

    /// <summary>What is not said is not known: it never becomes a false.</summary>
    private static object? Known(bool flag) => flag ? true : null;

    private static Mention Length(Found<Duration> found)
    {
        var (min, max, unit) = found.Value;
        return min == max
            ? Mention(found.Span, ("exact", min), ("unit", unit))
            : Mention(found.Span, ("min", min), ("max", max), ("unit", unit));
    }

    private static Mention Money(string text, Found<MoneyRange> found)
    {
        var money = found.Value;
        return Mention(
            found.Span,
            ("min", money.Min), ("max", money.Max), ("currency", money.Currency), ("currencyStated", money.CurrencyStated),
            ("period", money.Period), ("kind", money.Kind), ("raw", found.Span.Of(text)));
    }

    private static Mention Place(Found<PlaceMention> found)
    {
        var place = found.Value;
        return Mention(
            found.Span,
            ("city", place.City), ("county", place.County), ("region", place.Region), ("country", place.Country),
            ("countryCode", place.CountryCode), ("raw", place.Raw));
    }

    private static Mention Age(Found<RelativeDate> found)
    {
        var age = found.Value;
        return Mention(
            found.Span, ("text", age.Text), (age.Unit + "s", age.Amount), ("atLeast", Known(age.AtLeast)), ("label", age.Label));
    }

    private static IEnumerable<Mention> Counts(ScannedText text, TextSpan within)
    {
        var found = SponsorshipCountReader.Find(text, within).ToArray();
        if (found.Length == 0)
        {
            yield break;
        }

        var counts = new List<KeyValuePair<string, object>>();
        foreach (var (year, count) in found.Select(one => one.Value))
        {
            counts.Add(new(year.ToString(CultureInfo.InvariantCulture), count));
        }

        yield return Mention(new(found[0].Span.Start, found[^1].Span.End), (Only, counts));
    }
}
