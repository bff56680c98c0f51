namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>The groups of a folder of the suite that are not left out, compiled.</summary>
internal sealed class CompiledSuite
{
    private static readonly Lazy<CompiledSuite> OfRequired = new(() => new CompiledSuite(OfficialSuite.Folder()));
    private static readonly Lazy<CompiledSuite> OfFormats = new(() => new CompiledSuite(OfficialSuite.Folder("optional", "format")));
    private static readonly Lazy<CompiledSuite> OfOptional = new(() => new CompiledSuite(OfficialSuite.Folder("optional")));

    private CompiledSuite(string folder)
    {
        var all = OfficialSuite.Groups(folder).ToLookup(group => LeftOut.Reason(group) is null);
        var compiler = new SuiteCompiler();
        Checks = compiler.Compile(all[true].ToArray()).ToArray();
        Refused = compiler.Refused.Select(refused => $"{refused.Group}: {refused.Reason}").ToArray();
        NotRun = all[false].ToArray();
    }

    /// <summary>The required tests, compiled once for all that look at them.</summary>
    public static CompiledSuite Required => OfRequired.Value;

    /// <summary>The optional tests of formats.</summary>
    public static CompiledSuite Formats => OfFormats.Value;

    /// <summary>The other optional tests.</summary>
    public static CompiledSuite Optional => OfOptional.Value;

    public IReadOnlyList<(SuiteGroup Group, PostingCheck Check)> Checks { get; }

    /// <summary>The groups whose schema our compiler refuses, and why.</summary>
    public IReadOnlyList<string> Refused { get; }

    /// <summary>The groups that are left out.</summary>
    public IReadOnlyList<SuiteGroup> NotRun { get; }
}
