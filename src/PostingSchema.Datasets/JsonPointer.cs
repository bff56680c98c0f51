using System.Diagnostics.CodeAnalysis;

namespace PostingSchema.Datasets;

/// <summary>A JSON Pointer (RFC 6901): where in a document a value is.</summary>
public sealed class JsonPointer
{
    private readonly string _text;

    private JsonPointer(string text, string[] segments)
    {
        _text = text;
        Segments = segments;
    }

    /// <summary>The pointer to the whole document.</summary>
    public static JsonPointer Root { get; } = new("", []);

    /// <summary>The names and indices on the way, unescaped.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>Reads a pointer.</summary>
    /// <param name="text">
    /// <c>""</c> for the document itself, else <c>/name/0/...</c> with <c>~1</c> for <c>/</c> and <c>~0</c> for <c>~</c>.
    /// </param>
    /// <param name="pointer">The pointer.</param>
    /// <param name="error">What is wrong with the text, and what to write instead.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out JsonPointer? pointer, [NotNullWhen(false)] out string? error)
    {
        pointer = null;
        error = Complaint(text);
        if (error is null)
        {
            var segments = text.Length == 0 ? [] : text[1..].Split('/').Select(Unescape).ToArray();
            pointer = new(text, segments);
        }

        return pointer is not null;
    }

    /// <summary>The pointer as it was written.</summary>
    public override string ToString() => _text;

    /// <summary>The pointer to the first so many steps.</summary>
    internal string Prefix(int length) =>
        string.Concat(Segments.Take(length).Select(segment => "/" + Escape(segment)));

    private static string? Complaint(string text)
    {
        if (text.Length > 0 && text[0] != '/')
        {
            return $"'{text}' is not a JSON Pointer: it must start with a slash. Write '/{text.Replace('.', '/')}'.";
        }

        for (var at = text.IndexOf('~', StringComparison.Ordinal); at >= 0; at = text.IndexOf('~', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] is not ('0' or '1'))
            {
                return $"'{text}' is not a JSON Pointer: '~' stands for nothing by itself. Write '~0' for '~' and '~1' for '/'.";
            }
        }

        return null;
    }

    private static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
