using System.Globalization;
using Xunit.Abstractions;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>
/// Random schemas and random instances: emitted code says of each pair what Python's jsonschema says, and never contradicts itself (what
/// the acceptor accepts is valid, what is valid is read and written without loss). 5,400 pairs with one seed are run always;
/// <c>POSTINGSCHEMA_PAIRS=100000</c> runs as many with other seeds, and <c>POSTINGSCHEMA_SEED=7</c> says from which seed on.
/// </summary>
public class DifferentialTests(ITestOutputHelper output)
{
    private const int Schemas = 150;
    private const int Instances = 36;
    private const int MostShown = 3;

    private static readonly int Pairs = Variable("POSTINGSCHEMA_PAIRS", Schemas * Instances);
    private static readonly int Seed = Variable("POSTINGSCHEMA_SEED", Pairs == Schemas * Instances ? 1 : 1001);

    [PythonFact]
    public void RandomPairs_JudgedByEmittedCode_AreWhatPythonSays()
    {
        var (pairs, valid, accepted, untold) = (0, 0, 0, 0);
        for (var seed = Seed; pairs < Pairs; seed++)
        {
            var run = TrialRun.Of(Trial.Make(seed, Schemas, Instances));
            (pairs, valid, accepted, untold) = (pairs + run.Pairs, valid + run.Valid, accepted + run.Accepted, untold + run.Untold);
            if (run.Disagreements.Count > 0)
            {
                // One of each kind; they are made smaller, which takes a while.
                var kinds = run.Disagreements.GroupBy(one => one.Kind).Take(MostShown).Select(group => group.First());
                var shrinker = new Shrinker(trials => TrialRun.Of(trials).Disagreements);
                Assert.Fail($"Seed {seed}, {run.Disagreements.Count} disagreements, among them:\n" + string.Join('\n', kinds.Select(shrinker.Shrink)));
            }
        }

        output.WriteLine($"{pairs} pairs, {valid} valid, {accepted} of them accepted; of {untold} Python says nothing.");

        // Pairs that are all invalid, or all valid, would show little.
        Assert.InRange(valid, pairs / 5, pairs * 4 / 5);
        Assert.True(untold < pairs / 2, $"Python says nothing of {untold} of {pairs} pairs.");
    }

    private static int Variable(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
