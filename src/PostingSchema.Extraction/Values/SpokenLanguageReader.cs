namespace PostingSchema.Extraction;

/// <summary>Reads languages that a person must speak: <c>Fluent English</c>, <c>English proficiency</c>.</summary>
public static class SpokenLanguageReader
{
    private const int Reach = 60;

    private static readonly string[] Names =
    [
        "English", "Spanish", "French", "German", "Italian", "Portuguese", "Dutch", "Polish", "Czech", "Slovak", "Hungarian", "Romanian",
        "Bulgarian", "Greek", "Turkish", "Russian", "Ukrainian", "Swedish", "Norwegian", "Danish", "Finnish", "Icelandic", "Estonian",
        "Latvian", "Lithuanian", "Croatian", "Serbian", "Slovenian", "Arabic", "Hebrew", "Persian", "Farsi", "Hindi", "Urdu", "Bengali",
        "Tamil", "Telugu", "Punjabi", "Mandarin", "Cantonese", "Chinese", "Japanese", "Korean", "Vietnamese", "Thai", "Indonesian", "Malay",
        "Bahasa", "Tagalog", "Filipino", "Swahili", "Catalan", "Flemish",
    ];

    private static readonly Phrases Languages = new(Names);

    private static readonly Phrases Speaking = new(
        "fluen*", "proficien*", "native", "speak", "speaks", "speaking", "speaker*", "spoken", "written", "verbal", "bilingual",
        "multilingual", "language skills", "language", "languages", "level", "command of", "knowledge of", "b1", "b2", "c1", "c2",
        "business level", "excellent english", "good english", "communicate in", "communication skills in");

    private static readonly string[] Others = ["market", "markets", "language processing", "literature", "department", "speaking market*",
        "speaking countries", "company", "law", "client", "clients", "team"];

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Languages);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        foreach (var (span, id) in Languages.All(text, within))
        {
            TextSpan sentence = Sentence.Around(text, span);
            var start = Math.Max(sentence.Start, span.Start - Reach);
            var end = Math.Min(sentence.End, span.End + Reach);
            if (char.IsUpper(text[span.Start]) && !Surroundings.FollowedBy(text, span, within, Others) && Speaking.In(text, start, end))
            {
                yield return new Found<string>(Names[id], span);
            }
        }
    }
}
