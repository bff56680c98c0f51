namespace PostingSchema;

/// <summary>
/// A generated root type without its type parameter: what a tool holds that learns at run time which schema to use.
/// </summary>
public abstract class PostingType
{
    private protected PostingType()
    {
    }

    /// <summary>The C# type.</summary>
    public abstract Type Type { get; }

    /// <summary>The <c>$id</c> of the schema, or its file name where it has none.</summary>
    public abstract string SchemaId { get; }

    /// <inheritdoc cref="IPosting{TSelf}.IsValid"/>
    public abstract bool IsValid(ReadOnlySpan<byte> utf8Json);

    /// <inheritdoc cref="IPosting{TSelf}.Validate"/>
    public abstract ValidationReport Validate(ReadOnlySpan<byte> utf8Json, ValidationLimits? limits = null);

    /// <summary>The handle of a generated type.</summary>
    public static PostingType Of<T>()
        where T : class, IPosting<T> => Handle<T>.Instance;

    private sealed class Handle<T> : PostingType
        where T : class, IPosting<T>
    {
        public static readonly Handle<T> Instance = new();

        public override Type Type => typeof(T);

        public override string SchemaId => T.SchemaId;

        public override bool IsValid(ReadOnlySpan<byte> utf8Json) => T.IsValid(utf8Json);

        public override ValidationReport Validate(ReadOnlySpan<byte> utf8Json, ValidationLimits? limits = null) =>
            T.Validate(utf8Json, limits);
    }
}
