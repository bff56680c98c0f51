namespace PostingSchema.Extraction;

/// <summary>What a root type offers besides, where its schema says how it is found in text (<c>x-extract</c>).</summary>
/// <typeparam name="TSelf">The generated type itself.</typeparam>
public interface IExtractable<TSelf> : IPosting<TSelf>
    where TSelf : class, IExtractable<TSelf>
{
    /// <summary>The rules of the schema, ready to run.</summary>
    static abstract Rules.Extractor<TSelf> Extractor { get; }

    /// <summary>Reads a posting out of raw text. Never throws because of the text, and takes time in proportion to its length.</summary>
    /// <param name="text">The text, as it came.</param>
    static abstract Extraction<TSelf> Extract(string text);
}
