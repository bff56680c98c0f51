using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Planning;

/// <summary>Decides which C# type every schema becomes (the table of schemas/README.md), and plans the types to emit.</summary>
internal sealed class TypePlanner(TypeNames names, CheckPlanner checks)
{
    private readonly Dictionary<BoundSchema, TypeRef> _types = [];
    private readonly Dictionary<SchemaDocument, List<TypePlan>> _plans = [];
    private readonly Dictionary<NamedRef, RecordPlan> _records = [];
    private Visibility? _visibility;

    /// <summary>The emitted types of a file, ordered by name. To be asked when all files have been planned.</summary>
    public EquatableArray<TypePlan> TypesOf(SchemaDocument document)
    {
        _visibility ??= new Visibility(_plans.Values.SelectMany(plans => plans));
        return PlansOf(document).Select(_visibility.Apply).OrderBy(plan => plan.Type.Name, StringComparer.Ordinal).ToEquatable();
    }

    /// <summary>Plans the root type of a file: a record of its own in any case.</summary>
    public void PlanRoot(SchemaDocument document)
    {
        var root = document.Root;
        var type = names.RootOf(document);
        var shape = RecordShape.Of(root);
        var isObject = SchemaFacts.EffectiveTypes(root) == JsonTypes.Object && EnumShape.Members(root) is null;
        if (isObject && Unions.Branches(root) is null && (shape.Properties.Count > 0 || shape.Additional is null))
        {
            AddRecord(root, type, shape);
            return;
        }

        var value = Decide(root, type.Name + "Value");
        Add(document, new WrapperPlan
        {
            Type = type,
            Access = names.AccessOf(root),
            Documentation = Document(root),
            Value = value,
        });
    }

    /// <summary>The type of a schema; <see cref="NullableRef"/> where it allows null.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="suggestedName">What a type that has no name of its own is called.</param>
    private TypeRef TypeOf(BoundSchema schema, string suggestedName)
    {
        var target = SchemaFacts.Peel(schema);
        if (ReferenceEquals(target, target.Document.Root))
        {
            return names.RootOf(target.Document);
        }

        if (_types.TryGetValue(target, out var known))
        {
            return known;
        }

        var type = Decide(target, suggestedName);
        _types[target] = type;
        return type;
    }

    private TypeRef Decide(BoundSchema schema, string suggestedName)
    {
        if (schema.CSharpType is { } wanted)
        {
            var nullable = (SchemaFacts.EffectiveTypes(schema) & JsonTypes.Null) != 0 && schema.HasType;
            return WithNull(new PrimitiveRef(Scalars.Override(wanted)), nullable);
        }

        if (schema.IsWarning)
        {
            return Element(schema); // valid values need not be what it describes
        }

        var types = SchemaFacts.EffectiveTypes(schema);
        var allowsNull = (types & JsonTypes.Null) != 0;
        var core = types & ~JsonTypes.Null;
        if (EnumShape.Members(schema) is { } members && (core == JsonTypes.String || !schema.HasType))
        {
            return WithNull(EnumOf(schema, members, suggestedName), schema.Enum is { } values ? values.Any(v => v.Kind == NodeKind.Null) && allowsNull : allowsNull);
        }

        if (Unions.Branches(schema) is { } branches)
        {
            return UnionOf(schema, branches, suggestedName, allowsNull);
        }

        return core switch
        {
            JsonTypes.Object => WithNull(ObjectOf(schema, suggestedName), allowsNull),
            JsonTypes.Array => WithNull(ArrayOf(schema, suggestedName), allowsNull),
            JsonTypes.String or JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean =>
                WithNull(new PrimitiveRef(Scalars.Of(schema, core)), allowsNull),
            JsonTypes.Any & ~JsonTypes.Null or JsonTypes.None => Element(schema),
            _ => WithNull(SeveralTypes(schema, core, suggestedName), allowsNull),
        };
    }

    private static TypeRef WithNull(TypeRef type, bool nullable) =>
        nullable && type is not (NullableRef or PrimitiveRef { Kind: Primitive.JsonElement }) ? new NullableRef(type) : type;

    private static TypeRef Element(BoundSchema schema)
    {
        var looksLikeObject = schema.Properties.Count > 0 && !schema.HasType;
        if (looksLikeObject)
        {
            schema.Document.Diagnostics.Report(
                DiagnosticRules.UntypedSchema,
                schema.Location,
                "Without \"type\": \"object\" this schema also allows strings, numbers and so on, so it becomes a JsonElement; add the type to get a record.");
        }

        return new PrimitiveRef(Primitive.JsonElement);
    }

