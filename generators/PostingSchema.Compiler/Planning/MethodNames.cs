using System.Globalization;
using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Planning;

/// <summary>Gives every subschema the name of its methods: <c>/$defs/Place/properties/city</c> is <c>PlaceCity</c>.</summary>
internal sealed class MethodNames(Func<SchemaDocument, NamedRef> rootOf)
{
    private const int LongestName = 100;

    private readonly Dictionary<BoundSchema, CheckRef> _methods = [];
    private readonly Dictionary<SchemaDocument, HashSet<string>> _taken = [];

    public CheckRef Of(BoundSchema schema)
    {
        if (!_methods.TryGetValue(schema, out var method))
        {
            var root = rootOf(schema.Document);
            _methods.Add(schema, method = new CheckRef(root.Namespace, root.Name, Unique(schema)));
        }

        return method;
    }

    private string Unique(BoundSchema schema)
    {
        if (schema.Pointer.Length == 0)
        {
            return "Root";
        }

        if (!_taken.TryGetValue(schema.Document, out var taken))
        {
            // What validators and acceptors have beside the methods, and what they are called.
            var root = rootOf(schema.Document).Name;
            _taken.Add(schema.Document, taken = new(StringComparer.Ordinal) { "Root", "At", "Accepts", root + "Validator", root + "Acceptor" });
        }

        var name = Readable(schema.Pointer);
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = name + "_" + number.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private static string Readable(string pointer)
    {
        var steps = pointer.Substring(1).Split('/').Select(step => step.Replace("~1", "/").Replace("~0", "~")).ToArray();
        var words = steps
            .Where((step, index) => !(step is "properties" or "$defs" or "definitions") || index == steps.Length - 1)
            .Select(step => step == "items" ? "Item" : CSharpNames.Pascal(step));
        var name = string.Concat(words);
        name = name.Length > LongestName ? name.Substring(name.Length - LongestName) : name;
        return name.Length == 0 || char.IsDigit(name[0]) || name[0] == '_' ? "Schema" + name.TrimStart('_') : name;
    }
}
