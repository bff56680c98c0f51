using System.Globalization;
using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Planning;

/// <summary>Names of types and members: from the schema, unique, and never one that C# or the emitted code has already.</summary>
internal sealed class TypeNames
{
    /// <summary>Members that every record has, or that the emitted record has beside its properties.</summary>
    private static readonly HashSet<string> RecordMembers = new(StringComparer.Ordinal)
    {
        "EqualityContract", "Equals", "GetHashCode", "ToString", "GetType", "PrintMembers", "Clone", "Deconstruct", "Finalize",
        "MemberwiseClone", "ReferenceEquals", "AdditionalProperties", "IsValid", "Validate", "Evaluate", "Parse", "TryParse", "SchemaId",
        "JsonTypeInfo", "KeyPaths", "Extract", "Extractor", "Match",
    };

    private readonly Dictionary<SchemaDocument, NamedRef> _roots = [];

    /// <summary>Regardless of case, since the names of emitted files are.</summary>
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public TypeNames(IEnumerable<SchemaDocument> documents)
    {
        foreach (var document in documents)
        {
            var root = document.Root;
            var name = TypeName(root.CSharpName ?? Pascal(root.Title) ?? Pascal(StemOf(document.FileName)) ?? "Posting");
            name = name == "Value" ? "ValueType" : name; // Value is the one member of a root that is no object
            var type = new NamedRef(root.CSharpNamespace ?? CSharpNames.Namespace(document.File.Namespace), name, IsEnum: false);
            if (!TryTake(type, "Json", "Validator", "Acceptor", "JsonContext", "Extractor", "Outline"))
            {
                document.Diagnostics.Report(
                    DiagnosticRules.NameCollision,
                    root.LocationOf("title"),
                    $"Another schema file has a type {type.FullName} too; change the title, add \"x-csharp\": {{\"name\": ...}}, or give one of the files another Namespace.");
            }

            _roots.Add(document, type);
        }
    }

    public NamedRef RootOf(SchemaDocument document) => _roots[document];

    public SchemaAccess AccessOf(BoundSchema schema) => schema.CSharpAccess ?? schema.Document.Root.CSharpAccess ?? schema.Document.File.Access;

    /// <summary>The name of a type inside a file: <c>x-csharp.name</c>, title, <c>$defs</c> key, else what the property suggests.</summary>
    public NamedRef NameInner(BoundSchema schema, string suggestedName, bool isEnum)
    {
        var document = schema.Document;
        var root = RootOf(document);
        var explicitName = schema.CSharpName ?? Title(schema) ?? DefinitionName(schema);
        var name = TypeName(explicitName ?? (suggestedName.Length > 0 ? suggestedName : "Value"));
        var candidates = explicitName is null
            ? new[] { name }.Concat(Enumerable.Range(0, 1000).Select(number => root.Name + name + (number == 0 ? "" : (number + 1).ToString(CultureInfo.InvariantCulture))))
            : [name];
        foreach (var candidate in candidates)
        {
            var type = new NamedRef(schema.CSharpNamespace ?? root.Namespace, candidate, isEnum);
            if (TryTake(type, isEnum ? ["Json", "Values"] : ["Json"]))
            {
                return type;
            }
        }

        document.Diagnostics.Report(
            DiagnosticRules.NameCollision,
            schema.Location,
            $"There is a type {root.Namespace}.{name} already; give this schema \"x-csharp\": {{\"name\": ...}}, or one of the files another Namespace.");
        return new NamedRef(root.Namespace, name, isEnum);
    }

    /// <summary>Gives back a name that turned out not to be needed.</summary>
    public void Release(NamedRef type)
    {
        _taken.Remove(type.FullName);
        _taken.Remove(type.FullName + "Json");
    }

    /// <summary>The C# names of the properties of a record.</summary>
    public IReadOnlyList<string> Properties(NamedRef record, IReadOnlyList<BoundProperty> properties)
    {
        string Free(string name) => name == record.Name || RecordMembers.Contains(name) ? name + "Value" : name;
        var names = new MemberNames("properties");
        foreach (var property in properties.Where(property => property.Schema.CSharpName is not null))
        {
            names.Choose(Free(property.Schema.CSharpName!), property.Name, property.Schema.Document, property.NameLocation);
        }

        return properties.Select(property => property.Schema.CSharpName is { } chosen
            ? Free(chosen)
            : names.Derive(Free(Pascal(property.Name) ?? "Property"), property.Name, property.Schema.Document, property.NameLocation)).ToArray();
    }

    /// <summary>The C# names of the members of an enum.</summary>
    public IReadOnlyList<string> EnumMembers(BoundSchema schema, IReadOnlyList<EnumMember> members)
    {
        var names = new MemberNames("values");
        foreach (var member in members.Where(member => member.CSharpName is not null))
        {
            names.Choose(member.CSharpName!, member.Value, schema.Document, member.Location);
        }

        var shouting = members.All(member => !member.Value.Any(char.IsLower)) && members.Any(member => member.Value.Length > 3);
        return members.Select((member, index) =>
        {
            var nameless = member.Value.Length == 0 ? "Empty" : "Member" + (index + 1).ToString(CultureInfo.InvariantCulture);
            var name = Pascal(shouting ? member.Value.ToLowerInvariant() : member.Value) ?? nameless;
            return member.CSharpName ?? names.Derive(name, member.Value, schema.Document, member.Location);
        }).ToArray();
    }

    /// <summary><c>Locations</c>: <c>Location</c>; what has no plural gets <c>Item</c>.</summary>
    public static string Singular(string name) =>
        name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4 ? name.Substring(0, name.Length - 3) + "y"
        : name.EndsWith("ss", StringComparison.Ordinal) || !name.EndsWith("s", StringComparison.Ordinal) || name.Length < 3 ? name + "Item"
        : name.Substring(0, name.Length - 1);

    /// <summary>Takes a name, and those of the classes that are emitted beside the type.</summary>
    private bool TryTake(NamedRef type, params string[] companions)
    {
        var names = companions.Select(companion => type.FullName + companion).Concat([type.FullName]).ToArray();
        if (names.Any(_taken.Contains))
        {
            return false;
        }

        _taken.UnionWith(names);
        return true;
    }

    /// <summary>No member may be called as its type.</summary>
    private static string TypeName(string name) => RecordMembers.Contains(name) ? name + "Type" : name;

    private static string? DefinitionName(BoundSchema schema)
    {
        var steps = schema.Pointer.Split('/');
        return steps.Length >= 3 && steps[steps.Length - 2] is "$defs" or "definitions"
            ? Pascal(steps[steps.Length - 1].Replace("~1", "/").Replace("~0", "~"))
            : null;
    }

    /// <summary>A title that reads like a name; not a sentence.</summary>
    private static string? Title(BoundSchema schema) =>
        schema.Title is { Length: <= 40 } title && title.Split(' ').Length <= 4 && schema.Pointer.Length > 0 ? Pascal(title) : null;

    private static string? Pascal(string? text)
    {
        var name = text is null ? "" : CSharpNames.Pascal(text);
        return name.Length == 0 ? null : name;
    }

    private static string StemOf(string fileName)
    {
        var dot = fileName.IndexOf('.');
        return dot > 0 ? fileName.Substring(0, dot) : fileName;
    }
}
