using System.Globalization;
using PostingSchema.Compiler;

namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>Takes the schemas of the suite through our compiler, one by one: many have the same <c>$id</c>.</summary>
internal sealed class SuiteCompiler(params (string Uri, string Schema)[] others)
{
    public const string Path = "group.schema.json";

    private static readonly (string Uri, string Schema)[] OfSuite = OfficialSuite.Remotes().ToArray();

    private readonly (string Uri, string Schema)[] _remotes = [.. OfSuite, .. others];
    private readonly List<SuiteAssembly> _assemblies = [];

    /// <summary>The groups whose schema our compiler refuses, and why.</summary>
    public List<(SuiteGroup Group, string Reason)> Refused { get; } = [];

    /// <summary>The groups whose schema became a type.</summary>
    public IEnumerable<(SuiteGroup Group, PostingCheck Check)> Compile(IReadOnlyList<SuiteGroup> groups)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            Emit(groups[i], "Suite.G" + i.ToString(CultureInfo.InvariantCulture));
        }

        return _assemblies.SelectMany(assembly => assembly.Load()).ToArray();
    }

    private void Emit(SuiteGroup group, string space)
    {
        var remotes = Needed(group.Schema).Select((remote, index) =>
            new SchemaFile(
            $"remote{index.ToString(CultureInfo.InvariantCulture)}.json", remote.Schema, space + ".R" + index.ToString(CultureInfo.InvariantCulture), Uri: remote.Uri));
        // The required tests of "format" want it as an annotation.
        var result = SchemaCompiler.Compile([new(Path, group.Schema, space, AssertsFormats: group.File != "format.json"), .. remotes]);
        if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Rule.Severity == DiagnosticSeverity.Error) is { } error)
        {
            Refused.Add((group, error.ToString()));
        }
        else if (!_assemblies.Any(assembly => assembly.TryAdd(group, result)))
        {
            _assemblies.Add(new());
            Assert.True(_assemblies[^1].TryAdd(group, result));
        }
    }

    /// <summary>The remotes that a schema names, and those that these name.</summary>
    private IEnumerable<(string Uri, string Schema)> Needed(string schema)
    {
        var needed = new List<(string Uri, string Schema)>();
        var texts = new Queue<string>([schema]);
        while (texts.TryDequeue(out var text))
        {
            foreach (var remote in _remotes.Where(remote => !needed.Contains(remote) && IsNamed(remote.Uri, text)))
            {
                needed.Add(remote);
                texts.Enqueue(remote.Schema);
            }
        }

        return needed;
    }

    private static bool IsNamed(string uri, string text) =>
        text.Contains('$', StringComparison.Ordinal) && text.Contains(uri[(uri.LastIndexOf('/') + 1)..], StringComparison.Ordinal);
}
