namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>A package comes, is there in two versions, and goes; a schema among many is edited.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class UpdateTests(PackageFeed feed)
{
    [Fact]
    public void Schema_EditedAmongAHundred_IsPickedUpByTheBuild()
    {
        var consumer = feed.NewConsumer("Shop", "<OutputType>Exe</OutputType><Nullable>enable</Nullable>");
        for (var number = 0; number < 100; number++)
        {
            consumer.Write(FormattableString.Invariant($"schemas/part{number}.schema.json"), Samples.Small(FormattableString.Invariant($"Part{number}"), "before"));
        }

        consumer.Write("Program.cs", """Console.WriteLine($"{typeof(Shop.Part42).GetProperty("After") is not null} {typeof(Shop.Part43).GetProperty("Before") is not null}");""");
        consumer.Dotnet("build").MustSucceed();
        var before = consumer.Run("bin/Debug/net10.0").MustSucceed();

        consumer.Write("schemas/part42.schema.json", Samples.Small("Part42", "after")).Dotnet("build", "--no-restore").MustSucceed();
        var after = consumer.Run("bin/Debug/net10.0").MustSucceed();

        Assert.Equal(["False True", "True True"], new[] { before.Output.Trim(), after.Output.Trim() });
    }

    [Fact]
    public void Package_ThatIsRemoved_LeavesNothing()
    {
        var consumer = feed.NewConsumer("Shop", "<OutputType>Exe</OutputType><Nullable>enable</Nullable>");
        consumer.Write("schemas/opening.schema.json", Samples.OpeningSchema).Write("Program.cs", "Console.WriteLine(typeof(Shop.Opening).Name);");
        consumer.Dotnet("build").MustSucceed();
        Assert.NotEmpty(Traces(consumer));

        consumer.Dotnet("remove", "package", "PostingSchema").MustSucceed();
        consumer.Write("Program.cs", "Console.WriteLine(typeof(object).Name);").Dotnet("build").MustSucceed();

        Assert.Equal("", string.Join('\n', Traces(consumer)));
        Assert.Equal("Object", consumer.Run("bin/Debug/net10.0").MustSucceed().Output.Trim());
    }

    [Fact]
    public void Package_OfTwoVersionsInOneSolution_GeneratesEachItsOwn()
    {
        const string Later = "0.1.1-e2e";
        OtherVersion.Make(feed.PathOf("PostingSchema"), feed.PathOf("PostingSchema", Later), PackageFeed.Version, Later);
        var workspace = feed.NewWorkspace();
        const string Properties = "<Nullable>enable</Nullable><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";
        var earlier = workspace.NewProject("Earlier", Properties, "", "PostingSchema").Write("schemas/a.schema.json", Samples.Small("A", "count"));
        var later = workspace.NewProject("Later", Properties, "", "PostingSchema@" + Later).Write("schemas/b.schema.json", Samples.Small("B", "count"));
        var application = workspace.NewProject(
            "Till",
            "<OutputType>Exe</OutputType>",
            "<ProjectReference Include=\"../Earlier/Earlier.csproj\" /><ProjectReference Include=\"../Later/Later.csproj\" />");
        application.Write("Program.cs", """Console.WriteLine(Earlier.A.Parse("{\"count\":1}"u8).Count + Later.B.Parse("{\"count\":2}"u8).Count);""");

        var built = workspace.WriteSolution(earlier, later, application).Dotnet("build", "All.slnx").MustSucceed();

        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        Assert.Equal("3", application.Run("bin/Debug/net10.0").MustSucceed().Output.Trim());
        Assert.Contains(OtherVersion.OriginalText, Emitted(earlier, "Earlier.A.Record.g.cs"), StringComparison.Ordinal);
        Assert.Contains(OtherVersion.ChangedText, Emitted(later, "Later.B.Record.g.cs"), StringComparison.Ordinal);
    }

    private static string[] Traces(ConsumerProject consumer) => Directory.GetFiles(consumer.Folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file).Contains("PostingSchema", StringComparison.OrdinalIgnoreCase)
            || (Path.GetExtension(file) is ".csproj" or ".json" or ".props" or ".targets" or ".editorconfig" && File.ReadAllText(file).Contains("PostingSchema", StringComparison.OrdinalIgnoreCase)))
        .ToArray();

    private static string Emitted(ConsumerProject project, string file) =>
        File.ReadAllText(Directory.GetFiles(Path.Combine(project.Folder, "obj"), file, SearchOption.AllDirectories).Single());
}
