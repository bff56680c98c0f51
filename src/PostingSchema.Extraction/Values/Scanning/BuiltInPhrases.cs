namespace PostingSchema.Extraction;

/// <summary>
/// The phrases that the value readers know. Tables join as their classes are first used; in a text that was searched before that, a table
/// looks for itself.
/// </summary>
internal static class BuiltInPhrases
{
    private static readonly Lock Guard = new();
    private static readonly List<(string Phrase, bool IsOpen, int Owner)> Known = [];
    private static int _tables;
    private static volatile TextIndex _index = new(new([], 0), 0, null);

    /// <summary>How many tables have joined.</summary>
    public static int Tables => Volatile.Read(ref _tables);

    /// <summary>The index of these phrases alone.</summary>
    public static TextIndex Index => _index.Tables == Tables ? _index : _index = With([], 0, null);

    /// <summary>An index of these phrases and of others.</summary>
    /// <param name="phrases">The others.</param>
    /// <param name="owners">How many look for them; the numbers of these follow those of the tables.</param>
    /// <param name="others">Whose they are.</param>
    public static TextIndex With(IEnumerable<(string Phrase, bool IsOpen, int Owner)> phrases, int owners, object? others)
    {
        lock (Guard)
        {
            var tables = _tables;
            return new(new(Known.Concat(phrases.Select(other => (other.Phrase, other.IsOpen, tables + other.Owner))), tables + owners), tables, others);
        }
    }

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
}
