using System.Diagnostics;
using System.Globalization;
using PostingSchema.Benchmarks;
using PostingSchema.Benchmarks.Cold;
using PostingSchema.Benchmarks.Generator;
using PostingSchema.Benchmarks.Parts;
#if WORKLOAD
using PostingSchema.Benchmarks.Workload;
#endif

switch (args)
{
    case ["extraction"]:
        ExtractionRates.Print();
        return 0;
    case ["cold"]:
        ColdStart.Print(args[0]);
        return 0;
    case ["cold", var call, var started]:
        FirstCalls.Print(call, Stopwatch.GetElapsedTime(long.Parse(started, CultureInfo.InvariantCulture)).TotalMilliseconds);
        return 0;
    case ["generator"]:
        GeneratorTimes.Print(args[0]);
        return 0;
    case ["generator", var types]:
        GeneratorTimes.PrintRow(int.Parse(types, CultureInfo.InvariantCulture));
        return 0;
    case ["parts", ..]:
        return PartsCommand.Run(args[1..]);
    case ["writing"]:
        WritingRates.Print();
        return 0;
#if WORKLOAD
    case ["workload", var folder, ..]:
        return WorkloadTable.Print(folder, args[2..]);
    case ["counts", var folder]:
        return WorkloadTable.Count(folder);
    case ["first", var folder, var file]:
        FirstPass.Print(folder, file);
        return 0;
    case ["threads", var folder, var file]:
        TwoThreads.Print(folder, file);
        return 0;
    case ["wrong", var folder, var file]:
        WrongAtTheEnd.Print(folder, file);
        return 0;
#endif
    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project tests/PostingSchema.Benchmarks -- COMMAND
              extraction              texts to postings
              cold                    the first calls of new processes, under settings of the runtime
              generator [TYPES]       the generator alone: first run, further ones, after edits, and what it emits
              parts [ARG...]          acceptor, validator, reader and writer one by one; arguments are those of BenchmarkDotNet: --filter, --job short
              writing                 the writer in turns with that of System.Text.Json
              workload DIR [FILE...]  the table of shared/bench/README.md, on the files that its workload.py and variants.py made in DIR
              counts DIR              the invalid records of all these files, once; exit code 1 where they are not as many as expected
              first DIR FILE          the first pass of a new process, and warm ones
              threads DIR FILE        two threads against one
              wrong DIR FILE          records that are wrong at their end, against valid ones
            """);
        return 5;
}
