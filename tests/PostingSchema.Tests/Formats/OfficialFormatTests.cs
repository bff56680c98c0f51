using System.Text.Json;
using PostingSchema.Formats;

namespace PostingSchema.Tests.Formats;

public class OfficialFormatTests
{
    /// <summary>
    /// What <c>hostname</c> does not do yet: the characters that an A-label stands for are not checked against IDNA (RFC 5892). Whoever
    /// teaches it that is told by the test to shorten the list.
    /// </summary>
    private static readonly string[] NotYet =
    [
        "hostname: Arabic-Indic digits mixed with Extended Arabic-Indic digits",
        "hostname: Begins with a Nonspacing Mark",
        "hostname: Begins with a Spacing Combining Mark",
        "hostname: Begins with an Enclosing Mark",
        "hostname: Exceptions that are DISALLOWED, left-to-right chars",
        "hostname: Exceptions that are DISALLOWED, right-to-left chars",
        "hostname: Greek KERAIA not followed by Greek",
        "hostname: Greek KERAIA not followed by anything",
        "hostname: Hebrew GERESH not preceded by Hebrew",
        "hostname: Hebrew GERESH not preceded by anything",
        "hostname: Hebrew GERSHAYIM not preceded by Hebrew",
        "hostname: Hebrew GERSHAYIM not preceded by anything",
        "hostname: KATAKANA MIDDLE DOT with no Hiragana, Katakana, or Han",
        "hostname: KATAKANA MIDDLE DOT with no other characters",
        "hostname: MIDDLE DOT with no following 'l'",
        "hostname: MIDDLE DOT with no preceding 'l'",
        "hostname: MIDDLE DOT with nothing following",
        "hostname: MIDDLE DOT with nothing preceding",
        "hostname: ZERO WIDTH JOINER not preceded by Virama",
        "hostname: ZERO WIDTH JOINER not preceded by anything",
        "hostname: contains \"--\" in the 3rd and 4th position",
        "hostname: contains illegal char U+302E Hangul single dot tone mark",
    ];

    [SharedDataTheory]
    [InlineData(StringFormat.Date)]
    [InlineData(StringFormat.DateTime)]
    [InlineData(StringFormat.Time)]
    [InlineData(StringFormat.Duration)]
    [InlineData(StringFormat.Email)]
    [InlineData(StringFormat.Hostname)]
    [InlineData(StringFormat.IPv4)]
    [InlineData(StringFormat.IPv6)]
    [InlineData(StringFormat.Uri)]
    [InlineData(StringFormat.UriReference)]
    [InlineData(StringFormat.UriTemplate)]
    [InlineData(StringFormat.Uuid)]
    [InlineData(StringFormat.Regex)]
    [InlineData(StringFormat.JsonPointer)]
    [InlineData(StringFormat.RelativeJsonPointer)]
    public void Format_InOfficialSuite_AgreesExceptWhereKnown(StringFormat format)
    {
        var name = StringFormats.Name(format);
        var failures = Failures($"optional/format/{name}.json", format);

        Assert.Equal(NotYet.Where(test => test.StartsWith(name + ":", StringComparison.Ordinal)), failures.Order(StringComparer.Ordinal));
    }

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