    private TypeRef ObjectOf(BoundSchema schema, string suggestedName)
    {
        var shape = RecordShape.Of(schema);
        if (shape.Properties.Count > 0)
        {
            var type = names.NameInner(schema, suggestedName, isEnum: false);
            _types[schema] = type;
            AddRecord(schema, type, shape);
            return type;
        }

        if (shape.Additional is { } additional && !shape.HasPatterns)
        {
            return MapOf(schema, additional, suggestedName);
        }

        return schema.PatternProperties.Count == 1 && schema.AdditionalProperties is { IsFalse: true }
            ? MapOf(schema, schema.PatternProperties[0].Schema, suggestedName)
            : new PrimitiveRef(Primitive.JsonElement);
    }

    private TypeRef MapOf(BoundSchema schema, BoundSchema item, string suggestedName) =>
        OfItems(schema, item, TypeNames.Singular(suggestedName), type => new MapRef(type));

    private TypeRef ArrayOf(BoundSchema schema, string suggestedName)
    {
        var item = schema.PrefixItems.Count == 0 ? AllBases(schema).Select(s => s.Items).FirstOrDefault(items => items is not null) : null;
        return item is null
            ? new ListRef(new PrimitiveRef(Primitive.JsonElement))
            : OfItems(schema, item, TypeNames.Singular(suggestedName), type => new ListRef(type));
    }

    /// <summary>A collection may contain itself only through a named type: <c>{"items": {"$ref": "#"}}</c> has none.</summary>
    private TypeRef OfItems(BoundSchema schema, BoundSchema item, string suggestedName, Func<TypeRef, TypeRef> collection)
    {
        _types[schema] = new PrimitiveRef(Primitive.JsonElement);
        return collection(TypeOf(item, suggestedName));
    }

    private TypeRef SeveralTypes(BoundSchema schema, JsonTypes types, string suggestedName)
    {
        var cases = new List<UnionCase>();
        foreach (var type in new[] { JsonTypes.Boolean, JsonTypes.Integer, JsonTypes.Number, JsonTypes.String, JsonTypes.Array, JsonTypes.Object })
        {
            if ((types & type) == 0)
            {
                continue;
            }

            var caseType = type switch
            {
                JsonTypes.Array => ArrayOf(schema, suggestedName),
                JsonTypes.Object => ObjectOf(schema, suggestedName + "Object"),
                _ => new PrimitiveRef(Scalars.Of(schema, type)),
            };
            cases.Add(new(Unions.CaseName(type), caseType, type, null));
        }

        return AddUnion(schema, cases, suggestedName);
    }

    private TypeRef UnionOf(BoundSchema schema, IReadOnlyList<BoundSchema> branches, string suggestedName, bool allowsNull)
    {
        if (branches.Count == 1)
        {
            return WithNull(TypeOf(branches[0], suggestedName), allowsNull);
        }

        if (Unions.OneOrMany(branches) is { } one)
        {
            _types[schema] = new PrimitiveRef(Primitive.JsonElement);
            return WithNull(new OneOrManyRef(TypeOf(one, suggestedName)), allowsNull);
        }

        if (branches.All(branch => SchemaFacts.EffectiveTypes(branch) == JsonTypes.Object)
            && SchemaFacts.Discriminator(branches) is { } discriminator
            && HierarchyOf(schema, branches, discriminator, suggestedName) is { } hierarchy)
        {
            return WithNull(hierarchy, allowsNull);
        }

        var union = names.NameInner(schema, suggestedName, isEnum: false);
        _types[schema] = union;
        var cases = branches
            .Select((branch, index) => Unions.Case(branch, TypeOf(branch, suggestedName + Unions.CaseSuffix(branch, index)), checks.Plan(branch)))
            .ToList();
        var merged = Unions.Merge(cases);
        if (merged is null)
        {
            names.Release(union);
            return new PrimitiveRef(Primitive.JsonElement);
        }

        if (merged.Count == 1)
        {
            names.Release(union);
            return WithNull(merged[0].Type, allowsNull);
        }

        Add(schema.Document, new UnionPlan
        {
            Type = union,
            Access = names.AccessOf(schema),
            Documentation = Document(schema),
            Cases = merged.ToEquatable(),
        });
        return WithNull(union, allowsNull);
    }

    private TypeRef AddUnion(BoundSchema schema, List<UnionCase> cases, string suggestedName)
    {
        var type = names.NameInner(schema, suggestedName, isEnum: false);
        Add(schema.Document, new UnionPlan
        {
            Type = type,
            Access = names.AccessOf(schema),
            Documentation = Document(schema),
            Cases = cases.ToEquatable(),
        });
        return type;
    }

