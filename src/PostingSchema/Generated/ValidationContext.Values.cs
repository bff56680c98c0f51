using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using PostingSchema.Formats;

namespace PostingSchema.Generated;

/// <summary>Keywords for any value, for numbers and for strings.</summary>
public sealed partial class ValidationContext
{
    /// <summary><c>type</c></summary>
    public bool Type(JsonElement value, JsonTypes allowed, string at)
    {
        var actual = value.ValueKind switch
        {
            JsonValueKind.Null => JsonTypes.Null,
            JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
            JsonValueKind.Object => JsonTypes.Object,
            JsonValueKind.Array => JsonTypes.Array,
            JsonValueKind.String => JsonTypes.String,
            _ => JsonTypes.Number,
        };
        if ((allowed & actual) != 0
            || (actual == JsonTypes.Number && (allowed & JsonTypes.Integer) != 0 && JsonNumber.IsInteger(JsonMarshal.GetRawUtf8Value(value))))
        {
            return true;
        }

        if (_isSilent)
        {
            return false;
        }

        var names = TypeNames.Where(type => (allowed & type.Type) != 0).Select(type => type.Name).ToArray();
        return Report(value, "type", at, $"Found {Excerpt.Of(value)}, expected {Wording.Or(names)}.", hint: null, names);
    }

    /// <summary>The schema <c>false</c>.</summary>
    public bool Never(JsonElement value, string at) =>
        !_isSilent && Report(value, "false", at, $"Found {Excerpt.Of(value)}, where the schema allows no value.", hint: null, expected: []);

    /// <summary><c>enum</c></summary>
    public bool Enum(JsonElement value, EnumValues values, string at) => OneOfValues(value, values, "enum", at);

    /// <summary><c>const</c></summary>
    public bool Const(JsonElement value, EnumValues values, string at) => OneOfValues(value, values, "const", at);

    /// <summary><c>minimum</c></summary>
    public bool Minimum(JsonElement value, ReadOnlySpan<byte> bound, string at) =>
        value.ValueKind != JsonValueKind.Number
        || JsonNumber.Compare(JsonMarshal.GetRawUtf8Value(value), bound) >= 0
        || (!_isSilent && ReportNumber(value, "minimum", "at least", bound, at));

    /// <summary><c>maximum</c></summary>
    public bool Maximum(JsonElement value, ReadOnlySpan<byte> bound, string at) =>
        value.ValueKind != JsonValueKind.Number
        || JsonNumber.Compare(JsonMarshal.GetRawUtf8Value(value), bound) <= 0
        || (!_isSilent && ReportNumber(value, "maximum", "at most", bound, at));

    /// <summary><c>exclusiveMinimum</c></summary>
    public bool ExclusiveMinimum(JsonElement value, ReadOnlySpan<byte> bound, string at) =>
        value.ValueKind != JsonValueKind.Number
        || JsonNumber.Compare(JsonMarshal.GetRawUtf8Value(value), bound) > 0
        || (!_isSilent && ReportNumber(value, "exclusiveMinimum", "more than", bound, at));

    /// <summary><c>exclusiveMaximum</c></summary>
    public bool ExclusiveMaximum(JsonElement value, ReadOnlySpan<byte> bound, string at) =>
        value.ValueKind != JsonValueKind.Number
        || JsonNumber.Compare(JsonMarshal.GetRawUtf8Value(value), bound) < 0
        || (!_isSilent && ReportNumber(value, "exclusiveMaximum", "less than", bound, at));

    /// <summary><c>multipleOf</c></summary>
    public bool MultipleOf(JsonElement value, ReadOnlySpan<byte> divisor, string at) =>
        value.ValueKind != JsonValueKind.Number
        || JsonNumber.IsMultipleOf(JsonMarshal.GetRawUtf8Value(value), divisor)
        || (!_isSilent && ReportNumber(value, "multipleOf", "a multiple of", divisor, at));

    /// <summary><c>minLength</c>, in code points.</summary>
    public bool MinLength(JsonElement value, int min, string at) =>
        value.ValueKind != JsonValueKind.String
        || JsonText.SurelyHasLength(value, min, int.MaxValue)
        || JsonText.CountCodePoints(JsonText.Content(value)) is var length && (length >= min
        || (!_isSilent && Report(value, "minLength", at, FormattableString.Invariant($"Found {Characters(length)}, expected at least {min}: {Excerpt.Of(value)}."))));

    /// <summary><c>maxLength</c>, in code points.</summary>
    public bool MaxLength(JsonElement value, int max, string at) =>
        value.ValueKind != JsonValueKind.String
        || JsonText.SurelyHasLength(value, 0, max)
        || JsonText.CountCodePoints(JsonText.Content(value)) is var length && (length <= max
        || (!_isSilent && Report(value, "maxLength", at, FormattableString.Invariant($"Found {Characters(length)}, expected at most {max}: {Excerpt.Of(value)}."))));

    /// <summary><c>pattern</c></summary>
    public bool Pattern(JsonElement value, SchemaPattern pattern, string at)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return true;
        }

        return pattern.IsMatch(JsonText.Content(value)) switch
        {
            true => true,
            false => !_isSilent && Report(value, "pattern", at, $"Found {Excerpt.Of(value)}, expected text that matches {Excerpt.Shorten(pattern.Source)}."),
            null => !_isSilent && Report(value, "limit:pattern", at, $"It took too long to find out whether the text matches {Excerpt.Shorten(pattern.Source)}."),
        };
    }

    /// <summary><c>format</c>, asserted.</summary>
    public bool Format(JsonElement value, StringFormat format, string at)
    {
        if (value.ValueKind != JsonValueKind.String || StringFormats.Matches(format, JsonText.Content(value)))
        {
            return true;
        }

        var name = StringFormats.Name(format);
        return !_isSilent && Report(value, "format:" + name, at, $"Found {Excerpt.Of(value)}, expected {FormatDescriptions.Of(format)}.");
    }

    private bool OneOfValues(JsonElement value, EnumValues values, string rule, string at)
    {
        if (values.Contains(value))
        {
            return true;
        }

        if (_isSilent)
        {
            return false;
        }

        var hint = value.ValueKind == JsonValueKind.String && JsonText.Content(value) is { Length: <= 256 } text
            ? values.Hint(Encoding.UTF8.GetString(text))
            : null;
        return Report(value, rule, at, $"Found {Excerpt.Of(value)}, expected {values.Describe()}.", hint, values.Shown());
    }

    private bool ReportNumber(JsonElement value, string rule, string comparison, ReadOnlySpan<byte> bound, string at) =>
        Report(value, rule, at, $"Found {Excerpt.Of(value)}, expected {comparison} {Encoding.UTF8.GetString(bound)}.");

    private static string Characters(int count) => count == 1 ? "1 character" : FormattableString.Invariant($"{count} characters");

    private static readonly (JsonTypes Type, string Name)[] TypeNames =
    [
        (JsonTypes.String, "a string"), (JsonTypes.Integer, "an integer"), (JsonTypes.Number, "a number"), (JsonTypes.Boolean, "true or false"),
        (JsonTypes.Object, "an object"), (JsonTypes.Array, "an array"), (JsonTypes.Null, "null"),
    ];
}
