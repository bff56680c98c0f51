using System.Buffers;
using PostingSchema.Compiler.Patterns;
using PostingSchema.Matching;

namespace PostingSchema.Generated;

/// <summary>
/// A regular expression of ECMA-262 without backreferences and lookaround, which takes time in proportion to the text, whatever the text.
/// Made once; many threads may use it.
/// </summary>
public sealed class LinearPattern
{
    private readonly PatternProgram _program;
    private readonly CodePointClasses _classes;
    private readonly LazyAutomaton _automaton;
    private readonly Lazy<LazyAutomaton> _anchored;
    private readonly Lazy<SearchValues<char>?> _first;

    private LinearPattern(PatternProgram program, bool ignoreCase, bool unicodeWords)
    {
        _program = program;
        _classes = new(program, ignoreCase, unicodeWords);
        _automaton = new(program, _classes, isAnchored: false);
        _anchored = new(() => new(program, _classes, isAnchored: true));
        _first = new(() => FirstCharacters.Of(program, ignoreCase));
        Groups = [.. program.Slots.Where(group => group.Key.Name is not null).OrderBy(group => group.Value).Select(group => group.Key.Name!)];
    }

    /// <summary>The names of the groups that have one, in the order of the pattern.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The UTF-16 units of which every match begins with one; null where these are many, or where a match is known by its place.</summary>
    public SearchValues<char>? First => _first.Value;

    /// <summary>Whether a match can only begin where the text does.</summary>
    public bool IsAnchored => _automaton.IsAnchored;

    /// <summary>How many positions <see cref="FindAll"/> gives.</summary>
    public int SlotCount => _program.SlotCount;

    /// <summary>Makes the machine of a pattern; null where the pattern is not valid, looks around, refers back or is too large.</summary>
    /// <param name="pattern">The pattern, in unicode mode.</param>
    /// <param name="ignoreCase">Whether case does not matter.</param>
    /// <param name="unicodeWords">Whether <c>\b</c> knows the letters of all languages; ECMA-262 knows those of ASCII.</param>
    public static LinearPattern? TryCreate(string pattern, bool ignoreCase = false, bool unicodeWords = false)
    {
        var parsed = PatternParser.Parse(pattern);
        return parsed is { Root: { } root, Error: null, Unsupported: null } && PatternProgram.TryCompile(root) is { } program
            ? new(program, ignoreCase, unicodeWords)
            : null;
    }

    /// <summary>Whether UTF-16 text has a match.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => _automaton.IsMatch(text);

    /// <summary>Whether UTF-8 text, which must be well-formed, has a match.</summary>
    public bool IsMatch(ReadOnlySpan<byte> utf8) => _automaton.IsMatch(utf8);

    /// <summary>Whether UTF-16 text has a match that begins at a position.</summary>
    public bool IsMatchAt(ReadOnlySpan<char> text, int at) => _anchored.Value.IsMatchAt(text, at);

    /// <summary>Finds the matches of a text, in order and without overlap. Asking <see cref="IsMatch(ReadOnlySpan{char})"/> first is cheaper.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many are wanted.</param>
    /// <returns>
    /// <see cref="SlotCount"/> positions for each: start and end of the match, then start and end of every group; -1 where a group took no
    /// part.
    /// </returns>
    public IReadOnlyList<int[]> FindAll(ReadOnlySpan<char> text, int most = int.MaxValue) =>
        CaptureRun.FindAll(_program, _classes, text, [], anywhere: true, most);

    /// <summary>Finds the matches that begin at some positions, in order and without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="starts">The positions, in order.</param>
    /// <param name="most">How many are wanted.</param>
    /// <returns>As for <see cref="FindAll"/>.</returns>
    public IReadOnlyList<int[]> FindAllAt(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, int most = int.MaxValue) =>
        starts.IsEmpty ? [] : CaptureRun.FindAll(_program, _classes, text, starts, anywhere: false, most);

    /// <summary>The slot in which the start of a group is noted; -1 where there is no group of the name.</summary>
    public int SlotOf(string group)
    {
        foreach (var (known, slot) in _program.Slots)
        {
            if (known.Name == group)
            {
                return slot;
            }
        }

        return -1;
    }
}
