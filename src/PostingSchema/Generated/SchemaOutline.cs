using System.Collections.Concurrent;
using System.Text.Json;
using PostingSchema.Evaluation;

namespace PostingSchema.Generated;

/// <summary>
/// A schema file as data: the schema, and what its compiler found out about it. Read when somebody asks for output units; acceptors,
/// validators and readers are code and have no need of it.
/// </summary>
public sealed class SchemaOutline
{
    // The compiler refuses schemas that nest deeper than 200 levels; the data stands around them.
    private const int MaxDepth = 256;

    private readonly Func<SchemaOutline>[] _files;
    private readonly JsonElement _schema;
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int File, string At, string? Anchor)> _references = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SchemaPlace> _places = new(StringComparer.Ordinal);

    /// <summary>Reads the data that the compiler has written.</summary>
    /// <param name="utf8Json">The data.</param>
    /// <param name="files">The other files that its references lead to, with the numbers from 1.</param>
    public SchemaOutline(ReadOnlySpan<byte> utf8Json, Func<SchemaOutline>[] files)
    {
        _files = files;
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = MaxDepth });
        var data = JsonElement.ParseValue(ref reader);
        AssertsFormats = data.GetProperty("assertsFormats").GetBoolean();
        _schema = data.GetProperty("schema");
        foreach (var resource in data.GetProperty("resources").EnumerateArray())
        {
            _resources.Add(TextOf(resource, "at"), new SchemaResource(
                this,
                TextOf(resource, "at"),
                TextOf(resource, "uri"),
                resource.GetProperty("anchors").EnumerateObject().ToDictionary(anchor => anchor.Name, anchor => anchor.Value.GetString()!, StringComparer.Ordinal),
                resource.GetProperty("ignores").EnumerateArray().Select(keyword => keyword.GetString()!).ToHashSet(StringComparer.Ordinal)));
        }

        foreach (var reference in data.GetProperty("references").EnumerateObject())
        {
            var anchor = reference.Value.TryGetProperty("anchor", out var name) ? name.GetString() : null;
            _references.Add(reference.Name, (reference.Value.GetProperty("file").GetInt32(), TextOf(reference.Value, "at"), anchor));
        }
    }

    internal bool AssertsFormats { get; }

    /// <summary>The schema at a JSON Pointer.</summary>
    internal SchemaPlace At(string pointer) => _places.GetOrAdd(pointer, static (at, outline) => new(outline, at, outline.Find(at), outline.ResourceOf(at)), this);

    /// <summary>Where a reference leads, and the name of the dynamic anchor that may lead it elsewhere.</summary>
    internal (SchemaPlace Place, string? Anchor) Follow(string pointer)
    {
        var (file, at, anchor) = _references[pointer];
        return ((file == 0 ? this : _files[file - 1]()).At(at), anchor);
    }

    private static string TextOf(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private JsonElement Find(string pointer)
    {
        var found = _schema;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            found = found.ValueKind == JsonValueKind.Array
                ? found[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]
                : found.GetProperty(PointerStep.Unescape(step));
        }

        return found;
    }

    /// <summary>The nearest schema around a place that has a URI of its own; the root has one always.</summary>
    private SchemaResource ResourceOf(string pointer)
    {
        SchemaResource? resource;
        while (!_resources.TryGetValue(pointer, out resource))
        {
            pointer = pointer[..pointer.LastIndexOf('/')];
        }

        return resource;
    }
}
