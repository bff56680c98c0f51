using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler;

/// <summary>Makes identifiers of C# out of the names of a schema, and nothing but identifiers.</summary>
internal static class CSharpNames
{
    /// <summary>What <c>x-csharp.type</c> may say.</summary>
    public static IReadOnlyList<string> OverrideTypes { get; } =
        ["bool", "int", "long", "decimal", "double", "string", "DateOnly", "DateTimeOffset", "OffsetTime", "Guid", "Uri", "JsonElement"];

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    private static readonly HashSet<string> ContextualKeywords = new(StringComparer.Ordinal)
    {
        "record", "required", "file", "scoped", "field", "var", "dynamic", "nint", "nuint", "await", "yield", "partial", "where", "when",
        "value", "get", "set", "init",
    };

    /// <summary>Whether the text can stand in C# as it is: an identifier of ASCII letters, digits and underscores, not a keyword.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length is > 0 and <= 200
        && text.All(c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
        && text[0] is not (>= '0' and <= '9')
        && !Keywords.Contains(text)
        && !ContextualKeywords.Contains(text);

    /// <summary>
    /// A namespace as MSBuild has it, which may be the name of a project (<c>my-app.2</c>), as one that C# can have:
    /// <c>my_app._2</c>.
    /// </summary>
    public static string Namespace(string name)
    {
        var parts = name.Split(['.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => string.Concat(Normalize(part).Select(c => IsLetterOrDigit(c) ? c : '_')));
        return string.Join(".", parts.Select(part => char.IsDigit(part[0]) || Keywords.Contains(part) ? "_" + part : part));
    }

    /// <summary>
    /// <c>date_posted</c>, <c>date-posted</c>, <c>@datePosted</c>: <c>DatePosted</c>. Letters of every script stay; everything that is
    /// not a letter or digit separates words. Empty when nothing is left.
    /// </summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder();
        var wordStarts = true;
        foreach (var c in Normalize(name))
        {
            if (!IsLetterOrDigit(c))
            {
                wordStarts = true;
            }
            else if (result.Length < 100)
            {
                result.Append(wordStarts ? char.ToUpperInvariant(c) : c);
                wordStarts = false;
            }
        }

        if (result.Length > 0 && char.IsDigit(result[0]))
        {
            result.Insert(0, '_');
        }

        var all = result.ToString();
        return all.Length > 1 && all.Any(char.IsLetter) && !all.Any(char.IsLower) && name.Any(c => c is '_' or '-' or ' ')
            ? Capitalise(name)
            : all;
    }

    /// <summary>Whether turning the name into an identifier dropped something else than the usual separators.</summary>
    public static bool IsHostile(string name) =>
        name.Length > 100 || Pascal(name).Length == 0 || name.Any(c => !IsLetterOrDigit(c) && c is not ('_' or '-' or ' ' or '.' or '@' or '$' or '/' or ':' or '#' or '+'));

    /// <summary>As <see cref="Pascal"/>, but what is dropped there is a word here: <c>C++</c> is <c>CPlusPlus</c>.</summary>
    public static string Spelled(string name) =>
        Pascal(string.Concat(Normalize(name).Select(c => IsLetterOrDigit(c) || c is '_' or '-' or ' ' ? c.ToString() : " " + WordFor(c) + " ")));

    private static string WordFor(char c) => c switch
    {
        '\t' => "Tab",
        '\n' => "LineFeed",
        '\r' => "CarriageReturn",
        '!' => "Bang",
        '"' => "Quote",
        '#' => "Sharp",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "And",
        '\'' => "Apostrophe",
        '*' => "Star",
        '+' => "Plus",
        ',' => "Comma",
        '.' => "Dot",
        '/' => "Slash",
        ':' => "Colon",
        '<' => "Less",
        '=' => "Equals",
        '>' => "Greater",
        '?' => "Question",
        '@' => "At",
        '\\' => "Backslash",
        _ => "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };

    /// <summary><c>FULL_TIME</c>: <c>FullTime</c>.</summary>
    private static string Capitalise(string name)
    {
        var words = new string(name.Select(c => IsLetterOrDigit(c) ? c : ' ').ToArray()).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Concat(words.Select(word => word.Substring(0, 1).ToUpperInvariant() + word.Substring(1).ToLowerInvariant()));
        return char.IsDigit(joined[0]) ? "_" + joined : joined;
    }

    /// <summary>With combined letters, whichever way the schema writes them. What is no character (U+FFFE) has no such form.</summary>
    private static string Normalize(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    private static bool IsLetterOrDigit(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
}
