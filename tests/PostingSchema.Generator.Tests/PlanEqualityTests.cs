using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostingSchema.Compiler;
using PostingSchema.Compiler.Planning;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>Mistake 2: collections that compare by reference, and parts of the plan that do not compare at all.</summary>
public sealed class PlanEqualityTests
{
    /// <summary>Every keyword and annotation once, each where a change of it must change the plan.</summary>
    private const string Base = """
        {
          "$id": "https://example.org/base.schema.json",
          "title": "Base",
          "description": "A base.",
          "type": "object",
          "required": ["text"],
          "minProperties": 1,
          "maxProperties": 90,
          "propertyNames": { "maxLength": 50 },
          "dependentRequired": { "text": ["number"] },
          "dependentSchemas": { "text": { "minProperties": 2 } },
          "patternProperties": { "^x-": { "type": "string" } },
          "additionalProperties": { "type": "boolean" },
          "if": { "required": ["text"] },
          "then": { "required": ["number"] },
          "else": { "required": ["list"] },
          "allOf": [{ "minProperties": 3 }],
          "anyOf": [{ "minProperties": 4 }, { "maxProperties": 80 }],
          "oneOf": [{ "minProperties": 5 }, { "maxProperties": 4 }],
          "not": { "required": ["never"] },
          "properties": {
            "text": { "type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a", "description": "D" },
            "date": { "type": "string", "format": "date", "deprecated": true },
            "number": { "type": "number", "minimum": 1, "maximum": 9, "multipleOf": 0.5 },
            "integer": { "type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 9 },
            "list": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 9, "uniqueItems": true },
            "tuple": { "type": "array", "prefixItems": [{ "type": "string" }], "contains": { "const": 1 }, "minContains": 2, "maxContains": 3 },
            "constant": { "const": "c" },
            "enum": { "enum": ["a", "b"] },
            "annotated": {
              "x-ordered": true,
              "oneOf": [{ "const": "one", "title": "One", "x-aliases": ["1", "uno"] }, { "const": "two", "description": "Two", "x-csharp": { "name": "Second" } }]
            },
            "key": { "type": "string", "x-key": true },
            "warned": { "type": "string", "x-severity": "warning", "x-message": "Please." },
            "override": { "type": "integer", "x-csharp": { "type": "decimal" } },
            "reference": { "$ref": "#/$defs/Inner" },
            "element": {}
          },
          "$defs": {
            "Inner": { "type": "object", "properties": { "a": { "type": "string" } }, "x-csharp": { "name": "Inside", "namespace": "Other", "access": "public" } },
            "Other": {}
          },
          "x-csharp": { "access": "internal" }
        }
        """;

    [Fact]
    public void Plan_OfSeparatelyParsedInputs_IsEqualWithEqualHash()
    {
        foreach (var schema in Repository.ShippedSchemas.Append(Repository.TestSchema("torture.schema.json")).Append(new("base.schema.json", Base)))
        {
            var left = Plan(schema.Text);
            var right = Plan(new string(schema.Text.ToCharArray()));

            Assert.NotSame(left, right);
            Assert.Equal(left, right);
            Assert.Equal(left.GetHashCode(), right.GetHashCode());
        }
    }

    [Fact]
    public void Plan_OfAnotherLayout_IsEqual()
    {
        var compact = JsonNode.Parse(Base)!.ToJsonString();

        Assert.Equal(Plan(Base), Plan(compact));
    }

    /// <summary>Each value of the schema changed to another one, and each member left out: one change at a time.</summary>
    [Fact]
    public void Plan_AfterAnyChange_IsAnother()
    {
        var original = Plan(Base);
        var changes = Changes().ToArray();

        var silent = changes.Where(change => original.Equals(Plan(change.Text))).Select(change => change.Pointer);

        Assert.True(changes.Length > 150, $"{changes.Length} changes");
        Assert.Empty(silent);
    }

