using System.Text;
using PostingSchema.Compiler;
using PostingSchema.Emitted.Tests.Suite;

namespace PostingSchema.Emitted.Tests.Hostile;

public class LimitTests
{
    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_TenThousandLevels_IsAFindingAtTheFirstTooDeep(string open, string close)
    {
        var json = Json.Bytes(Repeat(open, 10_000) + "1" + Repeat(close, 10_000));

        var finding = BrokenJsonTests.Only<RootAnything>(json);

        Assert.Equal(("limit:depth", 64L * open.Length), (finding.RuleId, finding.ByteOffset));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Nesting_AtTheLimit_IsValid(int depth, bool valid)
    {
        var json = Json.Bytes(Repeat("[", depth) + Repeat("]", depth));

        Assert.Equal(valid, RootAnything.IsValid(json));
        Assert.Equal(valid, Acceptor.Of<RootAnything>(json) == true);
        Assert.Equal(valid, RootAnything.TryParse(json, out _, out _));
    }

    [Theory]
    [InlineData(1, "[«[1]]")]
    [InlineData(3, "{\"a\": [{\"b\": «{}}]}")]
    public void Nesting_BeyondALimitOfYourOwn_IsAFinding(int depth, string text)
    {
        var (json, offset, _, _) = Marked.Read(text);

        var finding = Assert.Single(RootAnything.Validate(json, new ValidationLimits { MaxDepth = depth }).Findings);

        Assert.Equal(("limit:depth", offset), (finding.RuleId, finding.ByteOffset));
    }

    [Fact]
    public void Nesting_WithTheLargestLimit_DoesNotOverflowTheStack()
    {
        var json = Json.Bytes(Repeat("{\"value\": 1, \"next\":", 999) + "{\"value\": \"x\"}" + Repeat("}", 999));

        var finding = Assert.Single(Tree.Validate(json, new ValidationLimits { MaxDepth = 1000 }).Findings);

        Assert.Equal(("type", Repeat("/next", 999) + "/value"), (finding.RuleId, finding.InstancePath));
    }

    /// <summary>The reader makes values on the way, and must not go on where the acceptor has stopped: not even where null is allowed.</summary>
    [Theory]
    [InlineData("{\"next\":")]
    [InlineData("{\"children\":[")]
    [InlineData("{\"byName\":{\"a\":")]
    [InlineData("{\"one\":[")]
    [InlineData("{\"one\":")]
    [InlineData("{\"bounded\":")]
    public void Nesting_InTypesThatContainThemselves_IsBounded(string open)
    {
        var json = Json.Bytes(Repeat(open, 100_000));

        Assert.False(NullableTree.TryParse(json, out _, out var report));
        Assert.Contains(report.Findings, finding => finding.RuleId == "limit:depth");
    }

    [Theory]
    [InlineData("1e999999")]
    [InlineData("-1E+999999")]
    [InlineData("1e400")]
    [InlineData("1e-999999")]
    [InlineData("1.8e308")]
    [InlineData("1e99999999999999999999999999")]
    public void Number_BeyondADouble_IsAFindingAtTheNumber(string number)
    {
        var finding = BrokenJsonTests.Only<RootAnything>(Json.Bytes($$"""{"a": {{number}}}"""));

        Assert.Equal(("json:number-range", 6L, "/a"), (finding.RuleId, finding.ByteOffset, finding.InstancePath));
    }

    [Theory]
    [InlineData("type")]
    [InlineData("minimum")]
    [InlineData("maximum")]
    [InlineData("multipleOf")]
    [InlineData("constNumber")]
    [InlineData("enumMixed")]
    [InlineData("uniqueItems")]
    [InlineData("oneOfBoth")]
    public void Number_BeyondADoubleUnderAnyKeyword_IsAFindingAndNoException(string keyword)
    {
        foreach (var value in new[] { "1e999999", "[1e999999, 1e999999, 1e9999999999999999999]", "-1e-99999999999999999999" })
        {
            var report = KeywordTypes.Keywords.Validate(Json.Bytes($$"""{"{{keyword}}": {{value}}}"""));

            Assert.Contains(report.Findings, finding => finding.RuleId == "json:number-range");
        }
    }

    [Fact]
    public void Number_OfManyDigits_IsAFinding()
    {
        Assert.True(RootAnything.IsValid(Json.Bytes("0." + Repeat("1", 1022))));
        Assert.Equal("json:number-range", BrokenJsonTests.Only<RootAnything>(Json.Bytes("0." + Repeat("1", 1023))).RuleId);
    }

    /// <summary>A pattern with lookaround runs on a machine that tries again and again; it warns of the build, and stops.</summary>
    [Fact]
    public void Pattern_ThatTakesTooLong_IsAWarningOfTheBuildAndAFinding()
    {
        var compiled = SchemaCompiler.Compile([new(SuiteCompiler.Path, """{"type": "string", "pattern": "^(?!x)(a|aa)+$"}""", "Slow")]);
        var assembly = new SuiteAssembly();
        Assert.True(assembly.TryAdd(new("limits", "slow pattern", "", []), compiled));
        var (_, check) = Assert.Single(assembly.Load());

        Assert.Equal("PS0010", Assert.Single(compiled.Diagnostics).Rule.Id);
        Assert.True(check.Validate("\"aaa\""u8.ToArray()).IsValid);
        Assert.Equal("limit:pattern", Assert.Single(check.Validate(Json.Bytes("\"" + Repeat("a", 200) + "!\"")).Findings).RuleId);
    }

    [Fact]
    public void Text_OfTwentyMegabytes_IsAFindingAtTheLimit()
    {
        var json = Json.Bytes("{\"a\": \"" + Repeat("x", 20_000_000) + "\"}");

        var finding = BrokenJsonTests.Only<RootAnything>(json);

        Assert.Equal(("limit:size", 16L * 1024 * 1024, 1L), (finding.RuleId, finding.ByteOffset, finding.Line));
    }

    [Fact]
    public void Size_BeyondALimitOfYourOwn_IsAFinding()
    {
        Assert.Empty(RootAnything.Validate("[1]"u8, new ValidationLimits { MaxBytes = 3 }).Findings);
        Assert.Equal("limit:size", Assert.Single(RootAnything.Validate("[10]"u8, new ValidationLimits { MaxBytes = 3 }).Findings).RuleId);
    }

    [Fact]
    public void Findings_MoreThanTheLimit_AreCutAndThatIsSaid()
    {
        var json = Json.Bytes("{\"items\": [" + string.Join(",", Enumerable.Range(0, 1200)) + "]}");

        var report = KeywordTypes.Keywords.Validate(json);
        var few = KeywordTypes.Keywords.Validate(json, new ValidationLimits { MaxFindings = 3 });
        var exact = KeywordTypes.Keywords.Validate("""{"items": [1, 2, 3]}"""u8, new ValidationLimits { MaxFindings = 3 });

        Assert.Equal((1000, true, false), (report.Findings.Count, report.IsTruncated, report.IsValid));
        Assert.Equal((3, true), (few.Findings.Count, few.IsTruncated));
        Assert.Equal(["/items/0", "/items/1", "/items/2"], few.Findings.Select(finding => finding.InstancePath));
        Assert.Equal((3, false), (exact.Findings.Count, exact.IsTruncated));
        Assert.EndsWith("(more findings were left out)", few.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_OfAnAlternative_AreCutAndThatIsSaid()
    {
        var json = Json.Bytes("{\"place\": [" + string.Join(",", Enumerable.Repeat("\"x\"", 10)) + "]}");

        var report = Unions.Validate(json, new ValidationLimits { MaxFindings = 4 });

        Assert.Equal((4, true), (report.Findings.Count, report.IsTruncated));
    }

    [Fact]
    public void Warnings_OnTheLimit_DoNotHideAnError()
    {
        var json = """{"both": "eur", "warned": {"city": "a"}, "type": "x"}"""u8;

        Assert.False(KeywordTypes.Keywords.Validate(json, new ValidationLimits { MaxFindings = 1 }).IsValid);
    }

    [Theory]
    [InlineData("uniqueItems", 400_000)]
    [InlineData("items", 400_000)]
    [InlineData("additional", 400_000)]
    public void LargeValue_OnOneLine_IsCheckedToItsEnd(string keyword, int count)
    {
        var isObject = keyword == "additional";
        var parts = Enumerable.Range(0, count).Select(i => isObject ? $"\"k{i}\": \"x{i}\"" : keyword == "items" ? i.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"\"x{i}\"");
        var json = Json.Bytes($"{{\"{keyword}\": {(isObject ? '{' : '[')}{string.Join(',', parts)}{(isObject ? '}' : ']')}}}");

        var report = KeywordTypes.Keywords.Validate(json);

        Assert.Equal(keyword == "uniqueItems", report.IsValid);
        Assert.Equal(report.IsValid ? 0 : 1000, report.Findings.Count);
        Assert.Equal(!report.IsValid, report.IsTruncated);
    }

    [Fact]
    public void Findings_FarOutOnOneLine_HaveTheirColumn()
    {
        var json = Json.Bytes($$"""{"x": "{{Repeat("é", 7_000_000)}}", "items": [{{string.Join(',', Enumerable.Range(100, 900))}}]}""");

        var findings = KeywordTypes.Keywords.Validate(json).Findings;

        Assert.Equal(7_000_020L + (4 * 899), findings[899].Column - 1);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
