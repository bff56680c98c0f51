namespace PostingSchema.Cli.Schemas;

/// <summary>
/// A schema file and those that it needs, directly or not: by relative path, or by the <c>$id</c> of a schema file beside it.
/// An unsound file that it does not need is none of its business.
/// </summary>
internal sealed class SchemaClosure
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<Uri, string>> _idsByFolder = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();

    /// <summary>The files, the schema itself first.</summary>
    public static IReadOnlyList<SchemaSource> Of(string schemaFile)
    {
        var closure = new SchemaClosure();
        closure.Add(Path.GetFullPath(schemaFile));
        while (closure._waiting.TryDequeue(out var file))
        {
            closure.Follow(file);
        }

        return closure.Sources(schemaFile);
    }

    private void Add(string file)
    {
        if (!_texts.ContainsKey(file))
        {
            _texts.Add(file, File.ReadAllText(file));
            _waiting.Enqueue(file);
        }
    }

    private void Follow(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var references = SchemaReferences.Of(_texts[file]);
        foreach (var target in references.Targets)
        {
            if (FindByPath(folder, target) is { } neighbour)
            {
                Add(neighbour);
            }

            foreach (var named in FindById(folder, references.Ids, target))
            {
                Add(named);
            }
        }
    }

    private static string? FindByPath(string folder, string target)
    {
        if (Uri.TryCreate(target, UriKind.Absolute, out _))
        {
            return null;
        }

        var file = Path.GetFullPath(Path.Join(folder, Uri.UnescapeDataString(target)));
        return File.Exists(file) ? file : null;
    }

    private IEnumerable<string> FindById(string folder, IReadOnlyCollection<string> bases, string target)
    {
        if (!_idsByFolder.TryGetValue(folder, out var files))
        {
            _idsByFolder.Add(folder, files = IdsIn(folder));
        }

        var uris = bases.Append(target).SelectMany(start => Absolute(start)).SelectMany(start => Absolute(target, start));
        return uris.Where(files.ContainsKey).Select(uri => files[uri]);
    }

    private static Dictionary<Uri, string> IdsIn(string folder)
    {
        var files = new Dictionary<Uri, string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.schema.json").Order(StringComparer.Ordinal))
        {
            var ids = SchemaReferences.Of(File.ReadAllText(file)).Ids;
            var roots = ids.SelectMany(id => Absolute(id)).ToArray();
            foreach (var uri in ids.SelectMany(id => roots.SelectMany(root => Absolute(id, root))))
            {
                files.TryAdd(uri, file);
            }
        }

        return files;
    }

    private static IEnumerable<Uri> Absolute(string address, Uri? start = null) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) || (start is not null && Uri.TryCreate(start, address, out uri)) ? [uri] : [];

    private List<SchemaSource> Sources(string schemaFile)
    {
        var shownFolder = Path.GetDirectoryName(schemaFile) ?? "";
        var ownFolder = Path.GetDirectoryName(Path.GetFullPath(schemaFile))!;
        var shared = SharedFolder();
        return [.. _texts.Select(pair => new SchemaSource(
            Path.GetRelativePath(shared, pair.Key).Replace('\\', '/'),
            Path.Join(shownFolder, Path.GetRelativePath(ownFolder, pair.Key)),
            pair.Value))];
    }

    private string SharedFolder()
    {
        var shared = Path.GetDirectoryName(_texts.Keys.First())!;
        while (!_texts.Keys.All(file => IsBelow(shared, file)) && Path.GetDirectoryName(shared) is { } above)
        {
            shared = above;
        }

        return shared;
    }

    private static bool IsBelow(string folder, string file) =>
        file.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
