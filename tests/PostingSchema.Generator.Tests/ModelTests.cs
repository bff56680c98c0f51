using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>Mistake 1: objects of Roslyn in what the steps pass on. They keep a compilation alive, and never compare equal.</summary>
public sealed class ModelTests
{
    [Fact]
    public void Steps_PassOn_NothingOfRoslyn()
    {
        var run = GeneratorRun.Of([.. Repository.ShippedSchemas, Repository.TestSchema("torture.schema.json") with { Namespace = "T" }]);

        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var name in TrackingNames.All)
        {
            foreach (var output in run.Result.TrackedSteps[name].SelectMany(step => step.Outputs))
            {
                Walk(output.Value, name, seen);
            }
        }

        // The walk went through the plans, not around them.
        Assert.True(seen.Count > 1000, $"{seen.Count} objects");
    }

    [Theory]
    [InlineData(typeof(Holder))]
    public void Walk_FindsWhatItLooksFor(Type type)
    {
        var holder = Activator.CreateInstance(type)!;

        Assert.ThrowsAny<Exception>(() => Walk(holder, "test", new HashSet<object>(ReferenceEqualityComparer.Instance)));
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or SourceText or AdditionalText or Delegate or SyntaxReference,
            $"{path} holds a {value.GetType()}");
        Assert.False(value.GetType().Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{path} holds a {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }

    public sealed class Holder
    {
        private readonly object[] _inner = [new List<object> { Location.None }];

        public override string ToString() => $"{_inner.Length}";
    }
}
