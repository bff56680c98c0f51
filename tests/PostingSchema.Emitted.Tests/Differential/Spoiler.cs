using System.Text.Json.Nodes;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>Changes one place of a JSON text: a value, a name, an item more or less.</summary>
internal static class Spoiler
{
    public static string Spoil(string json, Dice dice)
    {
        var root = JsonNode.Parse(json);
        var containers = Containers(root).ToArray();
        if (containers.Length == 0)
        {
            return Values.Any(dice, 1);
        }

        switch (dice.OneOf(containers))
        {
            case JsonArray array:
                Spoil(array, dice);
                break;
            case JsonObject shape:
                Spoil(shape, dice);
                break;
        }

        return root!.ToJsonString();
    }

    private static void Spoil(JsonArray array, Dice dice)
    {
        if (array.Count == 0 || dice.Chance(0.3))
        {
            array.Insert(dice.Between(0, array.Count), JsonNode.Parse(Values.Any(dice, 1)));
            return;
        }

        var at = dice.Between(0, array.Count - 1);
        if (dice.Chance(0.3))
        {
            array.RemoveAt(at);
        }
        else if (dice.Chance(0.4))
        {
            array.Add(array[at]?.DeepClone());
        }
        else
        {
            array[at] = JsonNode.Parse(Values.Any(dice, 1));
        }
    }

    private static void Spoil(JsonObject shape, Dice dice)
    {
        if (shape.Count == 0 || dice.Chance(0.3))
        {
            shape[dice.OneOf(Values.Names)] = JsonNode.Parse(Values.Any(dice, 1));
            return;
        }

        var name = dice.OneOf(shape.Select(member => member.Key).ToArray());
        if (dice.Chance(0.4))
        {
            shape.Remove(name);
        }
        else
        {
            shape[name] = JsonNode.Parse(Values.Any(dice, 1));
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Containers).Prepend(array),
        JsonObject shape => shape.SelectMany(member => Containers(member.Value)).Prepend(shape),
        _ => [],
    };
}
