namespace PostingSchema.Cli.Inputs;

/// <summary>Turns the arguments of a command into datasets.</summary>
internal static class InputResolver
{
    private const string StandardInput = "-";

    /// <summary>Finds what the arguments stand for. A file that two of them stand for is read once.</summary>
    /// <param name="arguments">Files, patterns, <c>-</c>.</param>
    /// <param name="host">Has standard input.</param>
    /// <param name="cancellationToken">Ends waiting for standard input.</param>
    /// <exception cref="CliFailure">An argument is a folder.</exception>
    public static ResolvedInputs Resolve(IReadOnlyList<string> arguments, CliHost host, CancellationToken cancellationToken)
    {
        var found = new List<Input>();
        var missing = new List<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            if (argument == StandardInput)
            {
                if (seen.Add(StandardInput))
                {
                    found.Add(new("<stdin>", () => new InterruptibleStream(host.Input, cancellationToken)));
                }

                continue;
            }

            var paths = Paths(argument);
            if (paths.Count == 0)
            {
                missing.Add((argument, Glob.IsPattern(argument) ? "no file matches" : "there is no such file"));
            }

            found.AddRange(paths.Where(path => seen.Add(Path.GetFullPath(path))).Select(Input.File));
        }

        return new(found, missing);
    }

    private static List<string> Paths(string argument)
    {
        if (Directory.Exists(argument))
        {
            var pattern = Path.Join(argument, "**", "*.json");
            throw new CliFailure(
                ExitCode.BadUsage, $"'{argument}' is a folder. Say which of its files: '{pattern}', in quotes.");
        }

        // A name that looks like a pattern may be the name of a file all the same.
        return File.Exists(argument) ? [argument] : Glob.IsPattern(argument) ? Glob.Expand(argument) : [];
    }
}
