using System.Globalization;

namespace PostingSchema.Extraction.Rules;

/// <summary>The value readers by the names that a schema uses. The schema compiler has the same list, with the facts that each knows.</summary>
internal static class ValueReaders
{
    private const string Only = "value";

    private static readonly (string Name, Anchor Anchor, Reader Find)[] All =
    [
        ("application-limit", ApplicationLimitReader.Anchor, (text, within) => ApplicationLimitReader.Find(text, within)
            .Select(found => Mention(found.Span, ("count", found.Value.Count), ("scope", found.Value.Scope)))),
        ("application-review", ApplicationReviewReader.Anchor, (text, within) => Single(ApplicationReviewReader.Find(text, within))),
        ("bullet", Anchor.None, (text, within) => Single(BulletReader.Find(text, within))),
        ("date", Anchor.Digit, (text, within) => DateReader.Find(text, within).Select(Date)),
        ("degree", DegreeReader.Anchor, (text, within) => DegreeReader.Find(text, within).Select(Degree)),
        ("duration", DurationReader.Anchor, (text, within) => DurationReader.Find(text, within).Select(Length)),
        ("employment-type", EmploymentTypeReader.Anchor, (text, within) => Single(EmploymentTypeReader.Find(text, within))),
        ("field-of-study", FieldOfStudyReader.Anchor, (text, within) => Single(FieldOfStudyReader.Find(text, within))),
        ("level", LevelReader.Anchor, (text, within) => Single(LevelReader.Find(text, within))),
        ("money", Anchor.Digit, (text, within) => MoneyReader.Find(text, within).Select(found => Money(text, found))),
        ("number", Anchor.None, (text, within) => NumberWordReader.Find(text, within).Select(found => Mention(found.Span, (Only, found.Value)))),
        ("place", Anchor.None, (text, within) => PlaceReader.Find(text, within).Select(Place)),
        ("pursuing", CurrentlyPursuingReader.Anchor, (text, within) => CurrentlyPursuingReader.Find(text, within).Select(found => Mention(found.Span, (Only, found.Value)))),
        ("relative-date", RelativeDateReader.Anchor, (text, within) => RelativeDateReader.Find(text, within).Select(Age)),
        ("season", SeasonReader.Anchor, (text, within) => SeasonReader.Find(text, within)
            .Select(found => Mention(found.Span, ("season", found.Value.Season), ("year", found.Value.Year)))),
        ("skill", Anchor.None, (text, within) => Single(SkillReader.Find(text, within))),
        ("spoken-language", SpokenLanguageReader.Anchor, (text, within) => Single(SpokenLanguageReader.Find(text, within))),
        ("sponsorship", SponsorshipReader.Anchor, (text, within) => SponsorshipReader.Find(text, within)
            .Select(found => Mention(found.Span, ("status", found.Value.Status), ("signal", found.Value.Signal)))),
        ("sponsorship-counts", Anchor.Digit, Counts),
        ("start", Anchor.Digit, (text, within) => StartReader.Find(text, within)
            .Select(found => Mention(found.Span, ("year", found.Value.Year), ("month", found.Value.Month), ("season", found.Value.Season)))),
        ("start-by", StartByReader.Anchor, (text, within) => StartByReader.Find(text, within)
            .Select(found => Mention(found.Span, ("year", found.Value.Year), ("text", found.Value.Text)))),
        ("tag", Anchor.None, (text, within) => Single(TagListReader.Find(text, within))),
        ("venue", Anchor.None, (text, within) => Single(VenueReader.Find(text, within))),
        ("workplace", WorkplaceReader.Anchor, (text, within) => Single(WorkplaceReader.Find(text, within))),
        ("year", Anchor.Digit, (text, within) => YearReader.Find(text, within).Select(found => Mention(found.Span, (Only, found.Value)))),
        ("years", YearsReader.Anchor, (text, within) => YearsReader.Find(text, within)
            .Select(found => Mention(found.Span, ("min", found.Value.Min), ("max", found.Value.Max)))),
    ];

    private delegate IEnumerable<Mention> Reader(ScannedText text, TextSpan within);

    /// <summary>The names, for a test that holds the compiler's list equal.</summary>
    public static IEnumerable<string> Names => All.Select(reader => reader.Name);

    /// <summary>How many there are.</summary>
    public static int Count => All.Length;

    /// <summary>The number of the reader of a name.</summary>
    public static int NumberOf(string name) => Array.FindIndex(All, reader => reader.Name == name);

    /// <summary>Whether there may be something of a kind in a range of a text.</summary>
    public static bool MayFind(int number, ScannedText text, TextSpan within) => All[number].Anchor.MayStandIn(text, within);

    /// <summary>Finds everything of a kind in a range of a text, in order.</summary>
    public static Mention[] Find(int number, ScannedText text, TextSpan within) => [.. All[number].Find(text, within)];

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
