namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>The groups of a folder of the suite that are not left out, compiled.</summary>
internal sealed class CompiledSuite
{
    private static readonly Lazy<CompiledSuite> OfRequired = new(() => new CompiledSuite(OfficialSuite.Folder()));

    public CompiledSuite(string folder)
    {
        var all = OfficialSuite.Groups(folder).ToLookup(group => LeftOut.Reason(group) is null);
        var compiler = new SuiteCompiler();
        Checks = compiler.Compile(all[true].ToArray()).ToArray();
        Refused = compiler.Refused.Select(refused => $"{refused.Group}: {refused.Reason}").ToArray();
        LeftOutCases = all[false].Sum(group => group.Cases.Count);
    }

    /// <summary>The required tests, compiled once for all that look at them.</summary>
    public static CompiledSuite Required => OfRequired.Value;

    public IReadOnlyList<(SuiteGroup Group, PostingCheck Check)> Checks { get; }

    /// <summary>The groups whose schema our compiler refuses, and why.</summary>
    public IReadOnlyList<string> Refused { get; }

    public int LeftOutCases { get; }
}
