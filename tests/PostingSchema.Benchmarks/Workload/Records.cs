#if WORKLOAD
namespace PostingSchema.Benchmarks.Workload;

/// <summary>A file of one JSON object a line, in memory.</summary>
internal sealed class Records
{
    private readonly byte[] _data;
    private readonly List<Range> _lines = [];

    public Records(string path)
    {
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"{path} is not there; workload.py and variants.py in shared/bench make it.");
            Environment.Exit(5);
        }

        _data = File.ReadAllBytes(path);
        for (var start = 0; start < _data.Length;)
        {
            var length = _data.AsSpan(start).IndexOf((byte)'\n');
            var end = length < 0 ? _data.Length : start + length;
            if (end > start)
            {
                _lines.Add(start..end);
            }

            start = end + 1;
        }
    }

    public byte[] Data => _data;

    public int Count => _lines.Count;

    public ReadOnlySpan<byte> this[int record] => _data.AsSpan(_lines[record]);

    /// <summary>How many of some records <c>IsValid</c> refuses.</summary>
    public int CountInvalid(int first, int end)
    {
        var invalid = 0;
        for (var i = first; i < end; i++)
        {
            invalid += JobPosting.IsValid(this[i]) ? 0 : 1;
        }

        return invalid;
    }
}
#endif
