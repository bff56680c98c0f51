using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using PostingSchema.Compiler.Patterns;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Patterns;

/// <summary>Runs a pattern as emitted code does; where both can, in our machine and in that of .NET.</summary>
internal static class Engine
{
    private static readonly ConcurrentDictionary<string, (LinearPattern? Linear, Regex? Regex)> Machines = new();

    public static bool IsMatch(string pattern, string text)
    {
        var (linear, regex) = Machines.GetOrAdd(pattern, Make);
        var isMatch = linear?.IsMatch(text) ?? regex!.IsMatch(text);
        if (linear is not null)
        {
            Assert.Equal(isMatch, linear.IsMatch(Encoding.UTF8.GetBytes(text)));
        }

        if (regex is not null)
        {
            Assert.Equal(isMatch, regex.IsMatch(text));
        }

        return isMatch;
    }

    private static (LinearPattern? Linear, Regex? Regex) Make(string pattern)
    {
        var translated = EcmaPattern.Translate(pattern);
        Assert.Null(translated.Error);
        Assert.Equal(-1, translated.ErrorIndex);
        Assert.True((translated.Program ?? (object?)translated.DotNet) is not null);
        return (
            translated.Program is null ? null : LinearPattern.TryCreate(pattern)!,
            translated.DotNet is null ? null : new(translated.DotNet, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)));
    }
}
