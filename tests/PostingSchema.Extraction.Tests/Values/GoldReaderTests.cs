using System.Globalization;
using System.Text.Json;
using PostingSchema.Tests;
using Xunit.Abstractions;

namespace PostingSchema.Extraction.Tests;

/// <summary>
/// Asks every reader for what gold says is in a text: by recall over the whole text, since choosing among mentions is the business of the
/// rules. Reports the agreement.
/// </summary>
public class GoldReaderTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void Readers_FindWhatGoldHas()
    {
        List<LabelledText> postings = [.. LabelledText.All()];
        Report(postings, "salary", 1.0, (text, whole) =>
            MoneyReader.Find(text, whole).Select(found => Show(found.Value.Min) + "-" + Show(found.Value.Max)),
            gold => [Show(gold.GetProperty("min").GetDecimal()) + "-" + Show(gold.GetProperty("max").GetDecimal())]);
        Report(postings, "minYearsExperience", 1.0, (text, whole) =>
            YearsReader.Find(text, whole).Select(found => $"{found.Value.Min}"), gold => [$"{gold.GetInt32()}"]);
        Report(postings, "degreeRequiredMin", 1.0, (text, whole) =>
            DegreeReader.Find(text, whole).Select(found => found.Value.Lowest ?? ""), Scalar);
        Report(postings, "fieldsOfStudy", 0.85, (text, whole) => FieldOfStudyReader.Find(text, whole).Select(found => found.Value), Items);
        Report(postings, "currentlyPursuing", 1.0, (text, whole) => CurrentlyPursuingReader.Find(text, whole).Select(_ => "true"), _ =>
            ["true"]);
        Report(postings, "employmentType", 1.0, (text, whole) =>
            EmploymentTypeReader.Find(text, whole).Select(found => found.Value), Scalar);
        Report(postings, "workplace", 1.0, (text, whole) => WorkplaceReader.Find(text, whole).Select(found => found.Value), Scalar);
        Report(postings, "level", 1.0, (text, whole) => LevelReader.Find(text, whole).Select(found => found.Value), Scalar);
        Report(postings, "locations", 1.0, (text, whole) =>
            PlaceReader.Find(text, whole).Select(found =>
            Place(found.Value.City, found.Value.County, found.Value.Region, found.Value.Country)), Places);
        Report(postings, "startYear", 1.0, (text, whole) => StartReader.Find(text, whole).Select(found => $"{found.Value.Year}"), gold =>
            [$"{gold.GetInt32()}"]);
        Report(postings, "startBy", 1.0, (text, whole) => StartByReader.Find(text, whole).Select(found => found.Value.Text), gold =>
            [gold.GetProperty("text").GetString()!]);
        Report(postings, "applicationLimit", 1.0, (text, whole) =>
            ApplicationLimitReader.Find(text, whole).Select(found => found.Value.Count + found.Value.Scope), gold =>
            [gold.GetProperty("count").GetInt32() + gold.GetProperty("scope").GetString()]);
        Report(postings, "applicationReview", 1.0, (text, whole) =>
            ApplicationReviewReader.Find(text, whole).Select(found => found.Value), Scalar);
        Report(postings, "visaSponsorship", 1.0, (text, whole) =>
            SponsorshipReader.Find(text, whole).Select(found => found.Value.Status), gold => [gold.GetProperty("status").GetString()!]);
        Report(postings, "datePostedRelative", 1.0, (text, whole) =>
            RelativeDateReader.Find(text, whole).Select(found => found.Value.Text), gold => [gold.GetProperty("text").GetString()!]);
        Report(postings, "startDates", 1.0, (text, whole) =>
            DateReader.Find(text, whole).Select(found => found.Value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), Items);
        Report(postings, "skills", 0.95, (text, whole) => SkillReader.Find(text, whole).Select(found => found.Value), Items);
        Report(postings, "publicationVenues", 1.0, (text, whole) => VenueReader.Find(text, whole).Select(found => found.Value), Items);
        Report(postings, "languages", 1.0, (text, whole) => SpokenLanguageReader.Find(text, whole).Select(found => found.Value), Items);
        Report(postings, "durationMonthsMin", 1.0, (text, whole) =>
            DurationReader.Find(text, whole).Select(found => $"{found.Value.Min}"), gold => [$"{gold.GetInt32()}"]);
        Report(postings, "industryTags", 1.0, (text, whole) => TagListReader.Find(text, whole).Select(found => found.Value), Items);
    }

    private void Report(
        List<LabelledText> postings, string field, double least, Func<ScannedText, TextSpan, IEnumerable<string>> read, Func<JsonElement,
            IEnumerable<string>> gold)
    {
        var (right, all) = (0, 0);
        foreach (LabelledText posting in postings.Where(posting => posting.Gold.TryGetProperty(field, out _)))
        {
            HashSet<string> found = [.. read(ScannedText.Of(posting.Text.Text), TextSpan.Whole(posting.Text.Text)).Select(Normal.Text)];
            foreach (var value in gold(posting.Gold.GetProperty(field)))
            {
                all++;
                right += found.Contains(Normal.Text(value)) ? 1 : 0;
                if (!found.Contains(Normal.Text(value)))
                {
                    output.WriteLine($"{posting.Id}: {field} '{value}' not among: {string.Join("; ", found)}");
                }
            }
        }

        output.WriteLine($"{field}: {right} of {all}");
        Assert.True(right >= least * all, $"{field}: {right} of {all}");
    }

    private static IEnumerable<string> Scalar(JsonElement gold) => [gold.GetString()!];

    private static IEnumerable<string> Items(JsonElement gold) => gold.EnumerateArray().Select(item => item.GetString()!);

    private static IEnumerable<string> Places(JsonElement gold) =>
        gold.EnumerateArray().Select(place =>
            Place(Part(place, "city"), Part(place, "county"), Part(place, "region"), Part(place, "country")));

    private static string? Part(JsonElement place, string name) =>
        place.TryGetProperty(name, out JsonElement part) ? part.GetString() : null;

    private static string Place(string? city, string? county, string? region, string? country) =>
        string.Join('|', city, county, region, country);

    private static string Show(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
