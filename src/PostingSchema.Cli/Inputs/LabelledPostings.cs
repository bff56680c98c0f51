using System.Text.Json;

namespace PostingSchema.Cli.Inputs;

/// <summary>Reads postings that have an id: <c>id</c> or <c>file</c> inside, else the name of the file, else the place in it.</summary>
internal static class LabelledPostings
{
    /// <summary>The postings by id.</summary>
    /// <param name="source">NDJSON, a JSON document or array, a pattern, or a folder of JSON files.</param>
    /// <exception cref="CliFailure">There is nothing to read, or what is there is no JSON.</exception>
    public static IReadOnlyDictionary<string, JsonElement> Read(string source)
    {
        var files = Directory.Exists(source)
            ? [.. Directory.EnumerateFiles(source, "*.json").Order(StringComparer.Ordinal)]
            : File.Exists(source) ? [source]
            : Glob.IsPattern(source) ? Glob.Expand(source) : new List<string>();
        if (files.Count == 0)
        {
            throw new CliFailure(ExitCode.UnreadableInput, $"{source}: there is no such file, and no JSON file in such a folder");
        }

        var postings = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            Read(file, postings);
        }

        return postings;
    }

    private static void Read(string file, SortedDictionary<string, JsonElement> postings)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            var reader = new Utf8JsonReader(bytes.AsSpan(start), new JsonReaderOptions { AllowMultipleValues = true });
            var found = new List<JsonElement>();
            while (reader.Read())
            {
                var element = JsonElement.ParseValue(ref reader);
                if (element.ValueKind == JsonValueKind.Array)
                {
                    found.AddRange(element.EnumerateArray());
                }
                else
                {
                    found.Add(element);
                }
            }

            var stem = Path.GetFileNameWithoutExtension(file);
            for (var i = 0; i < found.Count; i++)
            {
                postings[IdOf(found[i]) ?? (found.Count == 1 ? stem : $"{i + 1}")] = found[i];
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CliFailure(ExitCode.UnreadableInput, $"{file}: cannot be read: {failure.Message}");
        }
    }

    private static string? IdOf(JsonElement posting)
    {
        if (posting.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return posting.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()
            : posting.TryGetProperty("file", out var file) && file.ValueKind == JsonValueKind.String ? Path.GetFileNameWithoutExtension(file.GetString())
            : null;
    }
}
