using System.Text.Json;

namespace PostingSchema.Emitted.Tests;

/// <summary>Everything that an emitted root type says of a JSON text, and whether its answers agree.</summary>
internal abstract class PostingCheck
{
    public abstract string Name { get; }

    /// <summary>What the fast path says: clean, an error, or nothing.</summary>
    public abstract bool? Verdict(byte[] json);

    public bool Accepts(byte[] json) => Verdict(json) == true;

    public abstract ValidationReport Validate(byte[] json);

    public abstract OutputUnit Evaluate(byte[] json);

    /// <summary>Whether the reader, which checks on its own way, makes a posting of it.</summary>
    public abstract bool Reads(byte[] json);

    /// <summary>Null where the short way to a report leads to the same one; else what it says.</summary>
    public abstract string? ShortWay(byte[] json, ValidationReport report);

    /// <summary>Null where all answers agree; else the contradiction.</summary>
    public abstract string? Contradiction(byte[] json);

    public static PostingCheck Of(Type type) =>
        (PostingCheck)Activator.CreateInstance(typeof(Check<>).MakeGenericType(type))!;

    public static PostingCheck Of<T>()
        where T : class, IPosting<T> => new Check<T>();

    private sealed class Check<T> : PostingCheck
        where T : class, IPosting<T>
    {
        /// <summary>Limits force the validator; that they are the default ones changes nothing else.</summary>
        private static readonly ValidationLimits Limits = new();

        public override string Name => typeof(T).Name;

        public override bool? Verdict(byte[] json) => Acceptor.Of<T>(json);

        public override ValidationReport Validate(byte[] json) => T.Validate(json, Limits);

        public override OutputUnit Evaluate(byte[] json) => T.Evaluate(json);

        public override bool Reads(byte[] json) => T.TryParse(json, out _, out _);

        public override string? Contradiction(byte[] json)
        {
            var report = T.Validate(json, Limits);
            switch (Verdict(json))
            {
                case true when report.Findings.Count > 0:
                    return "accepted, but: " + report;
                case false when report.IsValid:
                    return "refused, but: " + report;
            }

            if (ShortWay(json, report) is { } otherwise)
            {
                return otherwise;
            }

            if (T.IsValid(json) != report.IsValid)
            {
                return $"IsValid says {!report.IsValid}, but: " + report;
            }

            var unit = T.Evaluate(json);
            if (unit.IsValid != report.IsValid)
            {
                return $"Evaluate says {unit}, but: " + report;
            }

            if (!T.TryParse(json, out var posting, out var parsed))
            {
                // What C# has no room for is said as such; everything else that is valid must be read.
                return parsed.Findings.All(finding => finding.RuleId != "unrepresentable") == !report.IsValid ? null : "not read: " + parsed;
            }

            if (parsed.ToString() != report.ToString())
            {
                return $"read with \"{parsed}\", but: " + report;
            }

            return LossOf(json, posting);
        }

        public override string? ShortWay(byte[] json, ValidationReport report)
        {
            // Without limits of one's own, the acceptor's word is taken for the properties that it accepts.
            var (shortly, fully) = (Told(T.Validate(json)), Told(report));
            return shortly == fully ? null : $"the short way says \"{shortly}\", the long one: " + fully;
        }

        /// <summary>All that a report says.</summary>
        private static string Told(ValidationReport report) =>
            report + string.Concat(report.Findings.Select(finding => $"\n{finding.ByteOffset} {finding.InstancePath} {finding.SchemaPath}"));

        private static string? LossOf(byte[] json, T posting)
        {
            var written = JsonSerializer.SerializeToUtf8Bytes(posting, T.JsonTypeInfo);
            if (!LooseJson.AreEqual(json, written))
            {
                return "written differently: " + Json.Text(written);
            }

            // A number that was rounded may be beyond a bound, or another case of a union.
            return !Json.AreEqual(json, written) || posting.Equals(T.Parse(written)) ? null : "not equal to itself after a round trip: " + Json.Text(written);
        }
    }
}
