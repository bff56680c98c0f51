using BenchmarkDotNet.Running;

namespace PostingSchema.Benchmarks.Parts;

/// <summary>The parts of the engine one by one, measured by BenchmarkDotNet.</summary>
internal static class PartsCommand
{
    /// <param name="arguments">BenchmarkDotNet's own, such as <c>--filter *Writ*</c> or <c>--job short</c>.</param>
    /// <returns>0; 1 where something did not run.</returns>
    public static int Run(string[] arguments)
    {
        // Without a filter BenchmarkDotNet asks which ones, and waits for an answer. In this process, since a process of its own would be
        // a project of its own: BenchmarkDotNet builds it with all that it refers to, and gives up after two minutes.
        string[] choice = arguments.Contains("--filter") || arguments.Contains("-f") ? [] : ["--filter", "*"];
        var summaries = BenchmarkSwitcher.FromTypes([typeof(ReadingParts), typeof(WritingParts)]).Run([.. arguments, .. choice, "--inProcess"]);
        return summaries.All(summary => summary.Reports.All(report => report.Success) && !summary.HasCriticalValidationErrors) ? 0 : 1;
    }
}
