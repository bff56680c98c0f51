namespace PostingSchema.Tests.Generated;

/// <summary>What the scanner says is the same whatever vectors the processor has.</summary>
public sealed class HardwarePathTests
{
    private const string Filter =
        "FullyQualifiedName~JsonScannerTests|FullyQualifiedName~JsonScannerFormatTests|FullyQualifiedName~StringBlockTests|FullyQualifiedName~WordTableTests|FullyQualifiedName~ItemSetTests|FullyQualifiedName~JsonTakeTests";

    public static TheoryData<string, string> Switches => FewerInstructions.Switches;

    [Theory]
    [MemberData(nameof(Switches))]
    public Task Answers_WithoutSomeInstructions_AreTheSame(string switchOff, string alsoOff) =>
        FewerInstructions.RunAsync(typeof(HardwarePathTests).Assembly.Location, Filter, switchOff, alsoOff);
}
