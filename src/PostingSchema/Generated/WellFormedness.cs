using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace PostingSchema.Generated;

/// <summary>
/// What JSON itself demands, and System.Text.Json does not look at before somebody asks: encoding, surrogates, duplicate
/// names, numbers that no machine holds. Also the limits.
/// </summary>
internal ref struct WellFormedness
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _start;
    private readonly ValidationLimits _limits;
    private readonly ValidationContext _context;

    private WellFormedness(ReadOnlySpan<byte> json, int start, ValidationLimits limits, ValidationContext context)
    {
        _json = json;
        _start = start;
        _limits = limits;
        _context = context;
    }

    /// <summary>Reports what is wrong; false when there is nothing that a validator could work on.</summary>
    public static bool Check(ReadOnlySpan<byte> json, ValidationLimits limits, ValidationContext context)
    {
        if (json.Length > limits.MaxBytes)
        {
            context.ReportAt(limits.MaxBytes, "limit:size", FormattableString.Invariant(
                $"The posting is {json.Length:N0} bytes long; at most {limits.MaxBytes:N0} are allowed."));
            return false;
        }

        var start = 0;
        if (json.StartsWith("\uFEFF"u8))
        {
            start = 3;
            context.ReportAt(0, "json:bom", "Found a byte order mark; JSON starts with the value itself (RFC 8259, section 8.1).");
        }

        if (!Utf8.IsValid(json))
        {
            var offset = FirstInvalidUtf8(json);
            context.ReportAt(offset, "json:utf8", FormattableString.Invariant($"Found the byte 0x{json[offset]:X2}, which is not UTF-8 here."));
            return false;
        }

        return new WellFormedness(json[start..], start, limits, context).Walk();
    }

    private readonly bool Walk()
    {
        var reader = new Utf8JsonReader(_json, new JsonReaderOptions { MaxDepth = _limits.MaxDepth });
        var names = new PropertyNameStack();
        var isReadable = true;
        try
        {
            while (reader.Read())
            {
                isReadable &= Token(ref reader, names);
            }

            return isReadable;
        }
        catch (JsonException exception)
        {
            ReportSyntax(ref reader, exception);
            return false;
        }
    }

    /// <summary>False for a string that is no text: a validator could not compare it with anything.</summary>
    private readonly bool Token(ref Utf8JsonReader reader, PropertyNameStack names)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                names.Push();
                break;
            case JsonTokenType.EndObject:
                names.Pop();
                break;
            case JsonTokenType.PropertyName:
                return HasValidEscapes(ref reader) && ReportIfTwice(ref reader, names);
            case JsonTokenType.String:
                return HasValidEscapes(ref reader);
            case JsonTokenType.Number when !JsonNumber.IsWithinLimits(reader.ValueSpan):
                ReportAt(
                    reader.TokenStartIndex,
                    "json:number-range",
                    $"Found {Excerpt.Shorten(Encoding.UTF8.GetString(reader.ValueSpan))}; a number must be of a magnitude that a double can hold, written with at most 1,024 characters.");
                break;
            default:
                break;
        }

        return true;
    }

    /// <summary>Reports a name that the object has already. What follows can be validated all the same.</summary>
    private readonly bool ReportIfTwice(ref Utf8JsonReader reader, PropertyNameStack names)
    {
        if (!names.TryAdd(ref reader))
        {
            ReportAt(reader.TokenStartIndex, "duplicate-key", $"The property {Excerpt.Shorten("\"" + reader.GetString() + "\"")} is there already.");
        }

        return true;
    }

    /// <summary>An escape can name half of a surrogate pair, which is no character.</summary>
    private readonly bool HasValidEscapes(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return true;
        }

        var text = reader.ValueSpan;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != (byte)'\\')
            {
                continue;
            }

            if (text[i + 1] == (byte)'u' && Surrogate(text[(i + 2)..]) is { } first)
            {
                var isPair = first < 0xDC00 && text[(i + 6)..].StartsWith("\\u"u8) && Surrogate(text[(i + 8)..]) is >= 0xDC00;
                if (!isPair)
                {
                    ReportAt(reader.TokenStartIndex + 1 + i, "json:surrogate", FormattableString.Invariant($"Found \\u{first:X4}, half of a surrogate pair; alone it is no character."));
                    return false;
                }

                i += 11;
            }
            else
            {
                i++;
            }
        }

        return true;
    }

    /// <summary>The unit of an escape, where it is a surrogate.</summary>
    private static int? Surrogate(ReadOnlySpan<byte> digits) =>
        digits.Length >= 4
        && System.Buffers.Text.Utf8Parser.TryParse(digits[..4], out ushort unit, out var used, 'X')
        && used == 4
        && char.IsSurrogate((char)unit) ? unit : null;

    private readonly void ReportSyntax(ref Utf8JsonReader reader, JsonException exception)
    {
        var offset = OffsetOf((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
        var depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
        if (depth >= _limits.MaxDepth && offset < _json.Length && _json[offset] is (byte)'[' or (byte)'{')
        {
            ReportAt(offset, "limit:depth", FormattableString.Invariant($"Arrays and objects nest deeper than {_limits.MaxDepth} levels."));
            return;
        }

        ReportAt(offset, "json:syntax", offset < _json.Length
            ? $"Found {Describe(_json[offset])}: {Reason(exception)}"
            : depth > 0
                ? FormattableString.Invariant($"The text ends inside the JSON: {depth} {(depth == 1 ? "array or object is" : "arrays and objects are")} still open.")
                : "The text ends where JSON was expected.");
    }

    /// <summary>What System.Text.Json says, without the position, which a finding has anyway.</summary>
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Excerpt.Shorten(end < 0 ? exception.Message : exception.Message[..end], 160);
    }

    private readonly int OffsetOf(int line, int bytePosition)
    {
        var start = 0;
        for (; line > 0 && _json[start..].IndexOf((byte)'\n') is var next and >= 0; line--)
        {
            start += next + 1;
        }

        return Math.Min(start + bytePosition, _json.Length);
    }

    private readonly void ReportAt(long offset, string rule, string message) => _context.ReportAt(_start + (int)offset, rule, message);

    private static string Describe(byte unit) =>
        unit is > 0x20 and < 0x7F ? $"'{(char)unit}'" : FormattableString.Invariant($"the byte 0x{unit:X2}");

    private static int FirstInvalidUtf8(ReadOnlySpan<byte> json)
    {
        var offset = 0;
        while (offset < json.Length && Rune.DecodeFromUtf8(json[offset..], out _, out var used) == OperationStatus.Done)
        {
            offset += used;
        }

        return Math.Min(offset, json.Length - 1);
    }
}
