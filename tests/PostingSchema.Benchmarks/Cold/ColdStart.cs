using System.Diagnostics;
using System.Globalization;
using Times = (double ToMain, double First, double Second);

namespace PostingSchema.Benchmarks.Cold;

/// <summary>What the first calls of a process cost, each in processes of its own, under settings of the runtime.</summary>
internal static class ColdStart
{
    private const int Processes = 9;

    /// <summary>The first is the default; the last one is the runtime without what was compiled ahead.</summary>
    private static readonly (string Name, string Value)[] Settings =
        [("DOTNET_TieredPGO", "1"), ("DOTNET_TieredPGO", "0"), ("DOTNET_TC_CallCountingDelayMs", "0"), ("DOTNET_TieredCompilation", "0"), ("DOTNET_ReadyToRun", "0")];

    public static void Print(string command)
    {
        foreach (var setting in Settings)
        {
            Console.WriteLine($"{$"{setting.Name}={setting.Value}",-26} {"to Main",10} {"first",10} {"second",10}   ms, median of {Processes} processes");
            foreach (var call in FirstCalls.Names)
            {
                var times = Enumerable.Range(0, Processes).Select(_ => Once(command, call, setting)).ToArray();
                Console.WriteLine(
                    $"  {call,-24} {Rates.Median(times.Select(one => one.ToMain)),10:F1} "
                    + $"{Rates.Median(times.Select(one => one.First)),10:F2} {Rates.Median(times.Select(one => one.Second)),10:F3}");
            }
        }
    }

    private static Times Once(string command, string call, (string Name, string Value) setting)
    {
        // All processes of a machine share this clock.
        var started = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture);
        var numbers = OwnProcess.Run([command, call, started], setting).Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0], numbers[1], numbers[2]);
    }
}
