using System.CommandLine;
using System.CommandLine.Help;

namespace PostingSchema.Cli.Commands;

/// <summary>The commands of the tool and what they are given.</summary>
internal static class CommandTree
{
    /// <summary>The name of the tool.</summary>
    public const string Name = "postingschema";

    /// <summary>Makes the tree.</summary>
    /// <param name="host">The world around the tool.</param>
    /// <param name="cancellationToken">Ends a command.</param>
    public static Command Make(CliHost host, CancellationToken cancellationToken)
    {
        // Not a RootCommand: that one would be called after the assembly.
        var help = new HelpOption { Recursive = true };
        help.Action = new HelpPage((HelpAction)help.Action!);
        return new Command(Name, "Checks files of job postings against a schema, and reads postings out of raw text.")
        {
            ValidateCommand.Make(host.BuiltInSchemas.Keys, request => ValidateRun.Execute(request, host, cancellationToken)),
            ExtractCommand.Make(request => ExtractRun.Execute(request, host, cancellationToken)),
            ScoreCommand.Make(request => ScoreRun.Execute(request, host)),
            GroundCommand.Make(request => GroundRun.Execute(request, host, cancellationToken)),
            ExportCommand.Make(host.BuiltInSchemas.Keys, schema => ExportRun.Execute(schema, host, cancellationToken)),
            help,
            new VersionOption { Action = new VersionLine() },
        };
    }
}
