using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>
/// The JSON Pointers of places in a parsed document. Only the values that hold such places are looked into; what lies between is passed
/// over without reading it again.
/// </summary>
internal ref struct DocumentPaths
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly List<RawFinding> _sorted;
    private readonly string[] _paths;
    private int _next;

    private DocumentPaths(ReadOnlySpan<byte> json, List<RawFinding> sorted)
    {
        _json = json;
        _sorted = sorted;
        _paths = new string[sorted.Count];
    }

    /// <summary>The paths of the values and property names at which findings are.</summary>
    /// <param name="json">The memory that the document was parsed from.</param>
    /// <param name="root">The document.</param>
    /// <param name="sorted">The findings, in the order of their offsets.</param>
    /// <param name="path">The path of the document itself, where it is a part of a posting.</param>
    public static string[] Find(ReadOnlySpan<byte> json, JsonElement root, List<RawFinding> sorted, string path = "")
    {
        var paths = new DocumentPaths(json, sorted);
        paths.Visit(root, path);
        paths.Give(path, int.MaxValue);
        return paths._paths;
    }

    private bool IsDone => _next == _sorted.Count;

    private void Visit(JsonElement value, string path)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        var (start, end) = (OffsetOf(raw), OffsetOf(raw) + raw.Length);
        Give(path, start + 1);
        if (IsDone || _sorted[_next].Offset >= end)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                var content = JsonMarshal.GetRawUtf8Value(property.Value);
                if (_sorted[_next].Offset < OffsetOf(content) + content.Length)
                {
                    var inner = path + "/" + PointerStep.Escape(property.Name);
                    Give(inner, OffsetOf(content));
                    Visit(property.Value, inner);
                    if (IsDone)
                    {
                        return;
                    }
                }
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                var content = JsonMarshal.GetRawUtf8Value(item);
                if (_sorted[_next].Offset < OffsetOf(content) + content.Length)
                {
                    Visit(item, path + "/" + index.ToString(CultureInfo.InvariantCulture));
                    if (IsDone)
                    {
                        return;
                    }
                }

                index++;
            }
        }

        Give(path, end);
    }

    /// <summary>All findings before an offset are at a path.</summary>
    private void Give(string path, int before)
    {
        while (!IsDone && _sorted[_next].Offset < before)
        {
            _paths[_next++] = path;
        }
    }

    private readonly int OffsetOf(ReadOnlySpan<byte> part) => JsonText.OffsetIn(_json, part);
}
