using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>The values of an <c>enum</c> or <c>const</c>, and the other spellings that deserve a hint.</summary>
public sealed class EnumValues
{
    private const int MostShown = 12;

    private readonly JsonElement[] _values;
    private readonly string[] _texts;
    private readonly byte[]?[] _plain;
    private readonly (string Spelling, string Value)[] _aliases;

    /// <summary>Takes the values as JSON texts, and pairs of a spelling and the value that it means.</summary>
    public EnumValues(string[] values, (string Spelling, string Value)[] aliases)
    {
        _texts = values;
        _aliases = aliases;
        _values = Array.ConvertAll(values, static text =>
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        });
        _plain = Array.ConvertAll(_values, static value =>
            value.ValueKind == JsonValueKind.String ? System.Text.Encoding.UTF8.GetBytes(value.GetString()!) : null);
    }

    /// <summary>Whether the value is one of them, compared as JSON values.</summary>
    public bool Contains(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            foreach (var plain in _plain)
            {
                if (plain is not null && value.ValueEquals(plain))
                {
                    return true;
                }
            }

            return false;
        }

        foreach (var known in _values)
        {
            if (JsonElementEquality.Equals(known, value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>"phd"</c>, or <c>one of "a", "b"</c>; long lists are cut, which is said.</summary>
    public string Describe()
    {
        if (_texts.Length == 1)
        {
            return Excerpt.Shorten(_texts[0]);
        }

        var shown = string.Join(", ", _texts.Take(MostShown).Select(static text => Excerpt.Shorten(text)));
        return _texts.Length <= MostShown
            ? "one of " + shown
            : FormattableString.Invariant($"one of {shown} and {_texts.Length - MostShown} more");
    }

    /// <summary>The values as they are shown, and how many are not.</summary>
    internal IReadOnlyList<string> Shown() =>
    [
        .. _texts.Take(MostShown).Select(static text => Excerpt.Shorten(text)),
        .. _texts.Length <= MostShown ? Array.Empty<string>() : [FormattableString.Invariant($"one of {_texts.Length - MostShown} more")],
    ];

    /// <summary>The value that the text is another spelling of, or looks like; null where none is near.</summary>
    public string? Hint(string text)
    {
        foreach (var (spelling, value) in _aliases)
        {
            if (string.Equals(spelling, text, StringComparison.OrdinalIgnoreCase))
            {
                return $"\"{Excerpt.Shorten(spelling)}\" means \"{value}\" here; write \"{value}\"";
            }
        }

        var strings = _values.Where(static value => value.ValueKind == JsonValueKind.String).Select(static value => value.GetString()!);
        return NearestName.Find(text, strings) is { } nearest ? $"did you mean \"{nearest}\"?" : null;
    }
}
