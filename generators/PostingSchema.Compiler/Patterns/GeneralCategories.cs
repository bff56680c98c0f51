namespace PostingSchema.Compiler.Patterns;

/// <summary>The values of the property General_Category by all their names (Unicode's PropertyValueAliases.txt).</summary>
internal static class GeneralCategories
{
    /// <summary>A line a category: the name that .NET has too, then its aliases.</summary>
    private const string Names = """
        L Letter
        Lu Uppercase_Letter
        Ll Lowercase_Letter
        Lt Titlecase_Letter
        Lm Modifier_Letter
        Lo Other_Letter
        M Mark Combining_Mark
        Mn Nonspacing_Mark
        Mc Spacing_Mark
        Me Enclosing_Mark
        N Number
        Nd Decimal_Number digit
        Nl Letter_Number
        No Other_Number
        P Punctuation punct
        Pc Connector_Punctuation
        Pd Dash_Punctuation
        Ps Open_Punctuation
        Pe Close_Punctuation
        Pi Initial_Punctuation
        Pf Final_Punctuation
        Po Other_Punctuation
        S Symbol
        Sm Math_Symbol
        Sc Currency_Symbol
        Sk Modifier_Symbol
        So Other_Symbol
        Z Separator
        Zs Space_Separator
        Zl Line_Separator
        Zp Paragraph_Separator
        C Other
        Cc Control cntrl
        Cf Format
        Cs Surrogate
        Co Private_Use
        Cn Unassigned
        """;

    // .NET has no name for this group of three.
    private static readonly string[] Cased = ["Lu", "Ll", "Lt"];
    private static readonly string[] NotCased = ["Lm", "Lo", "M", "N", "P", "S", "Z", "C"];

    private static readonly Dictionary<string, string> DotNetNames = ReadNames();

    /// <summary>Adds a category, or all that it leaves out, to a set; false if there is no such category.</summary>
    public static bool TryAdd(CharacterSet set, string name, bool isNegated)
    {
        if (name is "LC" or "Cased_Letter")
        {
            foreach (var part in isNegated ? NotCased : Cased)
            {
                set.Add(new SetCategory(part, false));
            }

            return true;
        }

        if (!DotNetNames.TryGetValue(name, out var dotNetName))
        {
            return false;
        }

        set.Add(new SetCategory(dotNetName, isNegated));
        return true;
    }

    private static Dictionary<string, string> ReadNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Names.Split('\n'))
        {
            var aliases = line.Split(' ');
            foreach (var alias in aliases)
            {
                names.Add(alias, aliases[0]);
            }
        }

        return names;
    }
}
