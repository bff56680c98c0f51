using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler.Patterns;

internal sealed partial class PatternParser
{
    private PatternNode? ParseGroup()
    {
        var start = _index++;
        CaptureGroup? capture = null;
        LookaroundKind? lookaround = null;
        if (TryTake("?:"))
        {
        }
        else if (Next != '?')
        {
            capture = new(null);
        }
        else if (TryTakeLookaround(out var kind))
        {
            lookaround = kind;
        }
        else if (!TryTakeNamedGroup(start, out capture))
        {
            return null;
        }

        // Groups are numbered by their opening parentheses.
        if (capture is not null)
        {
            _groups.Add(capture);
        }

        var content = ParseAlternatives();
        if (content is null)
        {
            return null;
        }

        if (!TryTake(')'))
        {
            return Fail(start, "the group is not closed with ')'");
        }

        capture?.End = _index;
        return lookaround is { } look ? new LookaroundNode(content, look.IsBehind, look.IsNegative) : new GroupNode(content, capture);
    }

    private bool TryTakeLookaround(out LookaroundKind kind)
    {
        foreach (var (opening, isBehind, isNegative) in LookaroundOpenings)
        {
            if (TryTake(opening))
            {
                kind = new(isBehind, isNegative);
                return true;
            }
        }

        kind = default;
        return false;
    }

    private static readonly (string Opening, bool IsBehind, bool IsNegative)[] LookaroundOpenings =
    [
        ("?=", false, false),
        ("?!", false, true),
        ("?<=", true, false),
        ("?<!", true, true),
    ];

    private bool TryTakeNamedGroup(int start, out CaptureGroup? capture)
    {
        capture = null;
        if (!TryTake("?<"))
        {
            var after = _index + 1 < _pattern.Length ? _pattern[_index + 1] : '\0';
            Fail(start, after switch
            {
                '>' => "ECMA-262 has no atomic groups",
                '#' => "ECMA-262 has no comments",
                '(' => "ECMA-262 has no conditionals",
                '\'' => "a named group is written (?<name>...)",
                'P' => "a named group is written (?<name>...), a reference to it \\k<name>",
                (>= 'a' and <= 'z') or '-' => "ECMA-262 has no inline flags",
                _ => "'(?' starts a group only as (?:, (?=, (?!, (?<=, (?<! or (?<name>",
            });
            return false;
        }

        if (!TryTakeGroupName(out var name))
        {
            Fail(start, "a group name is an identifier and ends with '>': (?<name>...)");
            return false;
        }

        if (_namedGroups.ContainsKey(name))
        {
            Fail(start, $"there are two groups named '{name}'");
            return false;
        }

        capture = new(name);
        _namedGroups.Add(name, capture);
        return true;
    }

    private PatternNode? ParseNamedReference(int start) =>
        TryTake('<') && TryTakeGroupName(out var name)
            ? AddReference(new(name, 0, start))
            : Fail(start, "'\\k' is followed by the name of a group: \\k<name>");

    private BackreferenceNode AddReference(BackreferenceNode reference)
    {
        _references.Add(reference);
        return reference;
    }

    /// <summary>The rest of <c>&lt;name></c>.</summary>
    private bool TryTakeGroupName(out string name)
    {
        var text = new StringBuilder();
        while (!IsAtEnd && Next != '>')
        {
            var start = _index;
            int codePoint;
            if (Next != '\\')
            {
                codePoint = TakeCodePoint();
            }
            else if (!TryTake("\\") || Next != 'u' || !TryTakeCharacterEscape(start, out codePoint))
            {
                break;
            }

            if (!IsNameCharacter(codePoint, isFirst: text.Length == 0))
            {
                break;
            }

            text.Append(char.ConvertFromUtf32(codePoint));
        }

        name = text.ToString();
        return name.Length > 0 && TryTake('>');
    }

    /// <summary>IdentifierStart or IdentifierPart of ECMA-262, section 12.7, by general category.</summary>
    private static bool IsNameCharacter(int codePoint, bool isFirst)
    {
        if (codePoint is '$' or '_' || (!isFirst && codePoint is 0x200C or 0x200D))
        {
            return true;
        }

        if (codePoint is >= 0xD800 and <= 0xDFFF)
        {
            return false;
        }

        return CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation => !isFirst,
            _ => false,
        };
    }

    private readonly record struct LookaroundKind(bool IsBehind, bool IsNegative);
}
