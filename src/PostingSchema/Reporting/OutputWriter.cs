using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PostingSchema;

/// <summary>Writes output units in the shapes of the standard.</summary>
internal static class OutputWriter
{
    public static string ToText(OutputUnit unit, OutputFormat format)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, unit, format);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter writer, OutputUnit root, OutputFormat format)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("valid", root.IsValid);
        if (format == OutputFormat.Flag)
        {
            writer.WriteEndObject();
            return;
        }

        WriteLocations(writer, root);
        if (root.IsTruncated)
        {
            writer.WriteBoolean("truncated", true);
        }

        if (format == OutputFormat.Basic)
        {
            var speaking = new List<OutputUnit>();
            AddSpeaking(speaking, root);
            WriteList(writer, root, speaking, withUnits: false);
        }
        else
        {
            WriteContent(writer, root);
            WriteList(writer, root, root.Units.Select(Condense), withUnits: true);
        }

        writer.WriteEndObject();
    }

    /// <summary>The units that say something themselves.</summary>
    private static void AddSpeaking(List<OutputUnit> units, OutputUnit unit)
    {
        if (Speaks(unit))
        {
            units.Add(unit);
        }

        foreach (var inner in unit.Units)
        {
            AddSpeaking(units, inner);
        }
    }

    private static bool Speaks(OutputUnit unit) => unit.Error is not null || unit.Annotation is not null;

    /// <summary>A node that says nothing and has one child is replaced by the child (section 12.4.3).</summary>
    private static OutputUnit Condense(OutputUnit unit)
    {
        while (!Speaks(unit) && unit.Units.Count == 1)
        {
            unit = unit.Units[0];
        }

        return unit;
    }

    private static void WriteList(Utf8JsonWriter writer, OutputUnit parent, IEnumerable<OutputUnit> units, bool withUnits)
    {
        var isFirst = true;
        foreach (var unit in units)
        {
            if (isFirst)
            {
                writer.WriteStartArray(parent.IsValid ? "annotations" : "errors");
                isFirst = false;
            }

            writer.WriteStartObject();
            writer.WriteBoolean("valid", unit.IsValid);
            WriteLocations(writer, unit);
            WriteContent(writer, unit);
            if (withUnits)
            {
                WriteList(writer, unit, unit.Units.Select(Condense), withUnits);
            }

            writer.WriteEndObject();
        }

        if (!isFirst)
        {
            writer.WriteEndArray();
        }
    }

    private static void WriteLocations(Utf8JsonWriter writer, OutputUnit unit)
    {
        writer.WriteString("keywordLocation", unit.KeywordLocation);
        if (unit.AbsoluteKeywordLocation is { } absolute)
        {
            writer.WriteString("absoluteKeywordLocation", absolute);
        }

        writer.WriteString("instanceLocation", unit.InstanceLocation);
    }

    private static void WriteContent(Utf8JsonWriter writer, OutputUnit unit)
    {
        if (unit.Error is { } error)
        {
            writer.WriteString("error", error);
        }

        if (unit.Annotation is { } annotation)
        {
            writer.WritePropertyName("annotation");
            annotation.WriteTo(writer);
        }
    }
}
