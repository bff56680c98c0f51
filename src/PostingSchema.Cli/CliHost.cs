using System.Text;

namespace PostingSchema.Cli;

/// <summary>The world around the tool: streams, terminal, environment. A test makes its own.</summary>
internal sealed record CliHost
{
    private const int DefaultWidth = 100;

    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output, for findings.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error, for everything else.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person reads the output on a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>How many cells a line of the output has.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>The environment variables.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The schemas that need no file, by name.</summary>
    public IReadOnlyDictionary<string, PostingType> BuiltInSchemas { get; init; } = Schemas.BuiltInSchemas.All;

    /// <summary>Whether to use colour: on a terminal that can, unless told not to (https://no-color.org).</summary>
    public bool HasColor => IsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>The streams and the environment of this process.</summary>
    public static CliHost FromConsole()
    {
        // What is written must not depend on the code page of a console.
        Console.OutputEncoding = Encoding.UTF8;
        var isTerminal = !Console.IsOutputRedirected;
        return new()
        {
            Input = Console.OpenStandardInput(),
            Output = StandardOutput.Open(),
            Error = Console.Error,
            IsTerminal = isTerminal,
            Width = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth,
            Variable = Environment.GetEnvironmentVariable,
        };
    }
}
