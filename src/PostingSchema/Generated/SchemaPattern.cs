using System.Text;
using System.Text.RegularExpressions;

namespace PostingSchema.Generated;

/// <summary>A regular expression of a schema: its text there, and the machine that runs it.</summary>
public sealed class SchemaPattern
{
    /// <summary>What a pattern that cannot run in linear time may take for one text.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(250);

    private readonly LinearPattern? _linear;
    private readonly Regex? _regex;

    /// <summary>Makes the machine of a pattern that runs in linear time.</summary>
    /// <param name="source">ECMA-262, as the schema has it, without lookaround and backreferences.</param>
    public SchemaPattern(string source)
    {
        Source = source;
        _linear = LinearPattern.TryCreate(source) ?? throw new ArgumentException($"Not a pattern that runs in linear time: {source}", nameof(source));
    }

    /// <summary>Makes the machine of a pattern that does not; it has a time limit.</summary>
    /// <param name="source">ECMA-262, as the schema has it.</param>
    /// <param name="dotNet">The same for .NET.</param>
    public SchemaPattern(string source, string dotNet)
    {
        Source = source;
        _regex = new Regex(dotNet, RegexOptions.CultureInvariant, TimeLimit);
    }

    /// <summary>The pattern as the schema has it.</summary>
    public string Source { get; }

    /// <summary>Whether the text has a match; null when that could not be found out in time.</summary>
    public bool? IsMatch(ReadOnlySpan<byte> utf8) => _linear is not null ? _linear.IsMatch(utf8) : IsMatch(_regex!, utf8);

    private static bool? IsMatch(Regex regex, ReadOnlySpan<byte> utf8)
    {
        const int OnStack = 256;
        char[]? rented = null;
        Span<char> buffer = utf8.Length <= OnStack
            ? stackalloc char[OnStack]
            : rented = System.Buffers.ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            var length = Encoding.UTF8.GetChars(utf8, buffer);
            return regex.IsMatch(buffer[..length]);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
        finally
        {
            if (rented is not null)
            {
                System.Buffers.ArrayPool<char>.Shared.Return(rented);
            }
        }
    }
}
