using System.Globalization;
using System.Text;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Matching;

/// <summary>
/// Code points that a pattern does not tell apart, as one class: those that are in the same of its sets, and are both letters of words or
/// both not.
/// </summary>
internal sealed class CodePointClasses
{
    private const int Ascii = 128;
    private const int CacheSize = 256;

    private readonly CodePointSet[] _members;
    private readonly int[] _setOfStep;
    private readonly bool _ignoreCase;
    private readonly bool _unicodeWords;
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly ushort[] _ascii = new ushort[Ascii];
    private readonly long[] _cache = new long[CacheSize];
    private readonly Lock _lock = new();

    // Replaced when a class is added, so that readers need no lock.
    private volatile ClassFacts[] _facts = [];

    /// <param name="program">The pattern.</param>
    /// <param name="ignoreCase">Whether case does not matter.</param>
    /// <param name="unicodeWords">Whether words have the letters of all languages, and not only those of ASCII.</param>
    public CodePointClasses(PatternProgram program, bool ignoreCase, bool unicodeWords)
    {
        (_ignoreCase, _unicodeWords) = (ignoreCase, unicodeWords);
        _setOfStep = new int[program.Sets.Count];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<CodePointSet>();
        for (var i = 0; i < _setOfStep.Length; i++)
        {
            var set = new CodePointSet(program.Sets[i]);
            if (!known.TryGetValue(set.Name, out var index))
            {
                known.Add(set.Name, index = members.Count);
                members.Add(set);
            }

            _setOfStep[i] = index;
        }

        _members = [.. members];
        Array.Fill(_cache, -1);
        for (var i = 0; i < Ascii; i++)
        {
            _ascii[i] = (ushort)Find(i);
        }
    }

    /// <summary>The classes of ASCII.</summary>
    public ReadOnlySpan<ushort> AsciiClasses => _ascii;

    /// <summary>How many classes are known so far.</summary>
    public int Count => _facts.Length;

    /// <summary>The class of a code point.</summary>
    public int Of(int codePoint)
    {
        if ((uint)codePoint < Ascii)
        {
            return _ascii[codePoint];
        }

        // A code point and its class in one number, so that threads cannot see one without the other.
        ref var cached = ref _cache[codePoint % CacheSize];
        var known = Volatile.Read(ref cached);
        if (known >> 32 == codePoint)
        {
            return (int)(known & int.MaxValue);
        }

        int found;
        lock (_lock)
        {
            found = Find(codePoint);
        }

        Volatile.Write(ref cached, ((long)codePoint << 32) | (uint)found);
        return found;
    }

    /// <summary>Whether the code points of a class are letters of words.</summary>
    public bool IsWord(int codePointClass) => _facts[codePointClass].IsWord;

    /// <summary>Whether the code points of a class are in the set of a step.</summary>
    public bool IsIn(int codePointClass, int setOfStep) => _facts[codePointClass].IsIn[_setOfStep[setOfStep]];

    private int Find(int codePoint)
    {
        var signature = new StringBuilder(_members.Length + 1);
        var isWord = IsWordCharacter(codePoint);
        signature.Append(isWord ? 'w' : ' ');
        foreach (var set in _members)
        {
            signature.Append(set.Contains(codePoint, _ignoreCase) ? '1' : '0');
        }

        var text = signature.ToString();
        if (!_classes.TryGetValue(text, out var found))
        {
            found = _classes.Count;
            _classes.Add(text, found);
            _facts = [.. _facts, new ClassFacts(isWord, [.. text.Skip(1).Select(c => c == '1')])];
        }

        return found;
    }

    private bool IsWordCharacter(int codePoint) =>
        codePoint < Ascii ? char.IsAsciiLetterOrDigit((char)codePoint) || codePoint == '_'
        : _unicodeWords && (codePoint is 0x200C or 0x200D || CharUnicodeInfo.GetUnicodeCategory(codePoint) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation);

    private sealed record ClassFacts(bool IsWord, bool[] IsIn);
}
