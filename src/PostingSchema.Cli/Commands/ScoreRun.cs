using System.Globalization;
using System.Text;
using System.Text.Json;
using PostingSchema.Cli.Inputs;
using PostingSchema.Cli.Output;
using PostingSchema.Extraction;

namespace PostingSchema.Cli.Commands;

/// <summary>One run of <c>postingschema score</c>.</summary>
internal static class ScoreRun
{
    /// <summary>Reads both sides, pairs them by id, scores.</summary>
    public static ExitCode Execute(ScoreRequest request, CliHost host)
    {
        var predicted = LabelledPostings.Read(request.Predicted);
        var gold = LabelledPostings.Read(request.Gold);
        if (predicted.Count > 0 && gold.Count > 0 && !predicted.Keys.Any(gold.ContainsKey))
        {
            throw new CliFailure(
                ExitCode.UnreadableInput,
                $"{request.Predicted}: none of the {predicted.Count} predictions has gold. They are paired by the names of their files; found {Quoted(predicted)}, expected {Quoted(gold)}. "
                    + "What \"extract\" writes as JSON lines names its file with --evidence only.");
        }

        var pairs = Pair(predicted, gold, host);
        var report = Scorer.Score(pairs, request.Fields.Count > 0 ? request.Fields : null);
        using var output = new StreamWriter(new ReportStream(host.Output), new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        WriteTable(output, request.ByPosting ? report.Postings : report.Fields, report.Micro);
        WriteMistakes(output, report.Mistakes);
        output.Flush();
        return pairs.Count == 0 ? ExitCode.UnreadableInput : ExitCode.Fine;
    }

    private static string Quoted(IReadOnlyDictionary<string, JsonElement> postings) => $"\"{VisibleText.Of(postings.Keys.First())}\"";

    private static List<ScorePair> Pair(IReadOnlyDictionary<string, JsonElement> predicted, IReadOnlyDictionary<string, JsonElement> gold, CliHost host)
    {
        var pairs = new List<ScorePair>();
        using var nothing = JsonDocument.Parse("{}");
        foreach (var (id, expected) in gold)
        {
            if (!predicted.TryGetValue(id, out var found))
            {
                CliApp.Say(host, $"{id}: there is no prediction; all of it counts as missing");
                found = nothing.RootElement.Clone();
            }

            pairs.Add(new(id, found, expected));
        }

        foreach (var id in predicted.Keys.Where(id => !gold.ContainsKey(id)))
        {
            CliApp.Say(host, $"{id}: there is no gold; left out");
        }

        return pairs;
    }

    private static void WriteTable(TextWriter output, IReadOnlyList<NamedScore> rows, ScoreCount micro)
    {
        var width = rows.Select(row => row.Name.Length).Append("all".Length).Max();
        output.WriteLine($"{"".PadRight(width)}  precision  recall     F1   correct  predicted  gold");
        foreach (var row in rows.Append(new("all", micro)))
        {
            var count = row.Count;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{VisibleText.Of(row.Name).PadRight(width)}  {count.Precision,9:F3}  {count.Recall,6:F3}  {count.F1,5:F3}  {count.Correct,8}  {count.Predicted,9}  {count.Gold,4}"));
        }
    }

    private static void WriteMistakes(TextWriter output, IReadOnlyList<ScoreMistake> mistakes)
    {
        if (mistakes.Count == 0)
        {
            return;
        }

        output.WriteLine();
        foreach (var mistake in mistakes)
        {
            var what = (mistake.Predicted, mistake.Gold) switch
            {
                ({ } found, { } expected) => $"{found} instead of {expected}",
                ({ } found, null) => $"{found} is too much",
                (null, var expected) => $"{expected} is missing",
            };
            output.WriteLine(VisibleText.Of($"{mistake.Posting}: {mistake.Field}: {what}"));
        }
    }
}