    [Theory]
    [InlineData("Other.Namespace", SchemaAccess.Public)]
    [InlineData("Consumer", SchemaAccess.Internal)]
    public void Plan_OfAnotherItem_IsAnother(string itemNamespace, SchemaAccess access)
    {
        const string text = """{ "title": "A", "type": "object" }""";
        var original = SchemaCompiler.Plan([new SchemaFile("a.schema.json", text, "Consumer")], default);

        var plan = SchemaCompiler.Plan([new SchemaFile("a.schema.json", text, itemNamespace, access)], default);

        Assert.NotEqual(original.Schemas[0].Plan, plan.Schemas[0].Plan);
    }

    private static IEnumerable<(string Pointer, string Text)> Changes()
    {
        foreach (var pointer in Pointers(JsonNode.Parse(Base)!, ""))
        {
            var changed = JsonNode.Parse(Base)!;
            if (TryChange(changed, pointer))
            {
                yield return (pointer, changed.ToJsonString());
            }

            var without = JsonNode.Parse(Base)!;
            if (TryRemove(without, pointer))
            {
                yield return ("without " + pointer, without.ToJsonString());
            }
        }
    }

    private static IEnumerable<string> Pointers(JsonNode? node, string path)
    {
        if (path.Length > 0)
        {
            yield return path;
        }

        var inner = node switch
        {
            JsonObject o => o.Select(pair => (pair.Key, pair.Value)),
            JsonArray a => a.Select((item, index) => ($"{index}", item)),
            _ => [],
        };
        foreach (var pointer in inner.SelectMany(child => Pointers(child.Item2, path + "/" + child.Item1)))
        {
            yield return pointer;
        }
    }

    /// <summary>A change that keeps the schema one: other numbers, other words, the opposite.</summary>
    private static bool TryChange(JsonNode root, string pointer)
    {
        var (parent, name) = Find(root, pointer);
        var value = Child(parent, name);
        JsonNode? other = (value, name) switch
        {
            (JsonValue v, "multipleOf") => v.GetValue<double>() + 0.25,
            (JsonValue v, _) when v.GetValueKind() is JsonValueKind.Number => v.GetValue<int>() + 1,
            (JsonValue v, _) when v.GetValueKind() is JsonValueKind.True => false,
            (JsonValue v, "type") when pointer.Contains("x-csharp", StringComparison.Ordinal) => v.GetValue<string>() == "decimal" ? "long" : null,
            (JsonValue v, "type") => v.GetValue<string>() switch { "string" => "boolean", "number" => "integer", "integer" => "number", _ => null },
            (JsonValue, "format") => "time",
            (JsonValue, "$ref") => "#/$defs/Other",
            (JsonValue, "x-severity") => "error",
            (JsonValue v, "access") => v.GetValue<string>() == "public" ? "internal" : "public",
            (JsonValue v, _) => v.GetValue<string>() + "z",
            _ => null,
        };
        if (other is null)
        {
            return false;
        }

        Set(parent, name, other);
        return true;
    }

    /// <summary>Not what others refer to: without it the schema has an error.</summary>
    private static bool TryRemove(JsonNode root, string pointer)
    {
        var (parent, name) = Find(root, pointer);
        return !pointer.StartsWith("/$defs/Other", StringComparison.Ordinal)
            && pointer is not ("/$defs" or "/$defs/Inner")
            && parent is JsonObject members
            && members.Remove(name);
    }

    private static (JsonNode Parent, string Name) Find(JsonNode root, string pointer)
    {
        var steps = pointer[1..].Split('/');
        var node = root;
        foreach (var step in steps[..^1])
        {
            node = Child(node, step)!;
        }

        return (node, steps[^1]);
    }

    private static JsonNode? Child(JsonNode parent, string name) =>
        parent is JsonArray array ? array[Index(name)] : parent[name];

    private static int Index(string name) => int.Parse(name, CultureInfo.InvariantCulture);

    private static void Set(JsonNode parent, string name, JsonNode value)
    {
        if (parent is JsonArray array)
        {
            array[Index(name)] = value;
        }
        else
        {
            parent[name] = value;
        }
    }

    private static DocumentPlan Plan(string text)
    {
        var project = SchemaCompiler.Plan([new SchemaFile("file.schema.json", text, "Consumer")], default);
        Assert.True(project.Schemas.Count == 1, string.Join("\n", project.Diagnostics));
        return project.Schemas[0].Plan;
    }
}
