using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using PostingSchema.Cli.Commands;
using PostingSchema.Cli.Output;

namespace PostingSchema.Cli;

/// <summary>The <c>postingschema</c> tool, from its arguments to its exit code.</summary>
internal static class CliApp
{
    /// <summary>Runs a command line. Never throws: whatever goes wrong is one line on standard error and an exit code.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The last place that can turn an exception into an exit code.")]
    public static ExitCode Run(string[] args, CliHost host, CancellationToken cancellationToken = default)
    {
        try
        {
            return Invoke(args, host, cancellationToken);
        }
        catch (CliFailure failure)
        {
            Say(host, failure.Message);
            return failure.ExitCode;
        }
        catch (OutputException failure) when (failure.IsClosed)
        {
            return ExitCode.Incomplete;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failure)
        {
            Say(host, $"unexpected failure: {failure.Message}");
            return ExitCode.Failure;
        }
    }

    /// <summary>Says one line on standard error.</summary>
    public static void Say(CliHost host, string message) => host.Error.WriteLine($"{CommandTree.Name}: {VisibleText.Of(message)}");

    private static ExitCode Invoke(string[] args, CliHost host, CancellationToken cancellationToken)
    {
        var root = CommandTree.Make(host, cancellationToken);

        // An argument may start with '@': it is the name of a file, not of a file with further arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                // A message may be a list over several lines.
                Say(host, string.Join(' ', error.Message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
            }

            var command = parsed.CommandResult.Command == root ? "" : " " + parsed.CommandResult.Command.Name;
            Say(host, $"'{CommandTree.Name}{command} --help' says how to use it.");
            return ExitCode.BadUsage;
        }

        using var output = new StreamWriter(new ReportStream(host.Output), new UTF8Encoding(false), leaveOpen: true);
        var exitCode = parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
        });
        output.Flush();
        return (ExitCode)exitCode;
    }
}
