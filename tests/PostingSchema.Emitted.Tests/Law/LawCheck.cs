namespace PostingSchema.Emitted.Tests.Law;

/// <summary>
/// The law: what the acceptor accepts has no finding at all, is read, and is written without loss; what it refuses has an error. What it
/// declines, though it is clean, is counted only.
/// </summary>
internal sealed class LawCheck(PostingCheck check)
{
    /// <summary>Every so many declined texts, the validator is asked too.</summary>
    private const int Sample = 16;

    /// <summary>How many times as many mutations as usual: to search for longer than a test run may take.</summary>
    private static readonly int Factor = int.TryParse(Environment.GetEnvironmentVariable("POSTINGSCHEMA_FUZZ"), out var factor) ? factor : 1;

    private int _accepted;
    private int _refused;
    private int _declined;
    private int _sampled;
    private int _validOfSampled;

    public string Statistics =>
        $"{check.Name}: {_accepted + _declined} mutations, {_accepted} accepted, {_refused} refused; of {_sampled} others that were looked at, {_validOfSampled} are clean.";

    public int Accepted => _accepted;

    public void Run(IReadOnlyList<byte[]> seeds, int seed, int count)
    {
        var mutator = new Mutator(seed, seeds);
        for (var i = 0; i < count * Factor; i++)
        {
            One(mutator.Next());
        }
    }

    public static string Show(byte[] json) => Convert.ToBase64String(json) + "\n" + Json.Text(json);

    private void One(byte[] json)
    {
        var verdict = check.Verdict(json);
        if (verdict == true)
        {
            _accepted++;
            Agree(json);
            return;
        }

        if (verdict == false)
        {
            _refused++;
            var told = check.Validate(json);
            Assert.False(told.IsValid, "refused, but valid\n" + Show(json));
            Assert.True(check.ShortWay(json, told) is null, check.ShortWay(json, told) + "\n" + Show(json));
            Assert.False(check.Reads(json), "refused, but read\n" + Show(json));
        }

        if (_declined++ % Sample == 0)
        {
            _sampled++;
            var report = check.Validate(json);
            _validOfSampled += report.Findings.Count == 0 ? 1 : 0;
            Assert.True(report.Findings.All(finding => finding.ByteOffset <= json.Length && finding.Line > 0 && finding.Column > 0), report + "\n" + Show(json));
            Agree(json);
        }
    }

    private void Agree(byte[] json)
    {
        if (check.Contradiction(json) is { } contradiction)
        {
            Assert.Fail(contradiction + "\n" + Show(json));
        }
    }
}
