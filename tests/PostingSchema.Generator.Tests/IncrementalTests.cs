using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>Mistakes 3 and 4: what runs again after an edit. Never over the same compilation object: that finds everything cached.</summary>
public sealed class IncrementalTests
{
    private static readonly Schema First = new("first.schema.json", """{ "title": "First", "type": "object", "properties": { "a": { "type": "string" } } }""");
    private static readonly Schema Second = new("second.schema.json", """{ "title": "Second", "type": "object", "properties": { "b": { "$ref": "third.schema.json" } } }""");
    private static readonly Schema Third = new("third.schema.json", """{ "title": "Third", "type": "object", "properties": { "c": { "type": "string", "formt": "date" } } }""");

    [Fact]
    public void Steps_AfterAnUnrelatedEdit_AreAllCached()
    {
        var run = GeneratorRun.Of(First, Second, Third);
        var edited = run.Compilation.Clone().ReplaceSyntaxTree(
            run.Compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText("class Unrelated { int _edit; }", Consumer.ParseOptions(LanguageVersion.Preview), "Program.cs"));

        AssertNothingRanAgain(run.After(edited));
    }

    [Fact]
    public void Steps_AfterAFileWasReplacedByTheSameText_AreAllCached()
    {
        var run = GeneratorRun.Of(First, Second, Third);

        AssertNothingRanAgain(run.AfterEdit(schema => schema with { Text = new string(schema.Text.ToCharArray()) }));
    }

    [Fact]
    public void Steps_AfterAFileOfSomebodyElseWasEdited_AreAllCached()
    {
        var other = new Schema("other.json", "{ not json", IsOurs: false);
        var run = GeneratorRun.Of(First, other);

        AssertNothingRanAgain(run.AfterEdit(schema => schema == other ? schema with { Text = "{ still not" } : schema));
    }

    [Fact]
    public void Schema_MovedByALine_MovesDiagnosticsAndEmitsNothing()
    {
        var run = GeneratorRun.Of(First, Third);
        Assert.Equal(["third.schema.json(1,80): warning"], Places(run));

        var moved = run.AfterEdit(schema => schema with { Text = "\n\n" + schema.Text.Replace("\"formt\"", "   \"formt\"", StringComparison.Ordinal) });

        Assert.Equal(["third.schema.json(3,83): warning"], Places(moved));
        Assert.All(Reasons(moved, TrackingNames.Schemas), reason => Assert.True(IsUnchanged(reason)));
        Assert.Equal(0, EmittingOutputs(moved));
    }

    [Fact]
    public void Schema_EditedAmongSeveral_IsTheOnlyOneEmitted()
    {
        var run = GeneratorRun.Of(First, Second, Third);

        var edited = run.AfterEdit(schema => schema == First ? schema with { Text = schema.Text.Replace("\"a\"", "\"z\"", StringComparison.Ordinal) } : schema);

        Assert.Equal(1, Reasons(edited, TrackingNames.Schemas).Count(reason => !IsUnchanged(reason)));
        Assert.Equal(1, EmittingOutputs(edited));
        Assert.Contains(" Z { get;", edited.Files["Consumer.First.Record.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_EditedAmongAHundred_IsTheOnlyOneEmitted()
    {
        var schemas = Enumerable.Range(0, 100)
            .Select(number => new Schema($"part{number:D2}.schema.json", $$"""{ "title": "Part{{number:D2}}", "type": "object", "properties": { "before": { "type": "string" } } }"""))
            .ToArray();
        var run = GeneratorRun.Of(schemas);

        var edited = run.AfterEdit(schema => schema == schemas[42] ? schema with { Text = schema.Text.Replace("before", "after", StringComparison.Ordinal) } : schema);

        Assert.Equal(100, Reasons(edited, TrackingNames.Schemas).Count());
        Assert.Equal(IncrementalStepRunReason.Modified, Assert.Single(Reasons(edited, TrackingNames.Schemas), reason => !IsUnchanged(reason)));
        Assert.Equal(1, EmittingOutputs(edited));
        Assert.Contains(" After { get;", edited.Files["Consumer.Part42.Record.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_WhoseErrorIsFixed_IsEmitted()
    {
        var run = GeneratorRun.Of(First, Second with { Text = "{" });
        Assert.DoesNotContain(run.Files.Keys, name => name.Contains("Second", StringComparison.Ordinal));

        var other = run.AfterEdit(schema => schema == First ? schema : schema with { Text = """{ "type": "object" }""" });

        Assert.Contains("Consumer.Second.Record.g.cs", other.Files.Keys);
        Assert.Empty(other.Messages);
    }

    private static void AssertNothingRanAgain(GeneratorRun run)
    {
        foreach (var name in TrackingNames.All)
        {
            Assert.True(run.Result.TrackedSteps.ContainsKey(name), name);
            Assert.All(Reasons(run, name), reason => Assert.True(IsUnchanged(reason), $"{name}: {reason}"));
        }

        Assert.Equal(0, EmittingOutputs(run));
    }

    private static string[] Places(GeneratorRun run) => run.Messages.Select(message => message[..message.IndexOf(" PS", StringComparison.Ordinal)]).ToArray();

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Result.TrackedSteps[step].SelectMany(one => one.Outputs).Select(output => output.Reason);

    /// <summary>How many schemas were printed again.</summary>
    private static int EmittingOutputs(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.SelectMany(pair => pair.Value)
            .Where(step => step.Inputs.Any(input => input.Source.Name == TrackingNames.Schemas))
            .Count(step => step.Outputs.Any(output => !IsUnchanged(output.Reason)));

    private static bool IsUnchanged(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
