using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>How emitted writers write what is not emitted: scalars and any JSON. The texts are those of System.Text.Json.</summary>
public static partial class JsonWrite
{
    /// <summary>Writes null.</summary>
    public static void Null(JsonOutput output)
    {
        if (output.Writer is { } writer)
        {
            writer.WriteNullValue();
            return;
        }

        output.Raw("null"u8);
    }

    /// <summary>Writes a string.</summary>
    public static void String(JsonOutput output, string value)
    {
        if (output.Writer is { } writer)
        {
            writer.WriteStringValue(value);
            return;
        }

        output.Text(value);
    }

    /// <summary>Writes true or false.</summary>
    public static void Boolean(JsonOutput output, bool value)
    {
        if (output.Writer is { } writer)
        {
            writer.WriteBooleanValue(value);
            return;
        }

        output.Raw(value ? "true"u8 : "false"u8);
    }

    /// <summary>Writes an integer.</summary>
    public static void Int32(JsonOutput output, int value) => Int64(output, value);

    /// <summary>Writes an integer.</summary>
    public static void Int64(JsonOutput output, long value)
    {
        if (output.Writer is { } writer)
        {
            writer.WriteNumberValue(value);
            return;
        }

        output.Format(value);
    }

    /// <summary>Writes a decimal number.</summary>
    public static void Decimal(JsonOutput output, decimal value)
    {
        if (output.Writer is { } writer)
        {
            writer.WriteNumberValue(value);
            return;
        }

        output.Format(value);
    }

    /// <summary>Writes a floating-point number.</summary>
    /// <exception cref="ArgumentException">It is not finite; JSON has no such numbers.</exception>
    public static void Double(JsonOutput output, double value)
    {
        if (output.Writer is { } writer)
        {
            writer.WriteNumberValue(value);
            return;
        }

        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON has no infinite numbers, and none that are not a number.", nameof(value));
        }

        output.Format(value);
    }

    /// <summary>Writes an RFC 3339 date.</summary>
    public static void DateOnly(JsonOutput output, DateOnly value)
    {
        if (output.Writer is { } writer)
        {
            writer.WriteStringValue(value.ToString("O", CultureInfo.InvariantCulture));
            return;
        }

        output.FormatText(value, "O");
    }

    /// <summary>Writes an RFC 3339 date and time, without zeros at the end of the fraction.</summary>
    public static void DateTimeOffset(JsonOutput output, DateTimeOffset value)
    {
        if (output.Writer is { } writer)
        {
            writer.WriteStringValue(value);
            return;
        }

        output.FormatText(value, "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz");
    }

    /// <summary>Writes an RFC 3339 time with offset.</summary>
    public static void OffsetTime(JsonOutput output, OffsetTime value) => String(output, value.ToString());

    /// <summary>Writes a UUID.</summary>
    public static void Guid(JsonOutput output, Guid value)
    {
        if (output.Writer is { } writer)
        {
            writer.WriteStringValue(value);
            return;
        }

        output.FormatText(value);
    }

    /// <summary>Writes a URI as it was spelled.</summary>
    public static void Uri(JsonOutput output, Uri value) => String(output, value.OriginalString);

    /// <summary>Writes any value.</summary>
    public static void JsonElement(JsonOutput output, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined:
                Null(output);
                break;
            case not JsonValueKind.Undefined when output.Writer is { } writer:
                value.WriteTo(writer);
                break;
            case JsonValueKind.Object:
                output.BeginObject();
                foreach (var property in value.EnumerateObject())
                {
                    output.Name(property.Name);
                    JsonElement(output, property.Value);
                }

                output.EndObject();
                break;
            case JsonValueKind.Array:
                output.BeginArray();
                foreach (var item in value.EnumerateArray())
                {
                    output.Item();
                    JsonElement(output, item);
                }

                output.EndArray();
                break;
            case JsonValueKind.String:
                Text(output, value);
                break;
            default:
                output.Raw(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }

    private static void Text(JsonOutput output, JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        if (raw.Contains((byte)'\\'))
        {
            output.Text(value.GetString()!);
        }
        else
        {
            output.Text(raw);
        }
    }
}
