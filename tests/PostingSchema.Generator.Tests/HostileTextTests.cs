using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>Texts of a schema that try to leave their literal or comment, or to mislead who reads it. They reach emitted code everywhere.</summary>
public sealed class HostileTextTests
{
    private delegate bool IsValid(ReadOnlySpan<byte> utf8Json);

    public static TheoryData<string> Texts { get; } =
    [
        "\"; } class X {", "*/ class X { } /*", "\n} class X {\n", "\r\nclass X { }", "\u202Eevil\u202C", "\u2066y\u2069", "\u2028class X { }", "\u2029", "\u0085class X { }",
        "\\u0022; } class X {", "\\", "\\\"", "</summary><c>&lt;", "\"\"\"; class X { }", "{0}{{ $\"{1}\" }}", "#pragma warning disable", "\n#error no", "//", "\0\u0007\u001B[31m",
        "\uFEFF", "\uFFFE", "a\u0301\u0302", "🙂\u200D🙂", "@class", "global::System", "<Project Sdk=\"x\" />",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_InEveryPlaceOfASchema_StaysInItsLiteralOrComment(string text)
    {
        var run = GeneratorRun.Of(Hostile(text));

        run.AssertNoErrors();
        Consumer.AssertCompiles(run.Output);
        Assert.All(run.Result.GeneratedSources, source => AssertHarmless(source.SourceText.ToString(), source.HintName));
        Assert.All(run.Result.GeneratedSources, source => AssertNothingDeclared(source.SyntaxTree));
        Assert.All(run.Result.Diagnostics, diagnostic => AssertHarmless(diagnostic.GetMessage(null), "a message"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_InEveryPlaceOfASchema_IsCheckedAsItIs(string text)
    {
        var run = GeneratorRun.Of(Hostile(text));
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image).Success);
        var isValid = Assembly.Load(image.ToArray()).GetType("Consumer.Hostile")!.GetMethod("IsValid")!.CreateDelegate<IsValid>();

        Assert.True(isValid(Sample(text, text)));
        Assert.False(isValid(Sample(text, text + "x")));
        Assert.False(isValid(Sample(text + "x", text)));
    }

    private static Schema Hostile(string text)
    {
        var inner = new JsonObject
        {
            ["type"] = "object",
            ["description"] = text,
            ["properties"] = new JsonObject { [text] = new JsonObject { ["enum"] = new JsonArray(text, "other") } },
        };
        var schema = new JsonObject
        {
            ["$id"] = "https://example.org/" + Uri.EscapeDataString(text),
            ["$comment"] = text,
            ["title"] = text,
            ["description"] = text,
            ["type"] = "object",
            ["required"] = new JsonArray(text),
            ["dependentRequired"] = new JsonObject { [text] = new JsonArray(text) },
            ["properties"] = new JsonObject
            {
                [text] = new JsonObject { ["type"] = "string", ["const"] = text, ["title"] = text, ["description"] = text, ["x-message"] = text, ["x-key"] = true },
                ["pattern"] = new JsonObject { ["type"] = "string", ["pattern"] = System.Text.RegularExpressions.Regex.Replace(text, "[^a-z0-9 ]", match => Escape(match.Value)) },
                ["members"] = new JsonObject
                {
                    ["oneOf"] = new JsonArray(
                        new JsonObject { ["const"] = text, ["title"] = text, ["description"] = text, ["x-csharp"] = new JsonObject { ["name"] = "First" } },
                        new JsonObject { ["const"] = "second", ["x-aliases"] = new JsonArray(text + "!") }),
                },
                ["mixed"] = new JsonObject { ["enum"] = new JsonArray(text, 1, new JsonObject { [text] = text }) },
                ["reference"] = new JsonObject { ["$ref"] = "#/$defs/" + Uri.EscapeDataString(text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)) },
            },
            ["$defs"] = new JsonObject { [text] = inner },
            ["x-csharp"] = new JsonObject { ["name"] = "Hostile" },
        };
        return new("folder/" + text + ".schema.json", schema.ToJsonString());
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(c => c < 128 && char.IsPunctuation(c) ? "\\" + (c is '"' or '#' or '@' or '<' or ':' or ';' or '&' or '!' or '\'' or '%' or '_' ? "x" + ((int)c).ToString("x2", CultureInfo.InvariantCulture) : c.ToString()) : c.ToString()))
            .Replace("\\x2d", "-", StringComparison.Ordinal);

    private static byte[] Sample(string name, string value) => Encoding.UTF8.GetBytes(new JsonObject { [name] = value }.ToJsonString());

    /// <summary>No character that ends a line, turns the direction of the text, or is invisible.</summary>
    private static void AssertHarmless(string text, string name)
    {
        var bad = text.FirstOrDefault(c => c != '\n' && char.GetUnicodeCategory(c)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
        Assert.True(bad == default, $"{name} has U+{(int)bad:X4}");
    }

    private static void AssertNothingDeclared(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        Assert.DoesNotContain(root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>(), type => type.Identifier.Text == "X");
        Assert.All(root.DescendantTrivia(descendIntoTrivia: true), trivia =>
            Assert.False(trivia.IsKind(SyntaxKind.BadDirectiveTrivia) || trivia.IsKind(SyntaxKind.ErrorDirectiveTrivia) || trivia.IsKind(SyntaxKind.DisabledTextTrivia)));
        Assert.Equal(3, root.DescendantTrivia(descendIntoTrivia: true).Count(trivia => trivia.IsDirective));
    }
}
