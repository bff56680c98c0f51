using System.Text.Json;

namespace PostingSchema.Evaluation;

/// <summary>Keywords that apply subschemas to items and properties.</summary>
internal sealed partial class SchemaEvaluator
{
    private bool ApplyToParts(SchemaRun run, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "properties" or "patternProperties" or "additionalProperties" or "unevaluatedProperties" or "propertyNames":
                if (run.Value.ValueKind == JsonValueKind.Object && MayGoOn(run, keyword))
                {
                    Properties(run, keyword, value);
                }

                return true;
            case "prefixItems" or "items" or "unevaluatedItems":
                if (run.Value.ValueKind == JsonValueKind.Array && MayGoOn(run, keyword))
                {
                    Items(run, keyword, value);
                }

                return true;
            case "contains":
                if (run.Value.ValueKind == JsonValueKind.Array)
                {
                    Contains(run, keyword);
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Where something is wrong already, what no schema has looked at is not known: the schemas that failed may have meant to.</summary>
    private static bool MayGoOn(SchemaRun run, string keyword) => run.IsValid || !keyword.StartsWith("unevaluated", StringComparison.Ordinal);

    private void Properties(SchemaRun run, string keyword, JsonElement value)
    {
        var parts = new PartResults();
        var index = 0;
        foreach (var property in run.Value.EnumerateObject())
        {
            foreach (var (step, place) in SchemasFor(run, keyword, value, property, index))
            {
                var spot = (step is null ? run.Spot.Into(keyword) : run.Spot.Into(keyword, step)) with { Instance = run.Spot.Instance.Add(property.Name) };
                if (keyword == "propertyNames")
                {
                    using var name = OutputValues.NameOf(property);
                    parts.Add(Check(place, name.RootElement, spot));
                }
                else
                {
                    parts.Add(Check(place, property.Value, spot));
                    parts.Names.Add(property.Name);
                    run.Mark(index);
                }
            }

            index++;
        }

        Conclude(run, keyword, parts.Hold, parts.Errors, parts.Annotations, keyword == "propertyNames" ? null : OutputValues.Names(parts.Names));
    }

    /// <summary>The subschemas of a keyword that a property is to be checked by, and the step to each.</summary>
    private static IEnumerable<(string? Step, SchemaPlace Place)> SchemasFor(SchemaRun run, string keyword, JsonElement value, JsonProperty property, int index) => keyword switch
    {
        "properties" => value.TryGetProperty(property.Name, out _) ? [(property.Name, run.Place.Inner(keyword, property.Name))] : [],
        "patternProperties" => value.EnumerateObject()
            .Where(pattern => IsMatch(run, pattern.Name, property))
            .Select(pattern => ((string?)pattern.Name, run.Place.Inner(keyword, pattern.Name))),
        "additionalProperties" => IsDescribed(run, property) ? [] : [(null, run.Place.Inner(keyword))],
        "unevaluatedProperties" => run.IsLeft(index) ? [(null, run.Place.Inner(keyword))] : [],
        _ => [(null, run.Place.Inner(keyword))],
    };

    private static bool IsDescribed(SchemaRun run, JsonProperty property) =>
        (run.Place.Has("properties", out var named) && named.TryGetProperty(property.Name, out _)) ||
        (run.Place.Has("patternProperties", out var patterns) && patterns.EnumerateObject().Any(pattern => IsMatch(run, pattern.Name, property)));

    private static bool IsMatch(SchemaRun run, string pattern, JsonProperty property) =>
        run.Place.Pattern(pattern).IsMatch(System.Text.Encoding.UTF8.GetBytes(property.Name)) == true;

    private void Items(SchemaRun run, string keyword, JsonElement value)
    {
        var parts = new PartResults();
        var prefix = run.Place.Has("prefixItems", out var first) ? first.GetArrayLength() : 0;
        var index = 0;
        foreach (var item in run.Value.EnumerateArray())
        {
            var isMeant = keyword switch
            {
                "prefixItems" => index < prefix,
                "items" => index >= prefix,
                _ => run.IsLeft(index),
            };
            if (isMeant)
            {
                var step = keyword == "prefixItems" ? index.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
                var spot = (step is null ? run.Spot.Into(keyword) : run.Spot.Into(keyword, step)) with { Instance = run.Spot.Instance.Add(index) };
                parts.Add(Check(run.Place.Inner(keyword, step), item, spot));
                parts.Indexes.Add(index);
                run.Mark(index);
            }

            index++;
        }

        Conclude(run, keyword, parts.Hold, parts.Errors, parts.Annotations, OutputValues.Items(keyword, parts.Indexes.Count, index));
    }

    private void Contains(SchemaRun run, string keyword)
    {
        var found = new List<int>();
        var annotations = new UnitList();
        var index = 0;
        foreach (var item in run.Value.EnumerateArray())
        {
            var result = Check(run.Place.Inner(keyword), item, run.Spot.Into(keyword) with { Instance = run.Spot.Instance.Add(index) });
            if (result.IsValid)
            {
                found.Add(index);
                annotations.Add(result);
                run.Mark(index);
            }
            else
            {
                Forget(result);
            }

            index++;
        }

        Note(run, keyword, OutputValues.Indexes(found, index), annotations);
        var atLeast = run.Place.Has("minContains", out var min) ? run.Place.Count("minContains", min) : 1;
        if (!context.MinContains(run.Value, found.Count, atLeast, ""))
        {
            Fail(run, min.ValueKind == JsonValueKind.Number ? "minContains" : keyword, context.TakeMessage());
        }

        if (run.Place.Has("maxContains", out var max) && !context.MaxContains(run.Value, found.Count, run.Place.Count("maxContains", max), ""))
        {
            Fail(run, "maxContains", context.TakeMessage());
        }
    }

    /// <summary>What came of the parts of a value under one keyword.</summary>
    private sealed class PartResults
    {
        public bool Hold { get; private set; } = true;

        public UnitList Errors { get; } = new();

        public UnitList Annotations { get; } = new();

        public List<string> Names { get; } = [];

        public List<int> Indexes { get; } = [];

        public void Add(SchemaResult result)
        {
            Hold &= result.IsValid;
            (result.IsValid ? Annotations : Errors).Add(result);
        }
    }
}
