using System.Runtime.CompilerServices;

namespace PostingSchema.Extraction;

/// <summary>The headers of all definitions, folded, so that a line is looked up by its words alone.</summary>
internal sealed class HeaderTable
{
    private const int MostWordsForAny = 5;
    private const int MostForAny = 50;
    private const int MostDecoration = 12;
    private const int MostOnStack = 256;

    private static readonly ConditionalWeakTable<IReadOnlyList<SectionDefinition>, HeaderTable> Tables = [];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<(string Before, string After, string Name)> _patterns = [];

    private readonly int _longest;

    // The first three letters of all headers.
    private readonly StartKeys _keys;

    private HeaderTable(IReadOnlyList<SectionDefinition> definitions)
    {
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (SectionDefinition definition in definitions)
        {
            foreach (var header in definition.Headers)
            {
                var folded = HeaderText.Fold(header);
                var star = folded.IndexOf('*', StringComparison.Ordinal);
                MostWords = Math.Max(MostWords, folded.AsSpan().Count(' ') + 1);
                if (star < 0)
                {
                    _names.TryAdd(folded, definition.Name);
                    _longest = Math.Max(_longest, header.Length + MostDecoration);
                }
                else
                {
                    _longest = Math.Max(_longest, header.Length + MostForAny);
                    _patterns.Add((folded[..star], folded[(star + 1)..], definition.Name));
                }
            }
        }

        _keys = new(_names.Keys.Concat(_patterns.Select(pattern => pattern.Before)).SelectMany(begin => StartKeys.KeysOf(begin, isOpen: true)));
    }

    /// <summary>The words of the longest header.</summary>
    public int MostWords { get; private set; } = 1;

    /// <summary>The table of a list of definitions; made once a list.</summary>
    public static HeaderTable Of(IReadOnlyList<SectionDefinition> definitions) =>
        Tables.GetValue(definitions, list => new HeaderTable(list));

    /// <summary>The section that a header announces, or null.</summary>
    public string? NameOf(ReadOnlySpan<char> header)
    {
        // No header is much longer than the longest that is known; most lines are.
        if (header.Length > _longest || !MayBegin(header))
        {
            return null;
        }

        var most = HeaderText.MostFolded(header);
        if (most > MostOnStack)
        {
            return null;
        }

        Span<char> memory = stackalloc char[most];
        return NameOfFolded(HeaderText.Fold(header, memory));
    }

    // Three letters or digits in a row stay as they are when a header is folded.
    private bool MayBegin(ReadOnlySpan<char> header) =>
        header.Length < 3 || !char.IsAsciiLetterOrDigit(header[0]) || !char.IsAsciiLetterOrDigit(header[1]) || !char.IsAsciiLetterOrDigit(header[2])
        || _keys.Contains(StartKeys.KeyAt(header, 0));

    private string? NameOfFolded(ReadOnlySpan<char> folded)
    {
        if (_lookup.TryGetValue(folded, out var name))
        {
            return name;
        }

        foreach (var (before, after, pattern) in _patterns)
        {
            if (folded.Length > before.Length + after.Length && folded.StartsWith(before, StringComparison.Ordinal)
                && folded.EndsWith(after, StringComparison.Ordinal)
                && folded[before.Length..^after.Length].Count(' ') < MostWordsForAny)
            {
                return pattern;
            }
        }

        return null;
    }
}
