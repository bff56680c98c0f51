namespace PostingSchema.Emitted.Tests.Hardware;

/// <summary>The same answers of emitted code whatever vectors the processor has: the guard pages and the law.</summary>
public sealed class HardwarePathTests
{
    private const string Filter = "FullyQualifiedName~GuardPageTests|FullyQualifiedName~OwnSchemasLawTests";

    public static TheoryData<string, string> Switches => FewerInstructions.Switches;

    [Theory]
    [MemberData(nameof(Switches))]
    public Task Answers_WithoutSomeInstructions_AreTheSame(string switchOff, string alsoOff) =>
        FewerInstructions.RunAsync(typeof(HardwarePathTests).Assembly.Location, Filter, switchOff, alsoOff);
}
