using System.Text;
using System.Text.Json;
using PostingSchema.Datasets.Tests;

namespace PostingSchema.Cli.Tests;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record Outcome(ExitCode ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public JsonElement[] JsonLines =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}

/// <summary>The tool in this process, with a folder of its own for files and cache.</summary>
public sealed class Tool : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("postingschema-").FullName;

    /// <summary>A hand-written schema, under the name <c>fake</c>.</summary>
    internal CliHost Host { get; set; }

    public Tool()
    {
        Host = new()
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = TextWriter.Null,
            BuiltInSchemas = new Dictionary<string, PostingType> { ["fake"] = PostingType.Of<FakePosting>() },
            Variable = name => name == "XDG_CACHE_HOME" ? Path("cache") : null,
        };
    }

    public string Path(string name) => System.IO.Path.Join(_folder, name);

    public string Write(string name, string text)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs the tool; the folder's own path is left out of what it says.</summary>
    internal Outcome Run(params string[] args) => Run(args, default);

    internal Outcome Run(string[] args, CancellationToken cancellationToken)
    {
        var output = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        var exitCode = CliApp.Run(args, Host with { Output = output, Error = error }, cancellationToken);
        return new(exitCode, Shortened(Encoding.UTF8.GetString(output.ToArray())), Shortened(error.ToString()));
    }

    /// <summary>Validates text from standard input against the fake schema.</summary>
    internal Outcome Validate(string input, params string[] more) => Validate(new MemoryStream(Encoding.UTF8.GetBytes(input)), more);

    internal Outcome Validate(Stream input, params string[] more)
    {
        Host = Host with { Input = input };
        return Run(["validate", "-", "--schema", "fake", .. more]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Shortened(string text) => text.Replace(_folder + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
