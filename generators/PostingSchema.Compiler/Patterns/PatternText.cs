using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler.Patterns;

/// <summary>Characters as .NET's patterns write them: what is printable ASCII as it is, the rest escaped.</summary>
internal static class PatternText
{
    /// <summary>A UTF-16 unit outside a class.</summary>
    public static StringBuilder AppendUnit(this StringBuilder text, int unit) => text.AppendUnit(unit, "\\*+?|{}[]()^$.#");

    /// <summary>A UTF-16 unit inside a class.</summary>
    public static StringBuilder AppendClassUnit(this StringBuilder text, int unit) => text.AppendUnit(unit, "\\[]^-");

    /// <summary>A range inside a class. There <c>\-</c> can be no end of a range for .NET.</summary>
    public static StringBuilder AppendClassRange(this StringBuilder text, int first, int last)
    {
        if (last <= first + 1)
        {
            text.AppendClassUnit(first);
            return last > first ? text.AppendClassUnit(last) : text;
        }

        return text.AppendRangeEnd(first).Append('-').AppendRangeEnd(last);
    }

    private static StringBuilder AppendRangeEnd(this StringBuilder text, int unit) =>
        unit == '-' ? text.Append("\\u002D") : text.AppendClassUnit(unit);

    private static StringBuilder AppendUnit(this StringBuilder text, int unit, string special)
    {
        switch (unit)
        {
            case '\t':
                return text.Append("\\t");
            case '\n':
                return text.Append("\\n");
            case '\r':
                return text.Append("\\r");
            case < ' ' or > '~':
                return text.Append("\\u").Append(unit.ToString("X4", CultureInfo.InvariantCulture));
        }

        foreach (var character in special)
        {
            if (character == unit)
            {
                text.Append('\\');
            }
        }

        return text.Append((char)unit);
    }
}
