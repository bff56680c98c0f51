namespace PostingSchema.Compiler.Binding;

/// <summary>Finds schemas that lead back to themselves without going into the value: no validator of them would ever end.</summary>
internal static class EndlessReferences
{
    public static void Report(SchemaDocument document)
    {
        var finished = new HashSet<BoundSchema>();
        foreach (var schema in document.Schemas.Values.ToArray())
        {
            Visit(schema, finished, []);
        }
    }

    private static void Visit(BoundSchema schema, HashSet<BoundSchema> finished, HashSet<BoundSchema> open)
    {
        if (finished.Contains(schema))
        {
            return;
        }

        if (!open.Add(schema))
        {
            schema.Document.Diagnostics.Report(
                DiagnosticRules.EndlessReference,
                schema.LocationOf("$ref"),
                "This schema refers to itself for the same value, directly or through others; a recursion must go into a property or an item.");
            return;
        }

        foreach (var next in schema.InPlace())
        {
            Visit(next, finished, open);
        }

        open.Remove(schema);
        finished.Add(schema);
    }
}
