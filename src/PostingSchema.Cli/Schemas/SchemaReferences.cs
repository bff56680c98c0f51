using System.Text.Json;

namespace PostingSchema.Cli.Schemas;

/// <summary>
/// What a schema file calls itself, and what it refers to. More is taken for a reference than need be; that does no harm.
/// </summary>
/// <param name="Ids">Every <c>$id</c> in it.</param>
/// <param name="Targets">Every reference in it, without its fragment.</param>
internal sealed record SchemaReferences(IReadOnlyCollection<string> Ids, IReadOnlyCollection<string> Targets)
{
    /// <summary>Reads a schema. What is no JSON has no references; the compiler will say what is wrong with it.</summary>
    public static SchemaReferences Of(string text)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var targets = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(text);
            Collect(document.RootElement, ids, targets);
        }
        catch (JsonException)
        {
            return new([], []);
        }

        return new(ids, targets);
    }

    private static void Collect(JsonElement element, HashSet<string> ids, HashSet<string> targets)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, ids, targets);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.String)
                {
                    Note(member.Name, member.Value.GetString()!.Split('#')[0], ids, targets);
                }

                Collect(member.Value, ids, targets);
            }
        }
    }

    private static void Note(string keyword, string address, HashSet<string> ids, HashSet<string> targets)
    {
        if (address.Length > 0)
        {
            _ = keyword switch
            {
                "$id" => ids.Add(address),
                "$ref" or "$dynamicRef" => targets.Add(address),
                _ => false,
            };
        }
    }
}
