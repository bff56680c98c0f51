namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>A schema of the official suite, and what is to be said of values under it.</summary>
internal sealed record SuiteGroup(string File, string Description, string Schema, IReadOnlyList<SuiteCase> Cases)
{
    public override string ToString() => $"{File}: {Description}";
}

internal sealed record SuiteCase(string Description, string Data, bool Valid);
