using System.Globalization;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>
/// Gives findings their JSON Pointer, line and column. Emitted code need not carry a path along: the offset of a value says which value it
/// is.
/// </summary>
internal static class FindingPositions
{
    /// <summary>In the order of the text; what is at one place stays in the order of the schema. Most are in that order.</summary>
    public static List<RawFinding> Sorted(List<RawFinding> raw)
    {
        for (var i = 1; i < raw.Count; i++)
        {
            if (raw[i].Offset < raw[i - 1].Offset)
            {
                return [.. raw.OrderBy(static finding => finding.Offset)];
            }
        }

        return raw;
    }

    /// <param name="json">The text.</param>
    /// <param name="raw">The findings, in its order.</param>
    /// <param name="paths">The JSON Pointer of each.</param>
    /// <param name="isTruncated">Whether there were more.</param>
    public static ValidationReport Resolve(ReadOnlySpan<byte> json, List<RawFinding> raw, string[] paths, bool isTruncated)
    {
        var findings = new List<Finding>(raw.Count);
        long line = 1;
        long column = 1;
        var position = 0;
        for (var i = 0; i < raw.Count; i++)
        {
            var finding = raw[i];
            while (json[position..finding.Offset].IndexOf((byte)'\n') is var newLine and >= 0)
            {
                position += newLine + 1;
                column = 1;
                line++;
            }

            // From finding to finding, never from the start of the line: a posting may be one long line.
            column += JsonText.CountCodePoints(json[position..finding.Offset]);
            position = finding.Offset;
            findings.Add(new Finding
            {
                Severity = finding.Severity,
                RuleId = finding.RuleId,
                InstancePath = paths[i],
                SchemaPath = finding.SchemaPath,
                ByteOffset = finding.Offset,
                Line = line,
                Column = column,
                Message = finding.Message,
                Hint = finding.Hint,
            });
        }

        return new ValidationReport(findings, isTruncated);
    }

    /// <summary>The path of the value or property name at each offset; for an offset inside broken JSON, of what was being read there.</summary>
    public static string[] Paths(ReadOnlySpan<byte> json, List<RawFinding> sorted, int maxDepth)
    {
        var paths = new string[sorted.Count];
        var next = 0;
        var walk = new PathWalk();
        var start = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(json[start..], new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (next < sorted.Count && reader.Read())
            {
                // What lies before this token lies inside the last one: in a string, for instance.
                var offset = start + (int)reader.TokenStartIndex;
                while (next < sorted.Count && sorted[next].Offset < offset)
                {
                    paths[next++] = walk.Path;
                }

                walk.Before(ref reader);
                while (next < sorted.Count && sorted[next].Offset == offset)
                {
                    paths[next++] = walk.Path;
                }

                walk.After(ref reader);
            }
        }
        catch (JsonException)
        {
            // The rest of the findings lie behind the broken place.
        }

        while (next < sorted.Count)
        {
            paths[next++] = walk.Path;
        }

        return paths;
    }

    /// <summary>Where a reader is, as a JSON Pointer.</summary>
    private sealed class PathWalk
    {
        private readonly List<(bool IsArray, int Index, string? Name)> _levels = [];

        public string Path => string.Concat(_levels.Select(static level =>
            level.IsArray ? level.Index < 0 ? "" : "/" + level.Index.ToString(CultureInfo.InvariantCulture)
            : level.Name is null ? ""
            : "/" + PointerStep.Escape(level.Name)));

        public void Before(ref Utf8JsonReader reader)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    _levels[^1] = (false, 0, NameOf(ref reader));
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    _levels.RemoveAt(_levels.Count - 1);
                    break;
                default:
                    if (_levels.Count > 0 && _levels[^1] is { IsArray: true } array)
                    {
                        _levels[^1] = array with { Index = array.Index + 1 };
                    }

                    break;
            }
        }

        public void After(ref Utf8JsonReader reader)
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                _levels.Add((reader.TokenType == JsonTokenType.StartArray, -1, null));
            }
        }

        private static string NameOf(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                return "?"; // a name that is no text, which is a finding of its own
            }
        }
    }
}
