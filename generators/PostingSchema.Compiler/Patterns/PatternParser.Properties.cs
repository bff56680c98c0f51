namespace PostingSchema.Compiler.Patterns;

internal sealed partial class PatternParser
{
    /// <summary>The rest of <c>\p{Lu}</c> or <c>\p{Script=Greek}</c>, from the brace.</summary>
    private bool TryTakeProperty(int start, CharacterSet set, bool isNegated)
    {
        var message = "'\\p' is followed by the name of a property in braces";
        if (TryTake('{') && TryTakePropertyName(out var name))
        {
            string? value = null;
            if ((!TryTake('=') || TryTakePropertyName(out value)) && TryTake('}'))
            {
                message = TryAddProperty(start, set, name, value, isNegated) ? null
                    : $"there is no property '{(value is null ? name : $"{name}={value}")}'";
            }
        }

        if (message is not null)
        {
            Fail(start, message);
        }

        return message is null;
    }

    private bool TryTakePropertyName(out string name)
    {
        var start = _index;
        while (Next is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
        {
            _index++;
        }

        name = _pattern.Substring(start, _index - start);
        return name.Length > 0;
    }

    /// <summary>False where ECMA-262 knows no such property.</summary>
    private bool TryAddProperty(int start, CharacterSet set, string name, string? value, bool isNegated)
    {
        if (name is "General_Category" or "gc" || value is null)
        {
            return GeneralCategories.TryAdd(set, value ?? name, isNegated) || (value is null && TryAddBinary(start, set, name, isNegated));
        }

        var isExtension = name is "Script_Extensions" or "scx";
        if (!(isExtension || name is "Script" or "sc") || !PropertyNames.IsScript(value))
        {
            return false;
        }

        if (!isExtension && ScriptRanges.Of(value) is { } ranges)
        {
            set.Add(ranges, isNegated);
        }
        else
        {
            _unsupported ??= new(start, isExtension
                ? "script extensions are not supported; 'Script=' is, for the scripts that most postings are written in"
                : $"the script '{value}' is not supported; Latin, Greek, Cyrillic, Han, Hiragana and Katakana are");
        }

        return true;
    }

    private bool TryAddBinary(int start, CharacterSet set, string name, bool isNegated)
    {
        switch (name)
        {
            case "Any":
                set.Add([CharacterRange.All], isNegated);
                return true;
            case "ASCII":
                set.Add([new(0, 0x7F)], isNegated);
                return true;
            case "Assigned":
                set.Add(new SetCategory("Cn", !isNegated));
                return true;
        }

        if (!PropertyNames.IsBinary(name))
        {
            return false;
        }

        _unsupported ??= new(start, $"the property '{name}' is not supported; general categories such as 'L' and 'Nd' are");
        return true;
    }
}
