using System.Text;
using System.Text.Json;
using PostingSchema.Generated;

namespace PostingSchema.Tests;

public class DocumentPathsTests
{
    private const int MaxDepth = 64;

    [Fact]
    public void Find_AtEveryTokenOfRandomDocuments_GivesThePathsThatAReaderSees()
    {
        var random = new Random(20261128);
        for (var round = 0; round < 500; round++)
        {
            var text = new StringBuilder();
            Append(text, random, 0);
            var json = Encoding.UTF8.GetBytes(text.ToString());
            using var document = JsonDocument.Parse(json);
            var all = Tokens(json);
            var some = all.Where(_ => random.Next(3) == 0).ToList();
            Assert.Equal(FindingPositions.Paths(json, all, MaxDepth), DocumentPaths.Find(json, document.RootElement, all));
            Assert.Equal(FindingPositions.Paths(json, some, MaxDepth), DocumentPaths.Find(json, document.RootElement, some));
        }
    }

    [Fact]
    public void Find_OfNamesThatOccurTwiceOrAreEscaped_TellsEachByItsPlace()
    {
        var json = """{ "a/b": [1, {"~": 2}], "\u0061": 3, "a": 4, "": {"": []} }"""u8.ToArray();
        using var document = JsonDocument.Parse(json);
        Assert.Equal(
            ["", "/a~1b", "/a~1b", "/a~1b/0", "/a~1b/1", "/a~1b/1/~0", "/a~1b/1/~0", "/a", "/a", "/a", "/a", "/", "/", "//", "//"],
            DocumentPaths.Find(json, document.RootElement, Tokens(json)));
    }

    /// <summary>A finding at the start of every value and of every name.</summary>
    private static List<RawFinding> Tokens(byte[] json)
    {
        var tokens = new List<RawFinding>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
            {
                tokens.Add(new("any", "", (int)reader.TokenStartIndex, Severity.Error, "", null));
            }
        }

        return tokens;
    }

    private static void Append(StringBuilder text, Random random, int depth)
    {
        text.Append(' ', random.Next(2));
        switch (random.Next(depth > 4 ? 3 : 6))
        {
            case 0:
                text.Append(random.Next(1000));
                break;
            case 1:
                text.Append("\"é\\n\"");
                break;
            case 2:
                text.Append(random.Next(2) == 0 ? "null" : "true");
                break;
            case 3:
                AppendAll(text, random, '[', ']', () => Append(text, random, depth + 1));
                break;
            default:
                AppendAll(text, random, '{', '}', () =>
                {
                    text.Append(random.Next(4) switch { 0 => "\"a\"", 1 => "\"x~y/z\"", 2 => "\"\\u0062\"", _ => "\"\"" }).Append(' ', random.Next(2)).Append(':');
                    Append(text, random, depth + 1);
                });
                break;
        }
    }

    private static void AppendAll(StringBuilder text, Random random, char open, char close, Action append)
    {
        text.Append(open);
        for (int i = 0, count = random.Next(5); i < count; i++)
        {
            text.Append(i > 0 ? "," : "");
            append();
        }

        text.Append(close);
    }
}