    /// <summary>Null when a case cannot derive from the union: it has a base already, or belongs to another file.</summary>
    private NamedRef? HierarchyOf(BoundSchema schema, IReadOnlyList<BoundSchema> branches, string discriminator, string suggestedName)
    {
        var targets = branches.Select(SchemaFacts.Peel).ToArray();
        if (targets.Any(target => target.Document != schema.Document || target == schema.Document.Root || RecordShape.Of(target).Properties.Count == 0
                || names.AccessOf(target) != names.AccessOf(schema))
            || targets.Distinct().Count() != targets.Length)
        {
            return null;
        }

        var type = names.NameInner(schema, suggestedName, isEnum: false);
        _types[schema] = type;
        var cases = new List<HierarchyCase>();
        foreach (var target in targets)
        {
            var values = SchemaFacts.RequiredConstants(target)[discriminator];
            var record = TypeOf(target, CSharpNames.Pascal(values[0]) + suggestedName).WithoutNull as NamedRef;
            if (record is null || !_records.TryGetValue(record, out var plan) || plan.Base is not null)
            {
                names.Release(type);
                _types.Remove(schema);
                return null;
            }

            cases.Add(new(record.Name, record, values.ToEquatable()));
        }

        foreach (var hierarchyCase in cases)
        {
            _records[hierarchyCase.Type].Base = type;
        }

        Add(schema.Document, new HierarchyPlan
        {
            Type = type,
            Access = names.AccessOf(schema),
            Documentation = Document(schema),
            Discriminator = discriminator,
            Cases = cases.ToEquatable(),
        });
        return type;
    }

    private NamedRef EnumOf(BoundSchema schema, IReadOnlyList<EnumMember> members, string suggestedName)
    {
        var type = names.NameInner(schema, suggestedName, isEnum: true);
        var memberNames = names.EnumMembers(schema, members);
        Add(schema.Document, new EnumPlan
        {
            Type = type,
            Access = names.AccessOf(schema),
            Documentation = Document(schema),
            IsOrdered = schema.Ordered,
            Members = members
                .Select((member, index) => new EnumMemberPlan(
                    memberNames[index],
                    member.Value,
                    new Documentation(Sentence(member.Title, member.Description), "", member.Deprecated),
                    member.Aliases.ToEquatable()))
                .ToEquatable(),
        });
        return type;
    }

    private void AddRecord(BoundSchema schema, NamedRef type, RecordShape shape)
    {
        var members = names.Properties(type, shape.Properties);
        var properties = shape.Properties.Select((property, index) => new PropertyPlan
        {
            JsonName = property.Name,
            Name = members[index],
            Type = TypeOf(property.Schema, CSharpNames.Pascal(property.Name)),
            IsRequired = SchemaFacts.IsRequired(schema, property.Name),
            Constant = SchemaFacts.Peel(property.Schema).Const is { Kind: NodeKind.String } constant ? constant.Text : null,
            Check = checks.Plan(property.Schema),
            Documentation = Document(property.Schema),
        });
        var record = new RecordPlan
        {
            Type = type,
            Access = names.AccessOf(schema),
            Documentation = Document(schema),
            Properties = properties.ToEquatable(),
            AdditionalProperties = shape switch
            {
                { IsClosed: true } => null,
                { Additional: { } additional, HasPatterns: false } => TypeOf(additional, type.Name + "Value"),
                _ => new PrimitiveRef(Primitive.JsonElement),
            },
            Check = checks.Plan(schema),
        };
        _records[type] = record;
        Add(schema.Document, record);
    }

    private void Add(SchemaDocument document, TypePlan plan) => PlansOf(document).Add(plan);

    private List<TypePlan> PlansOf(SchemaDocument document)
    {
        if (!_plans.TryGetValue(document, out var plans))
        {
            _plans.Add(document, plans = []);
        }

        return plans;
    }

    /// <summary>The schema and all that hold together with it, each once.</summary>
    private static IReadOnlyCollection<BoundSchema> AllBases(BoundSchema schema)
    {
        var all = new List<BoundSchema> { schema };
        for (var i = 0; i < all.Count; i++)
        {
            all.AddRange(SchemaFacts.Bases(all[i]).Where(inner => !all.Contains(inner)).ToArray());
        }

        return all;
    }

    private static Documentation Document(BoundSchema schema)
    {
        var described = schema;
        while (described.Description is null && described.Title is null && described.Reference is not null)
        {
            described = described.Reference;
        }

        return new(
            Sentence(described.Description is null ? described.Title : null, described.Description),
            schema.Document.FileName + "#" + schema.Pointer,
            schema.Deprecated);
    }

    private static string Sentence(string? title, string? description) =>
        string.Join(": ", new[] { title, description }.Where(text => !string.IsNullOrWhiteSpace(text)));
}
