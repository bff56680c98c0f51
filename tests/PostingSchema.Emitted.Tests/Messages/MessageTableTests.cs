using System.Globalization;
using System.Text;
using System.Text.Json;
using PostingSchema.Compiler;
using PostingSchema.Emitted.Tests.Suite;

namespace PostingSchema.Emitted.Tests.Messages;

/// <summary>
/// docs/messages.md is what emitted code says: the table is made anew and compared. POSTINGSCHEMA_UPDATE_SNAPSHOTS=1 writes it; what has
/// changed is then reviewed like any other text.
/// </summary>
public class MessageTableTests
{
    /// <summary>The keywords that refuse no value: names, places, and annotations.</summary>
    private static readonly string[] Silent =
    [
        "$id", "$schema", "$anchor", "$dynamicAnchor", "$vocabulary", "$comment", "$defs", "definitions", "dependencies", "$recursiveAnchor", "$recursiveRef",
        "contentEncoding", "contentMediaType", "contentSchema", "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples",
    ];

    [Fact]
    public void Messages_OfEmittedCode_AreThoseOfTheDocumentation() => DocumentationPage.AssertIs("messages.md", Table());

    [Fact]
    public void Rows_OfTheTable_CoverEveryKeywordOfTheMetaSchemas()
    {
        var folder = Repository.PathOf("generators", "PostingSchema.Compiler", "MetaSchemas");
        var keywords = Directory.GetFiles(folder, "*.json").SelectMany(path =>
        {
            using var schema = JsonDocument.Parse(File.ReadAllText(path));
            return schema.RootElement.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name).ToArray() : [];
        });

        var rows = MessageRows.All.SelectMany(row => row.Keyword.Split(", ")).Where(keyword => keyword != "false");
        Assert.Equal(keywords.Except(Silent).Order(StringComparer.Ordinal), rows.Distinct().Order(StringComparer.Ordinal));
    }

    private static string Table()
    {
        var page = new StringBuilder("""
            # Messages

            What a person reads, for each keyword of JSON Schema 2020-12 that can refuse a value. This page is written by a test
            (`MessageTableTests`), from what emitted code says; a changed message changes this page. [findings.md](findings.md) explains rules and places.

            | keyword | schema | instance | what is said |
            |---|---|---|---|

            """);
        var checks = Compile();
        for (var i = 0; i < MessageRows.All.Length; i++)
        {
            var row = MessageRows.All[i];
            var findings = checks[i].Validate(Json.Bytes(row.Instance)).Findings;
            Assert.NotEmpty(findings);
            page.Append(CultureInfo.InvariantCulture, $"| `{row.Keyword}` | {Code(row.Schema)} | {Code(row.Instance)} | {string.Join("<br>", findings.Select(finding => Code(finding.ToString())))} |\n");
        }

        return page.ToString();
    }

    /// <summary>Code in a cell of a table.</summary>
    private static string Code(string text) => "`" + text.Replace("|", "\\|", StringComparison.Ordinal) + "`";

    private static PostingCheck[] Compile()
    {
        var assembly = new SuiteAssembly();
        for (var i = 0; i < MessageRows.All.Length; i++)
        {
            var name = i.ToString(CultureInfo.InvariantCulture);
            var schema = MessageRows.All[i].Schema;
            Assert.True(assembly.TryAdd(new("messages", name, schema, []), SchemaCompiler.Compile([new(SuiteCompiler.Path, schema, "Suite.M" + name)])));
        }

        return assembly.Load().OrderBy(one => int.Parse(one.Group.Description, CultureInfo.InvariantCulture)).Select(one => one.Check).ToArray();
    }
}
