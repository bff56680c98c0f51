using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Tests.Patterns;

/// <summary>Runs a translated pattern as emitted code does.</summary>
internal static class Engine
{
    public static bool IsMatch(string pattern, string text)
    {
        var translated = EcmaPattern.Translate(pattern);
        Assert.Null(translated.Error);
        Assert.Equal(-1, translated.ErrorIndex);

        var isMatch = Run(translated.DotNet!, RegexOptions.CultureInvariant, text);
        if (translated.IsLinear)
        {
            Assert.Equal(isMatch, Run(translated.DotNet!, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, text));
        }

        return isMatch;
    }

    private static readonly ConcurrentDictionary<(string, RegexOptions), Regex> Compiled = new();

    private static bool Run(string dotNet, RegexOptions options, string text) =>
        Compiled.GetOrAdd((dotNet, options), _ => new(dotNet, options, TimeSpan.FromSeconds(10))).IsMatch(text);
}
