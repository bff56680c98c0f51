using System.Globalization;

namespace PostingSchema.Cli.Output;

/// <summary>Numbers of things, as reports for people write them.</summary>
internal static class Counted
{
    /// <summary><c>1 record</c>, <c>1,200 records</c>.</summary>
    public static string Many(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary><c>1,200</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
