using System.Text;

namespace PostingSchema.Emitted.Tests;

/// <summary>JSON in which a « shows where a finding is expected.</summary>
internal static class Marked
{
    private const char Mark = '«';

    /// <summary>The bytes without the mark, and where it stood: offset in bytes, line, column in code points.</summary>
    public static (byte[] Json, long Offset, long Line, long Column) Read(string text)
    {
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        var before = text[..at];
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return (Json.Bytes(before + text[(at + 1)..]), Encoding.UTF8.GetByteCount(before), before.Count(c => c == '\n') + 1, line.EnumerateRunes().Count() + 1);
    }

    /// <summary>Asserts that there is one finding, at the mark, and that both paths agree on it.</summary>
    public static Finding Single<T>(string text)
        where T : class, IPosting<T>
    {
        var (json, offset, line, column) = Read(text);
        var report = T.Validate(json, new ValidationLimits());
        Assert.True(report.Findings.Count == 1, report.ToString());
        var finding = report.Findings[0];
        Assert.Equal((offset, line, column), (finding.ByteOffset, finding.Line, finding.Column));
        Assert.Equal([finding], T.Validate(json).Findings);
        Assert.Equal(finding.Severity == Severity.Warning, T.IsValid(json));
        return finding;
    }
}
