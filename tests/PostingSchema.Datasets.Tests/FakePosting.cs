using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PostingSchema.Datasets.Tests;

/// <summary>
/// A posting written by hand, so that datasets can be tested without the schema compiler: <c>title</c> is required,
/// <c>level</c> must be Junior or Senior, <c>note</c> is a warning.
/// </summary>
internal sealed class FakePosting : IPosting<FakePosting>
{
    public static string SchemaId => "fake.schema.json";

    public static JsonTypeInfo<FakePosting> JsonTypeInfo => throw new NotSupportedException();

    public static bool IsValid(ReadOnlySpan<byte> utf8Json) => Validate(utf8Json).IsValid;

    public static ValidationReport Validate(ReadOnlySpan<byte> utf8Json, ValidationLimits? limits = null)
    {
        limits ??= ValidationLimits.Default;
        var findings = new List<Finding>();
        try
        {
            Check(utf8Json, limits, findings);
        }
        catch (JsonException error)
        {
            findings.Clear();
            var lines = utf8Json.ToArray().Select((value, index) => (value, index)).Where(pair => pair.value == '\n');
            var lineStart = error.LineNumber is > 0 and var line ? lines.ElementAt((int)line - 1).index + 1 : 0;
            findings.Add(Make(utf8Json, lineStart + (int)(error.BytePositionInLine ?? 0), "json:syntax", "", "This is not JSON."));
        }

        return new([.. findings.Take(limits.MaxFindings)], findings.Count > limits.MaxFindings);
    }

    public static FakePosting Parse(ReadOnlySpan<byte> utf8Json) => throw new NotSupportedException();

    public static bool TryParse(
        ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out FakePosting? posting, out ValidationReport report) =>
        throw new NotSupportedException();

    private static void Check(ReadOnlySpan<byte> json, ValidationLimits limits, List<Finding> findings)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = limits.MaxDepth });
        var hasTitle = false;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            hasTitle |= reader.CurrentDepth == 1 && reader.ValueTextEquals("title");
            if (reader.ValueTextEquals("explode"))
            {
                throw new InvalidOperationException("it exploded\nin two lines");
            }

            if (reader.ValueTextEquals("note"))
            {
                findings.Add(Make(json, (int)reader.TokenStartIndex, "note", "/note", "There is a note.", Severity.Warning));
            }
            else if (reader.ValueTextEquals("level") && reader.Read() && reader.TokenType == JsonTokenType.String
                && !reader.ValueTextEquals("Junior") && !reader.ValueTextEquals("Senior"))
            {
                findings.Add(Make(json, (int)reader.TokenStartIndex, "enum", "/level", $"'{reader.GetString()}' is no level.") with
                {
                    SchemaPath = "fake.schema.json#/properties/level/enum",
                    Hint = reader.GetString() is { Length: > 0 } text && text[0] is 's' or 'S' ? "Did you mean 'Senior'?" : null,
                });
            }
        }

        if (!hasTitle)
        {
            findings.Insert(0, Make(json, 0, "required", "", "'title' is missing."));
        }
    }

    private static Finding Make(
        ReadOnlySpan<byte> json, int offset, string rule, string path, string message, Severity severity = Severity.Error)
    {
        var at = FilePosition.Start.After(json[..offset]);
        return new()
        {
            Severity = severity,
            RuleId = rule,
            InstancePath = path,
            SchemaPath = "",
            ByteOffset = offset,
            Line = at.Line,
            Column = at.Column,
            Message = message,
        };
    }
}
