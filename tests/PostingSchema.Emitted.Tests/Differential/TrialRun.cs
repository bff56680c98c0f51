using System.Globalization;
using PostingSchema.Compiler;
using PostingSchema.Emitted.Tests.Suite;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>
/// Compiles the schemas of many trials together, and compares what emitted code says of the instances with what Python says, and what
/// validator, acceptor, reader and writer say with each other.
/// </summary>
internal sealed class TrialRun
{
    private readonly List<Disagreement> _disagreements = [];

    private TrialRun()
    {
    }

    public IReadOnlyList<Disagreement> Disagreements => _disagreements;

    public int Pairs { get; private set; }

    public int Valid { get; private set; }

    public int Accepted { get; private set; }

    /// <summary>Pairs that Python has nothing to say about.</summary>
    public int Untold { get; private set; }

    public static TrialRun Of(IReadOnlyList<Trial> trials)
    {
        var run = new TrialRun();
        using var python = new PythonJudge(trials);
        var checks = run.Compile(trials);
        var verdicts = python.Verdicts();
        for (var i = 0; i < trials.Count; i++)
        {
            if (checks[i] is { } check)
            {
                run.Compare(trials[i], check, verdicts[i]);
            }
        }

        return run;
    }

    private PostingCheck?[] Compile(IReadOnlyList<Trial> trials)
    {
        var assembly = new SuiteAssembly();
        for (var i = 0; i < trials.Count; i++)
        {
            var schema = trials[i].Schema.ToJsonString();
            var name = i.ToString(CultureInfo.InvariantCulture);
            var result = SchemaCompiler.Compile([new(SuiteCompiler.Path, schema, "Suite.T" + name)]);
            if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Rule.Severity == DiagnosticSeverity.Error) is { } error)
            {
                _disagreements.Add(new(error.Rule.Id, trials[i].Schema, null, error.ToString()));
            }
            else
            {
                Assert.True(assembly.TryAdd(new("random", name, schema, []), result));
            }
        }

        var checks = new PostingCheck?[trials.Count];
        foreach (var (group, check) in assembly.Load())
        {
            checks[int.Parse(group.Description, CultureInfo.InvariantCulture)] = check;
        }

        return checks;
    }

    private void Compare(Trial trial, PostingCheck check, string verdicts)
    {
        for (var i = 0; i < trial.Instances.Count; i++)
        {
            Pairs++;
            if (Complaint(check, Json.Bytes(trial.Instances[i]), verdicts[i]) is var (kind, reason))
            {
                _disagreements.Add(new(kind, trial.Schema, trial.Instances[i], reason));
            }
        }
    }

    private (string Kind, string Reason)? Complaint(PostingCheck check, byte[] json, char verdict)
    {
        try
        {
            var report = check.Validate(json);
            Valid += report.IsValid ? 1 : 0;
            Accepted += check.Accepts(json) ? 1 : 0;
            Untold += verdict == PythonJudge.Untold ? 1 : 0;
            if (check.Contradiction(json) is { } contradiction)
            {
                return ("contradiction " + contradiction[..Math.Min(contradiction.Length, 12)], contradiction);
            }

            return verdict != PythonJudge.Untold && report.IsValid != (verdict == PythonJudge.Valid)
                ? ($"Python says {(report.IsValid ? "invalid" : "valid")}", "we say " + report)
                : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return (exception.GetType().Name, exception.ToString());
        }
    }
}
