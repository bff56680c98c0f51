using System.Text.Json;
using PostingSchema.Formats;

namespace PostingSchema.Tests.Formats;

public class OfficialFormatTests
{
    [SharedDataTheory]
    [InlineData(StringFormat.Date)]
    [InlineData(StringFormat.DateTime)]
    [InlineData(StringFormat.Time)]
    [InlineData(StringFormat.Duration)]
    [InlineData(StringFormat.Email)]
    [InlineData(StringFormat.IdnEmail)]
    [InlineData(StringFormat.Hostname)]
    [InlineData(StringFormat.IdnHostname)]
    [InlineData(StringFormat.IPv4)]
    [InlineData(StringFormat.IPv6)]
    [InlineData(StringFormat.Uri)]
    [InlineData(StringFormat.UriReference)]
    [InlineData(StringFormat.Iri)]
    [InlineData(StringFormat.IriReference)]
    [InlineData(StringFormat.UriTemplate)]
    [InlineData(StringFormat.Uuid)]
    [InlineData(StringFormat.Regex)]
    [InlineData(StringFormat.JsonPointer)]
    [InlineData(StringFormat.RelativeJsonPointer)]
    public void Format_InOfficialSuite_Agrees(StringFormat format) =>
        Assert.Empty(Failures($"optional/format/{StringFormats.Name(format)}.json", format));

    [SharedDataFact]
    public void Regex_InOfficialEcmascriptTests_Agrees() =>
        Assert.Empty(Failures("optional/format/ecmascript-regex.json", StringFormat.Regex));

    private static List<string> Failures(string file, StringFormat format) =>
    [
        .. OfficialSuite.Read(file)
            .Where(test => Matches(test.Data, format) != test.IsValid)
            .Select(test => $"{StringFormats.Name(format)}: {test.Description}"),
    ];

    /// <summary>A format says nothing about what is no string.</summary>
    private static bool Matches(JsonElement data, StringFormat format) =>
        data.ValueKind != JsonValueKind.String || StringFormats.Matches(format, Utf8.Of(data.GetString()!));
}
