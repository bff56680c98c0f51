namespace PostingSchema.Extraction;

/// <summary>
/// The phrases that the value readers know, in one index. Tables join as their classes are first used; until a text is searched with an
/// index that has a table, the table looks for itself.
/// </summary>
internal static class BuiltInPhrases
{
    private static readonly Lock Guard = new();
    private static readonly List<(string Phrase, bool IsOpen, int Owner)> Known = [];
    private static int _tables;
    private static volatile WordIndex _index = new([], 0);

    /// <summary>The index of all tables that have joined.</summary>
    public static WordIndex Index => _index.OwnerCount == Volatile.Read(ref _tables) ? _index : Build();

    /// <summary>Lets a table join.</summary>
    /// <param name="phrases">Its phrases, and whether letters may follow each.</param>
    /// <returns>Its number.</returns>
    public static int Add(IEnumerable<(string Phrase, bool IsOpen)> phrases)
    {
        lock (Guard)
        {
            Known.AddRange(phrases.Select(phrase => (phrase.Phrase, phrase.IsOpen, _tables)));
            return _tables++;
        }
    }

    private static WordIndex Build()
    {
        lock (Guard)
        {
            return _index = new(Known, _tables);
        }
    }
}
