using System.Text.Json;

namespace PostingSchema.Emitted.Tests.Law;

/// <summary>Where a value stands in a JSON text; a member starts at its name.</summary>
internal readonly record struct JsonPart(int MemberStart, int Start, int End)
{
    public int MemberEnd => End;

    public static JsonPart[] Of(byte[] json)
    {
        var parts = new List<JsonPart>();
        var open = new Stack<(int Member, int Start)>();
        var reader = new Utf8JsonReader(json);
        var name = -1;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = start;
                    continue;
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    open.Push((name < 0 ? start : name, start));
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    var (member, from) = open.Pop();
                    parts.Add(new(member, from, (int)reader.BytesConsumed));
                    break;
                default:
                    parts.Add(new(name < 0 ? start : name, start, (int)reader.BytesConsumed));
                    break;
            }

            name = -1;
        }

        return [.. parts];
    }
}
