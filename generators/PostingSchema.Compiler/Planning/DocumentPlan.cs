namespace PostingSchema.Compiler.Planning;

/// <summary>
/// What to emit for one schema file. Immutable, with structural (pointwise) equality and without source locations: a file
/// whose plan is equal to that of the last run is not emitted again.
/// </summary>
internal sealed record DocumentPlan
{
    /// <summary>The root type.</summary>
    public required NamedRef Root { get; init; }

    public required SchemaAccess Access { get; init; }

    /// <summary>The name of the schema file, for comments.</summary>
    public required string FileName { get; init; }

    /// <summary>The <c>$id</c>, or the file name.</summary>
    public required string SchemaId { get; init; }

    /// <summary>The types, ordered by name.</summary>
    public required EquatableArray<TypePlan> Types { get; init; }

    /// <summary>The checks, in the order of the file.</summary>
    public required EquatableArray<CheckPlan> Checks { get; init; }

    /// <summary>What marks the parts that subschemas look at, in the order of the file.</summary>
    public required EquatableArray<MarkPlan> Marks { get; init; }

    /// <summary>The dynamic anchors of the schema resources of the file.</summary>
    public required EquatableArray<DynamicScopePlan> DynamicScopes { get; init; }

    /// <summary>The check of the whole; null where everything is valid.</summary>
    public required CheckRef? RootCheck { get; init; }

    /// <summary>JSON Pointers of the properties that identify a posting (<c>x-key</c>).</summary>
    public required EquatableArray<string> KeyPaths { get; init; }

    /// <summary>The schema as data.</summary>
    public required OutlinePlan Outline { get; init; }

    /// <summary>How a posting is found in raw text; null where the schema does not say.</summary>
    public required ExtractionPlan? Extraction { get; init; }
}
