using System.IO.Enumeration;

namespace PostingSchema.Cli.Inputs;

/// <summary>
/// Expands patterns for shells that do not: <c>*</c> and <c>?</c> inside a name, <c>**</c> for folders at any depth. Names that
/// start with a dot are only matched by patterns that do.
/// </summary>
internal static class Glob
{
    private const string AnyDepth = "**";

    /// <summary>Whether a text is a pattern.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>The files that a pattern matches, in ordinal order.</summary>
    /// <exception cref="CliFailure">A folder on the way cannot be read.</exception>
    public static List<string> Expand(string pattern)
    {
        var root = Path.GetPathRoot(pattern) ?? "";
        var segments = pattern[root.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        var matches = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            Expand(root, segments, matches);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new CliFailure(ExitCode.UnreadableInput, $"{pattern}: {failure.Message}");
        }

        return [.. matches];
    }

    private static void Expand(string folder, ReadOnlySpan<string> segments, SortedSet<string> matches)
    {
        var segment = segments[0];
        var rest = segments[1..];
        if (segment == AnyDepth)
        {
            // No folders at all, or one more and the same again. A pattern that ends here means all files.
            Expand(folder, rest.IsEmpty ? ["*"] : rest, matches);
            foreach (var inner in Entries(folder, "*", Directory.EnumerateDirectories).Where(inner => !IsLink(inner)))
            {
                Expand(inner, segments, matches);
            }
        }
        else if (rest.IsEmpty)
        {
            matches.UnionWith(IsPattern(segment)
                ? Entries(folder, segment, Directory.EnumerateFiles)
                : new[] { Path.Join(folder, segment) }.Where(File.Exists));
        }
        else if (!IsPattern(segment))
        {
            Expand(Path.Join(folder, segment), rest, matches);
        }
        else
        {
            foreach (var inner in Entries(folder, segment, Directory.EnumerateDirectories))
            {
                Expand(inner, rest, matches);
            }
        }
    }

    private static string[] Entries(string folder, string pattern, Func<string, IEnumerable<string>> list)
    {
        var place = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(place))
        {
            return [];
        }

        return list(place)
            .Select(path => Path.GetFileName(path))
            .Where(name => name[0] != '.' || pattern[0] == '.')
            .Where(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false))
            .Select(name => Path.Join(folder, name))
            .ToArray();
    }

    // A link to a folder above would be followed forever.
    private static bool IsLink(string folder) => File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint);
}
