namespace PostingSchema.Benchmarks.Generator;

/// <summary>What the generator takes of a build, or of a key stroke, without the compiler that reads what it emits.</summary>
internal static class GeneratorTimes
{
    private const int Repeats = 5;

    private static readonly int[] Types = [1, 100, 1000];

    /// <summary>Each number of types in a process of its own: the first run of a process includes the JIT.</summary>
    public static void Print(string command)
    {
        Console.WriteLine($"{"types",6} {"first run",10} {"new driver",11} {"C# edited",10} {"schema edited",14} {"emitted",10} {"a property",11}");
        foreach (var types in Types)
        {
            Console.Write(OwnProcess.Run([command, $"{types}"]));
        }
    }

    public static void PrintRow(int types)
    {
        var schema = ManyTypes.Schema(types);
        var first = new GeneratorRuns(schema).Run();
        var fresh = Rates.Median(Enumerable.Range(0, Repeats).Select(_ => new GeneratorRuns(schema).Run()));

        var runs = new GeneratorRuns(schema);
        runs.Run();
        var bytes = runs.EmittedBytes;
        var afterCode = Rates.Median(Enumerable.Range(0, Repeats).Select(number => AfterCode(runs, number)));
        var afterSchema = Rates.Median(Enumerable.Range(0, Repeats).Select(number => AfterSchema(runs, ManyTypes.Edit(schema, number + 1))));
        Console.WriteLine(
            $"{types,6} {first,8:F3} s {fresh,9:F3} s {afterCode * 1000,7:F2} ms {afterSchema,12:F3} s {bytes / 1e6,7:F3} MB "
            + $"{(double)bytes / ManyTypes.PropertiesOf(types),6:F0} bytes");
    }

    private static double AfterCode(GeneratorRuns runs, int number)
    {
        runs.EditCode(number);
        var seconds = runs.Run();
        return runs.CountNew() == 0 ? seconds : throw new InvalidOperationException($"An unrelated edit made {runs.CountNew()} values anew.");
    }

    private static double AfterSchema(GeneratorRuns runs, string schema)
    {
        runs.EditSchema(schema);
        var seconds = runs.Run();
        return runs.CountNew() > 0 ? seconds : throw new InvalidOperationException("The schema was edited, and nothing emitted.");
    }
}
