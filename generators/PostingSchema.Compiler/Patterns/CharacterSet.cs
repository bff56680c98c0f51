namespace PostingSchema.Compiler.Patterns;

/// <summary>A set of code points while a pattern is read: what a class or an escape such as <c>\d</c> matches.</summary>
internal sealed class CharacterSet
{
    /// <summary><c>\d</c>.</summary>
    public static readonly IReadOnlyList<CharacterRange> Digits = CharacterRanges.Parse("0030-0039");

    /// <summary><c>\w</c>: ASCII, since there is no flag <c>i</c> here that would add to it.</summary>
    public static readonly IReadOnlyList<CharacterRange> WordCharacters = CharacterRanges.Parse("0030-0039 0041-005A 005F 0061-007A");

    /// <summary><c>\s</c>: WhiteSpace (with <c>Space_Separator</c> as of Unicode 16.0) and LineTerminator.</summary>
    public static readonly IReadOnlyList<CharacterRange> Spaces =
        CharacterRanges.Parse("0009-000D 0020 00A0 1680 2000-200A 2028-2029 202F 205F 3000 FEFF");

    /// <summary>LineTerminator, which <c>.</c> leaves out.</summary>
    public static readonly IReadOnlyList<CharacterRange> LineTerminators = CharacterRanges.Parse("000A 000D 2028-2029");

    private readonly List<CharacterRange> _ranges = [];
    private readonly List<SetCategory> _categories = [];

    /// <summary>Whether the set is what the rest leaves.</summary>
    public bool IsNegated { get; set; }

    /// <summary>Ranges of code points, in no order.</summary>
    public IReadOnlyList<CharacterRange> Ranges => _ranges;

    /// <summary>General categories, to be united with the ranges.</summary>
    public IReadOnlyList<SetCategory> Categories => _categories;

    /// <summary>Adds the code points from one to another.</summary>
    public void Add(int first, int last) => _ranges.Add(new(first, last));

    /// <summary>Adds merged ranges, or all that they leave out.</summary>
    public void Add(IReadOnlyList<CharacterRange> merged, bool isNegated) =>
        _ranges.AddRange(isNegated ? CharacterRanges.Without(CharacterRange.All, merged) : merged);

    /// <summary>Adds a general category, or all that it leaves out.</summary>
    public void Add(SetCategory category) => _categories.Add(category);
}

/// <summary>A general category as a part of a set.</summary>
/// <param name="Name">One or two letters, as .NET too calls it.</param>
/// <param name="IsNegated">Whether everything else is meant.</param>
internal readonly record struct SetCategory(string Name, bool IsNegated);
