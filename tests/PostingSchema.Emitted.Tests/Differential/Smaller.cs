using System.Text.Json.Nodes;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>Everything that a JSON text can be made in one step to make it smaller, the boldest steps first.</summary>
internal static class Smaller
{
    private static readonly string[] Least = ["null", "true", "0", "\"\"", "{}", "[]"];

    public static IEnumerable<JsonNode?> Of(JsonNode? root)
    {
        var paths = Paths(root).OrderBy(path => path.Length).ToArray();
        foreach (var path in paths)
        {
            if (path.Length > 0)
            {
                yield return With(root, path, (holder, key) => Remove(holder, key));
            }

            foreach (var inner in Children(At(root, path)))
            {
                yield return With(root, path, (holder, key) => Replace(holder, key, inner?.DeepClone()), () => inner?.DeepClone());
            }
        }

        foreach (var path in paths)
        {
            foreach (var least in Least.Where(least => least.Length < (At(root, path)?.ToJsonString() ?? "null").Length))
            {
                yield return With(root, path, (holder, key) => Replace(holder, key, JsonNode.Parse(least)), () => JsonNode.Parse(least));
            }
        }
    }

    private static JsonNode? With(JsonNode? root, object[] path, Action<JsonNode, object> change, Func<JsonNode?>? whole = null)
    {
        if (path.Length == 0)
        {
            return whole?.Invoke();
        }

        var copy = root!.DeepClone();
        change(At(copy, path[..^1])!, path[^1]);
        return copy;
    }

    private static void Remove(JsonNode holder, object key)
    {
        if (key is int index)
        {
            ((JsonArray)holder).RemoveAt(index);
        }
        else
        {
            ((JsonObject)holder).Remove((string)key);
        }
    }

    private static void Replace(JsonNode holder, object key, JsonNode? value)
    {
        if (key is int index)
        {
            ((JsonArray)holder)[index] = value;
        }
        else
        {
            ((JsonObject)holder)[(string)key] = value;
        }
    }

    private static JsonNode? At(JsonNode? node, object[] path) =>
        path.Aggregate(node, (inner, key) => key is int index ? inner![index] : inner![(string)key]);

    private static IEnumerable<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonArray array => array,
        JsonObject shape => shape.Select(member => member.Value),
        _ => [],
    };

    private static IEnumerable<object[]> Paths(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany((item, index) => Paths(item).Select(path => (object[])[index, .. path])).Prepend([]),
        JsonObject shape => shape.SelectMany(member => Paths(member.Value).Select(path => (object[])[member.Key, .. path])).Prepend([]),
        _ => [[]],
    };
}
