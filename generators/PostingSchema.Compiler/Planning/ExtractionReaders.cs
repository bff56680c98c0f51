namespace PostingSchema.Compiler.Planning;

/// <summary>What a value reader of the extraction runtime knows of a value.</summary>
internal enum FactKind
{
    Text,
    Integer,
    Number,
    Flag,
    Date,
    Texts,
    Counts,
}

/// <summary>The value readers of the extraction runtime and the facts that each knows. A test holds this equal to the runtime's own list.</summary>
internal static class ExtractionReaders
{
    /// <summary>The fact of a reader that has only one.</summary>
    public const string Only = "value";

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, FactKind>> All { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, FactKind>>(StringComparer.Ordinal)
        {
            ["application-limit"] = Facts(("count", FactKind.Integer), ("scope", FactKind.Text)),
            ["application-review"] = Facts((Only, FactKind.Text)),
            ["bullet"] = Facts((Only, FactKind.Text)),
            ["date"] = Facts(("date", FactKind.Date), ("moment", FactKind.Text), ("timeZone", FactKind.Text), ("year", FactKind.Integer)),
            ["degree"] = Facts(
                ("degrees", FactKind.Texts), ("lowest", FactKind.Text), ("orEquivalent", FactKind.Flag), ("orAbove", FactKind.Flag),
                ("currentlyPursuing", FactKind.Flag), ("preferred", FactKind.Flag), ("negated", FactKind.Flag)),
            ["duration"] = Facts(("min", FactKind.Integer), ("max", FactKind.Integer), ("exact", FactKind.Integer), ("unit", FactKind.Text)),
            ["employment-type"] = Facts((Only, FactKind.Text)),
            ["field-of-study"] = Facts((Only, FactKind.Text)),
            ["level"] = Facts((Only, FactKind.Text)),
            ["money"] = Facts(
                ("min", FactKind.Number), ("max", FactKind.Number), ("currency", FactKind.Text), ("currencyStated", FactKind.Text),
                ("period", FactKind.Text), ("kind", FactKind.Text), ("raw", FactKind.Text)),
            ["number"] = Facts((Only, FactKind.Integer)),
            ["place"] = Facts(
                ("city", FactKind.Text), ("county", FactKind.Text), ("region", FactKind.Text), ("country", FactKind.Text),
                ("countryCode", FactKind.Text), ("raw", FactKind.Text)),
            ["pursuing"] = Facts((Only, FactKind.Flag)),
            ["relative-date"] = Facts(
                ("text", FactKind.Text), ("minutes", FactKind.Integer), ("hours", FactKind.Integer), ("days", FactKind.Integer),
                ("weeks", FactKind.Integer), ("months", FactKind.Integer), ("years", FactKind.Integer), ("atLeast", FactKind.Flag),
                ("label", FactKind.Text)),
            ["season"] = Facts(("season", FactKind.Text), ("year", FactKind.Integer)),
            ["skill"] = Facts((Only, FactKind.Text)),
            ["spoken-language"] = Facts((Only, FactKind.Text)),
            ["sponsorship"] = Facts(("status", FactKind.Text), ("signal", FactKind.Text)),
            ["sponsorship-counts"] = Facts((Only, FactKind.Counts)),
            ["start"] = Facts(("year", FactKind.Integer), ("month", FactKind.Integer), ("season", FactKind.Text)),
            ["start-by"] = Facts(("year", FactKind.Integer), ("text", FactKind.Text)),
            ["tag"] = Facts((Only, FactKind.Text)),
            ["venue"] = Facts((Only, FactKind.Text)),
            ["workplace"] = Facts((Only, FactKind.Text)),
            ["year"] = Facts((Only, FactKind.Integer)),
            ["years"] = Facts(("min", FactKind.Integer), ("max", FactKind.Integer)),
        };

    private static Dictionary<string, FactKind> Facts(params (string Name, FactKind Kind)[] facts) =>
        facts.ToDictionary(fact => fact.Name, fact => fact.Kind, StringComparer.Ordinal);
}
