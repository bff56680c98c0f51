using PostingSchema.Benchmarks;

switch (args)
{
    case ["extraction"]:
        ExtractionRates.Print();
        return 0;
#if WORKLOAD
    case ["workload", var folder, ..]:
        return PostingSchema.Benchmarks.Workload.WorkloadTable.Print(folder, args[2..]);
#endif
    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project tests/PostingSchema.Benchmarks -- COMMAND
              extraction              texts to postings
              workload DIR [FILE...]  the table of shared/bench/README.md, on the files that its workload.py and variants.py made in DIR
            """);
        return 5;
}
