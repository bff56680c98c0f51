using System.Globalization;
using System.Text;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Matching;

/// <summary>A set of a pattern, ready to be asked.</summary>
internal sealed class CodePointSet
{
    private readonly CharacterRange[] _ranges;
    private readonly SetCategory[] _categories;
    private readonly bool _isNegated;

    public CodePointSet(CharacterSet set)
    {
        _ranges = [.. CharacterRanges.Merge(set.Ranges)];
        _categories = [.. set.Categories];
        _isNegated = set.IsNegated;
        Name = NameOf();
    }

    /// <summary>Equal for equal sets.</summary>
    public string Name { get; }

    /// <summary>Whether a code point is a member. Halves of surrogate pairs are none: in well-formed text they never stand alone.</summary>
    public bool Contains(int codePoint, bool ignoreCase)
    {
        if (codePoint is >= 0xD800 and <= 0xDFFF)
        {
            return false;
        }

        var isListed = IsListed(codePoint);
        if (ignoreCase && !isListed && Rune.IsValid(codePoint))
        {
            var rune = new Rune(codePoint);
            isListed = IsListed(Rune.ToLowerInvariant(rune).Value) || IsListed(Rune.ToUpperInvariant(rune).Value);
        }

        return isListed != _isNegated;
    }

    private bool IsListed(int codePoint)
    {
        int low = 0, high = _ranges.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _ranges[middle].Last < codePoint ? (middle + 1, high) : (low, middle);
        }

        return (low < _ranges.Length && _ranges[low].First <= codePoint)
            || Array.Exists(_categories, category => IsOf(codePoint, category.Name) != category.IsNegated);
    }

    /// <summary>Whether a code point is of a general category: <c>Lu</c>, or <c>L</c> for all of its kinds.</summary>
    private static bool IsOf(int codePoint, string category)
    {
        var name = ShortNames[(int)CharUnicodeInfo.GetUnicodeCategory(codePoint)];
        return category.Length == 1 ? name[0] == category[0] : name == category;
    }

    // In the order of UnicodeCategory.
    private static readonly string[] ShortNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe",
        "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    private string NameOf()
    {
        var name = new StringBuilder(_isNegated ? "^" : "");
        foreach (var range in _ranges)
        {
            name.Append(CultureInfo.InvariantCulture, $"{range.First:X}-{range.Last:X} ");
        }

        foreach (var category in _categories)
        {
            name.Append(category.IsNegated ? "P" : "p").Append(category.Name).Append(' ');
        }

        return name.ToString();
    }
}
