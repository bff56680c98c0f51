namespace PostingSchema.Extraction;

/// <summary>A generated type that can be read out of text, without its type parameter: for a tool that learns at run time which it is.</summary>
public abstract class ExtractableType
{
    private protected ExtractableType()
    {
    }

    /// <inheritdoc cref="IExtractable{TSelf}.Extract"/>
    public abstract ExtractionResult Extract(string text);

    /// <inheritdoc cref="Rules.Extractor{T}.SpellingsOf"/>
    public abstract IReadOnlyList<string>? SpellingsOf(string pointer, string value);

    /// <summary>The handle of a generated type.</summary>
    public static ExtractableType Of<T>()
        where T : class, IExtractable<T> => Handle<T>.Instance;

    private sealed class Handle<T> : ExtractableType
        where T : class, IExtractable<T>
    {
        public static readonly Handle<T> Instance = new();

        public override ExtractionResult Extract(string text) => T.Extract(text);

        public override IReadOnlyList<string>? SpellingsOf(string pointer, string value) => T.Extractor.SpellingsOf(pointer, value);
    }
}
