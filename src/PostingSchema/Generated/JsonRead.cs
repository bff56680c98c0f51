using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>How emitted readers read what is not emitted: scalars and collections.</summary>
public static class JsonRead
{
    /// <summary>Reads a string.</summary>
    public static string String(ref Utf8JsonReader reader) => Text(ref reader, "a string");

    /// <summary>Reads true or false.</summary>
    public static bool Boolean(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw Unexpected(ref reader, "true or false");

    /// <summary>Reads an integer of 32 bits; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    public static int Int32(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number
        : Whole(ref reader) is >= int.MinValue and <= int.MaxValue and var whole ? (int)whole
        : throw Unexpected(ref reader, "an integer of 32 bits");

    /// <summary>Reads an integer of 64 bits; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    public static long Int64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number
        : Whole(ref reader) is >= long.MinValue and <= long.MaxValue and var whole ? (long)whole
        : throw Unexpected(ref reader, "an integer of 64 bits");

    /// <summary>Reads a decimal number.</summary>
    public static decimal Decimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number) ? number : throw Unexpected(ref reader, "a decimal number of at most 28 digits");

    /// <summary>Reads a floating-point number.</summary>
    public static double Double(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Unexpected(ref reader, "a number");

    /// <summary>Reads an RFC 3339 date.</summary>
    public static DateOnly DateOnly(ref Utf8JsonReader reader) =>
        System.DateOnly.TryParseExact(Text(ref reader, "a date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Unexpected(ref reader, "a date such as 2026-03-31");

    /// <summary>Reads an RFC 3339 date and time. A leap second, and digits below 100 ns, are more than the type holds.</summary>
    public static DateTimeOffset DateTimeOffset(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var time) ? time
        : System.DateTimeOffset.TryParseExact(
            Text(ref reader, "a date and time").ToUpperInvariant(), Rfc3339, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time) ? time
        : throw Unexpected(ref reader, "a date and time with offset, as DateTimeOffset holds it");

    /// <summary>Reads an RFC 3339 time with offset.</summary>
    public static OffsetTime OffsetTime(ref Utf8JsonReader reader) =>
        PostingSchema.OffsetTime.TryParse(Text(ref reader, "a time"), out var time) ? time : throw Unexpected(ref reader, "a time with offset, without leap second");

    /// <summary>Reads a UUID.</summary>
    public static Guid Guid(ref Utf8JsonReader reader) =>
        System.Guid.TryParseExact(Text(ref reader, "a UUID"), "D", out var id) ? id : throw Unexpected(ref reader, "a UUID");

    /// <summary>Reads a URI; its text stays as it is.</summary>
    public static Uri Uri(ref Utf8JsonReader reader) =>
        System.Uri.TryCreate(Text(ref reader, "a URI"), UriKind.RelativeOrAbsolute, out var uri) ? uri : throw Unexpected(ref reader, "a URI that System.Uri can hold");

    /// <summary>Reads any value.</summary>
    public static JsonElement JsonElement(ref Utf8JsonReader reader) => System.Text.Json.JsonElement.ParseValue(ref reader);

    /// <summary>Reads an array.</summary>
    public static ValueList<T> List<T>(ref Utf8JsonReader reader, ReadValue<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Unexpected(ref reader, "an array");
        }

        var items = new T[4];
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == items.Length)
            {
                System.Array.Resize(ref items, count * 2);
            }

            items[count++] = read(ref reader);
        }

        return ValueList.FromOwned(items, count);
    }

    /// <summary>Reads an object as a map. Of two equal names the last wins, as System.Text.Json has it.</summary>
    public static ValueMap<T> Map<T>(ref Utf8JsonReader reader, ReadValue<T> read)
    {
        StartObject(ref reader, "map");
        var items = new ValueMap<T>.Builder();
        while (NextProperty(ref reader))
        {
            var name = reader.GetString()!;
            reader.Read();
            items.Set(name, read(ref reader));
        }

        return items.ToMap();
    }

    /// <summary>Reads one value, or an array of them.</summary>
    public static OneOrMany<T> OneOrMany<T>(ref Utf8JsonReader reader, ReadValue<T> read) =>
        reader.TokenType == JsonTokenType.StartArray
            ? PostingSchema.OneOrMany<T>.Many(List(ref reader, read))
            : PostingSchema.OneOrMany<T>.One(read(ref reader));

    /// <summary>Checks that an object starts here.</summary>
    public static void StartObject(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader, "an object (" + type + ")");
        }
    }

    /// <summary>Goes to the next property name; false at the end of the object.</summary>
    public static bool NextProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>
    /// Goes past a value. A reader of a stream is not at its end, and would not <see cref="Utf8JsonReader.Skip"/>; but JsonSerializer has
    /// read the whole value before it hands it to a converter.
    /// </summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            throw new JsonException("The JSON ends inside a value.");
        }
    }

    /// <summary>Reads a property that the schema does not name.</summary>
    public static void Additional<T>(ref Utf8JsonReader reader, ref ValueMap<T>.Builder? additional, ReadValue<T> read)
    {
        var name = reader.GetString()!;
        reader.Read();
        additional ??= new ValueMap<T>.Builder();
        additional.Set(name, read(ref reader));
    }

    /// <summary>The string that a property of the object has, without moving the reader; null when it has none.</summary>
    public static string? Discriminator(Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (NextProperty(ref reader))
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
            {
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }

            Skip(ref reader);
        }

        return null;
    }

    /// <summary>Whether the value is of one of the types, as far as its first token tells.</summary>
    public static bool Is(ref Utf8JsonReader reader, JsonTypes types) => reader.TokenType switch
    {
        JsonTokenType.Null => (types & JsonTypes.Null) != 0,
        JsonTokenType.True or JsonTokenType.False => (types & JsonTypes.Boolean) != 0,
        JsonTokenType.StartObject => (types & JsonTypes.Object) != 0,
        JsonTokenType.StartArray => (types & JsonTypes.Array) != 0,
        JsonTokenType.String => (types & JsonTypes.String) != 0,
        _ => (types & JsonTypes.Number) != 0
            || ((types & JsonTypes.Integer) != 0 && JsonNumber.IsInteger(Raw(ref reader))),
    };

    /// <summary>Whether the value at which the reader stands matches a subschema. Does not move the reader.</summary>
    public static bool Matches(Utf8JsonReader reader, SchemaCheck check) =>
        check(System.Text.Json.JsonElement.ParseValue(ref reader), ValidationContext.Silent());

    /// <summary>The exception for a required property that is missing.</summary>
    public static JsonException Missing(string type, string property) => new($"{type} lacks the required property \"{property}\".");

    /// <summary>The exception for a value that is not what it should be.</summary>
    public static JsonException Unexpected(ref Utf8JsonReader reader, string expected)
    {
        var found = reader.TokenType switch
        {
            JsonTokenType.StartArray => "an array",
            JsonTokenType.StartObject => "an object",
            JsonTokenType.String => "\"" + Excerpt.Shorten(Encoding.UTF8.GetString(Raw(ref reader))) + "\"",
            _ => Excerpt.Shorten(Encoding.UTF8.GetString(Raw(ref reader))),
        };
        return new JsonException($"Found {found}, expected {expected}.");
    }

    private static readonly string[] Rfc3339 = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private static string Text(ref Utf8JsonReader reader, string expected) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Unexpected(ref reader, expected);

    private static decimal? Whole(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number) && decimal.Truncate(number) == number ? number : null;

    private static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan;
}
