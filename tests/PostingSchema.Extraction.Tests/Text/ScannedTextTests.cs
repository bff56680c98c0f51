namespace PostingSchema.Extraction.Tests;

public class ScannedTextTests
{
    private static readonly string[] Pieces =
    [
        "remote", "Re", "C", "c++", ".NET", "go", " ", " ", "-", "\n", "(", "'s", "École", "é", "ß", "ph.d", "Ph D", "3D", "é1", "1", "\u0301",
        "high-school", "high school",
    ];

    private static readonly (string Phrase, int Id, bool Exact)[] Phrases =
    [
        ("remote", 0, false), ("c", 1, false), ("c++", 2, false), (".net", 3, false), ("go", 4, false), ("école", 5, false), ("é", 6, false),
        ("ph d", 7, false), ("high school", 8, false), ("3d", 9, false), ("(", 10, false), ("ß*", 11, false), ("é1", 12, false),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Next_OnRandomTexts_MissesNoPlaceWhereAPhraseStands(bool inEveryText)
    {
        var random = new Random(20261127);
        var table = new PhraseTable(Phrases);
        if (inEveryText)
        {
            table.InEveryText();
        }

        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var start = random.Next(text.Length);
            var within = new TextSpan(start, random.Next(start, text.Length + 1));
            Assert.Equal(OneByOne(table, text, within), ByStarts(table, ScannedText.Of(text), within));
        }
    }

    private static List<(int At, int Id)> OneByOne(PhraseTable table, string text, TextSpan within)
    {
        var found = new List<(int At, int Id)>();
        for (var at = within.Start; at < within.End; at++)
        {
            if (Scan.BeginsWord(text, at, within.Start) && table.TryMatch(text, at, within.End, out var id, out _))
            {
                found.Add((at, id));
            }
        }

        return found;
    }

    private static List<(int At, int Id)> ByStarts(PhraseTable table, ScannedText text, TextSpan within)
    {
        var found = new List<(int At, int Id)>();
        for (var at = table.Next(text, within.Start, within); at < within.End; at = table.Next(text, at + 1, within))
        {
            if (table.TryMatch(text, at, within.End, out var id, out _))
            {
                found.Add((at, id));
            }
        }

        return found;
    }
}
