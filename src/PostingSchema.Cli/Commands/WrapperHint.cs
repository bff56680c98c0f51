using System.Text.Json;
using PostingSchema.Datasets;

namespace PostingSchema.Cli.Commands;

/// <summary>
/// Notices an object that looks as if it held the records rather than being one: the only record of its file, without what a
/// record must have, with an array of objects in it.
/// </summary>
/// <param name="next">Who gets the findings after it.</param>
internal sealed class WrapperHint(IFindingSink next) : IFindingSink
{
    private string? _pointer;

    public void Add(DatasetFinding finding, in DatasetItem item)
    {
        if (finding is { Record: 1, Finding: { InstancePath: "", RuleId: "required" or "limit:size" } })
        {
            _pointer ??= FindArray(item.Bytes.Span);
        }

        next.Add(finding, item);
    }

    /// <summary>The pointer to the array in the file just read, if there is one; and forgets it.</summary>
    public string? Take()
    {
        var pointer = _pointer;
        _pointer = null;
        return pointer;
    }

    private static string? FindArray(ReadOnlySpan<byte> record)
    {
        // Of a record that is too long there is only the start.
        var reader = new Utf8JsonReader(record, isFinalBlock: false, default);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                if (!reader.Read())
                {
                    break;
                }

                var inner = reader;
                if (reader.TokenType == JsonTokenType.StartArray && inner.Read() && inner.TokenType == JsonTokenType.StartObject)
                {
                    return "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
                }

                if (!reader.TrySkip())
                {
                    break;
                }
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Only a hint would have come of it.
        }

        return null;
    }
}
