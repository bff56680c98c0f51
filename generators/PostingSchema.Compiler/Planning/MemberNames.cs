using System.Globalization;
using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Planning;

/// <summary>
/// The C# names of the members of one type. Chosen ones come first and must differ; a derived one that is taken makes way and says so,
/// since a schema that somebody else wrote is right whatever C# thinks of its names.
/// </summary>
/// <param name="kind">What the members are: <c>properties</c>, <c>values</c>.</param>
internal sealed class MemberNames(string kind)
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes a name that <c>x-csharp</c> chose.</summary>
    public void Choose(string name, string jsonName, SchemaDocument document, SchemaLocation location)
    {
        if (_taken.TryGetValue(name, out var other))
        {
            document.Diagnostics.Report(
                DiagnosticRules.NameCollision,
                location,
                $"The {kind} {Quote.Json(other)} and {Quote.Json(jsonName)} are both called {name}; \"x-csharp\" must give them different names.");
            return;
        }

        _taken.Add(name, jsonName);
    }

    /// <summary>The name that was derived, or where it is taken one that spells what was left out of it, or a numbered one.</summary>
    public string Derive(string name, string jsonName, SchemaDocument document, SchemaLocation location)
    {
        var free = name;
        if (_taken.TryGetValue(name, out var other))
        {
            free = Others(name, jsonName).First(candidate => !_taken.ContainsKey(candidate));
            document.Diagnostics.Report(
                DiagnosticRules.UnusableName,
                location,
                $"The {kind} {Quote.Json(other)} and {Quote.Json(jsonName)} both become {name} in C#, so this one is called {free}. Give it \"x-csharp\": {{\"name\": ...}} to choose.");
        }
        else if (jsonName.Length > 0 && CSharpNames.IsHostile(jsonName))
        {
            document.Diagnostics.Report(
                DiagnosticRules.UnusableName,
                location,
                $"{Quote.Json(jsonName)} has no equivalent in C#; it is called {name} there. Give it \"x-csharp\": {{\"name\": ...}} to choose.");
        }

        _taken.Add(free, jsonName);
        return free;
    }

    private static IEnumerable<string> Others(string name, string jsonName)
    {
        if (CSharpNames.Spelled(jsonName) is var spelled && spelled != CSharpNames.Pascal(jsonName))
        {
            yield return spelled;
        }

        for (var number = 2; ; number++)
        {
            yield return name + number.ToString(CultureInfo.InvariantCulture);
        }
    }
}
