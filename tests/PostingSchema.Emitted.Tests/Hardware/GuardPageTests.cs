using System.Text;
using PostingSchema.Emitted.Tests.Law;
using PostingSchema.Postings;

namespace PostingSchema.Emitted.Tests.Hardware;

/// <summary>The fast path looks at blocks of bytes; none may reach behind the end of its input.</summary>
public sealed class GuardPageTests
{
    private const int Longest = 200;

    private static readonly string[] Beginnings = ["", "\"", "[\"", "{\"a\":\"", "{\"title\":\"", "{\"employer\": \"x\", \"title\": \"", "[1, ", "{\"salary\":{\"min\":"];
    private static readonly string[] Fillings = ["a", " ", "9", "\u00E9", "\u6F22", "\\n", "\\u00e9", "\\", "\"", "[", "{\"a\":", "1.", "-", "\n", "\",\"", "true"];
    private static readonly string[] Endings = ["", "\"", "\"]", "\"}", "\\", "]", "}", "\t", "\"} "];

    [LinuxFact]
    public void Inputs_OfEveryLengthAndShape_AreReadToTheirEndAndNoFurther()
    {
        using var memory = new GuardedMemory();
        var accepted = 0;
        foreach (var beginning in Beginnings)
        {
            foreach (var filling in Fillings)
            {
                foreach (var ending in Endings)
                {
                    for (var length = 0; length <= Longest; length++)
                    {
                        accepted += Read(memory, Shaped(beginning, filling, ending, length)) ? 1 : 0;
                    }
                }
            }
        }

        Assert.True(accepted > 1_000, $"Only {accepted} inputs were accepted.");
    }

    [LinuxFact]
    public void Postings_CutAnywhere_AreReadToTheirEndAndNoFurther()
    {
        using var memory = new GuardedMemory();
        foreach (var json in Samples.Of<JobPosting>([Samples.Sample("job-postings.ndjson")]))
        {
            for (var length = 0; length < json.Length; length++)
            {
                Assert.False(Read(memory, json.AsSpan(0, length)));
            }

            Assert.True(JobPosting.IsValid(memory.AtEnd(json)));
        }
    }

    private static bool Read(GuardedMemory memory, ReadOnlySpan<byte> json)
    {
        var guarded = memory.AtEnd(json);
        var isAccepted = Acceptor.Of<RootAnything>(guarded) == true;
        var posting = Acceptor.Of<JobPosting>(guarded);
        Assert.True(isAccepted || posting != true, Encoding.UTF8.GetString(json));

        // The reader looks at what nobody has accepted, too.
        var isRead = JobPosting.TryParse(guarded, out _, out _);
        Assert.True(isRead ? posting != false : posting != true, Encoding.UTF8.GetString(json));
        return isAccepted;
    }

    private static byte[] Shaped(string beginning, string filling, string ending, int length)
    {
        var text = new StringBuilder(beginning);
        while (text.Length + ending.Length < length)
        {
            text.Append(filling);
        }

        return Encoding.UTF8.GetBytes(text.Append(ending).ToString());
    }
}
