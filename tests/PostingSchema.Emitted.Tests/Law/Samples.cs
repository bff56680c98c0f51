using System.Text.Json;

namespace PostingSchema.Emitted.Tests.Law;

/// <summary>Valid postings of the shipped schemas: the samples of the repository, and real data where there is some.</summary>
internal static class Samples
{
    public static IReadOnlyList<byte[]> Of<T>(params string[] files)
        where T : class, IPosting<T> =>
        files.SelectMany(Records).Where(json => T.IsValid(json)).ToArray();

    public static string Sample(string file) => Path.Combine(AppContext.BaseDirectory, "samples", file);

    public static string[] Shared(params string[] files) =>
        SharedData.Folder is not null ? files.Select(file => SharedData.PathOf(file)).Where(File.Exists).ToArray() : [];

    public static string[] Gold() => SharedData.Folder is not null ? Directory.GetFiles(SharedData.PathOf("gold"), "*.json").Order(StringComparer.Ordinal).ToArray() : [];

    /// <summary>The records of NDJSON, of an array, of an array in <c>jobs</c>, or one record (in <c>gold</c>); of long files the first short ones.</summary>
    private static IEnumerable<byte[]> Records(string path)
    {
        var all = path.EndsWith(".ndjson", StringComparison.Ordinal)
            ? File.ReadLines(path).Take(400).Select(Json.Bytes)
            : Elements(path).Take(400);
        return all.Where(json => json.Length is > 2 and < 4000).Take(60);
    }

    private static byte[][] Elements(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var records = root.ValueKind == JsonValueKind.Object && (root.TryGetProperty("jobs", out var inner) || root.TryGetProperty("gold", out inner)) ? inner : root;
        return records.ValueKind == JsonValueKind.Array
            ? records.EnumerateArray().Select(record => Json.Bytes(record.GetRawText())).ToArray()
            : [Json.Bytes(records.GetRawText())];
    }
}
