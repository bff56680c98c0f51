namespace PostingSchema.Cli.Schemas;

/// <summary>The schema files of the built-in schemas.</summary>
internal static class BuiltInSchemaTexts
{
    /// <summary>The schema file of a built-in schema; null for any other name.</summary>
    /// <param name="name">What is written after <c>--schema</c>.</param>
    public static SchemaSource? Find(string name)
    {
        var path = name + ".schema.json";
        if (typeof(BuiltInSchemaTexts).Assembly.GetManifestResourceStream("schemas/" + path) is not { } stream)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new(path, path, reader.ReadToEnd());
    }
}
