using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Binding;

/// <summary>
/// Which files of other packages a project uses. They are compiled along only where a schema refers to them: nobody wants the types
/// of every schema that a package ships.
/// </summary>
internal static class ReferencedFiles
{
    /// <summary>Those that count: the project's own, and what these refer to, directly or not.</summary>
    public static List<SchemaDocument> Of(IReadOnlyList<SchemaDocument> documents)
    {
        var kept = documents.Where(document => !document.File.OnlyIfReferenced).ToList();
        var waiting = documents.Where(document => document.File.OnlyIfReferenced).ToList();
        for (var next = 0; next < kept.Count && waiting.Count > 0; next++)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            Collect(kept[next].RootNode, names);
            kept.AddRange(waiting.Where(document => names.Overlaps(NamesOf(document))));
            waiting.RemoveAll(kept.Contains);
        }

        // In the order given: what is emitted must not depend on who refers to whom.
        return documents.Where(kept.Contains).ToList();
    }

    /// <summary>The last part of what references lead to. Whether it is that file, the binder will tell; one too many does no harm.</summary>
    private static void Collect(Node node, HashSet<string> names)
    {
        foreach (var item in node.Items)
        {
            Collect(item, names);
        }

        foreach (var member in node.Members)
        {
            if (member.Name is "$ref" or "$dynamicRef" && member.Value.Kind == NodeKind.String)
            {
                names.Add(LastPart(member.Value.Text));
            }

            Collect(member.Value, names);
        }
    }

    private static IEnumerable<string> NamesOf(SchemaDocument document) =>
        new[] { document.FileName, LastPart(document.RootNode.Find("$id")?.Text ?? ""), LastPart(document.File.Uri) }.Where(name => name.Length > 0);

    private static string LastPart(string reference)
    {
        var address = reference.Split('#')[0];
        return address.Substring(address.LastIndexOf('/') + 1);
    }
}
