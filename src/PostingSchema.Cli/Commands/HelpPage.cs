using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PostingSchema.Cli.Commands;

/// <summary>The usual help, then what a new user wants to see: examples and exit codes.</summary>
internal sealed class HelpPage(HelpAction standard) : SynchronousCommandLineAction
{
    private const string Examples = """
        Examples:
          postingschema validate postings.ndjson --schema job-posting
              Checks every line against a built-in schema.
          postingschema validate board.json --schema greenhouse-job --records /jobs
              The postings are the items of the array 'jobs'.
          postingschema validate 'data/**/*.json' --schema my.schema.json --format jsonl > findings.jsonl
              Checks many files against a schema of your own; one finding a line, a summary on the last.
          postingschema extract raw/*.txt --format jsonl | postingschema validate - --schema job-posting
              Reads postings out of raw text, and checks what came of it.
          postingschema extract posting.txt
              Shows the text with its values marked, what contradicts what, and what is missing.
          curl -s https://example.com/postings.json.gz | postingschema validate - --schema my.schema.json
              Reads standard input; gzip is undone.

        """;

    private const string Shapes = """
        What DATA may be:
          NDJSON (a record a line), a JSON array of records, an object that holds one (--records), or one posting a file;
          UTF-8, gzipped or not. The shape is told from the data, not from the name of the file.

        """;

    private const string ExitCodes = """
        Exit codes:
          0    no errors (warnings do not count)
          2    errors were found
          4    the schema is not there or not sound
          5    the command line is wrong
          6    an input is missing, unreadable or holds no records; the others were checked
          75   incomplete: something was not read, a JSON report was cut by --max-findings, or nobody read the output
          130  interrupted; what was found so far is reported
          1    anything else
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = standard.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var isValidate = parseResult.CommandResult.Command.Name == ValidateCommand.Name;
        foreach (var section in isValidate ? new[] { Shapes, Examples, ExitCodes } : [Examples])
        {
            output.WriteLine(section.ReplaceLineEndings());
        }

        return exitCode;
    }
}
