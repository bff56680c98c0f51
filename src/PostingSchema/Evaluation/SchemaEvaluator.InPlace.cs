using System.Globalization;
using System.Text.Json;
using PostingSchema.Generated;

namespace PostingSchema.Evaluation;

/// <summary>Keywords that apply subschemas to the same value.</summary>
internal sealed partial class SchemaEvaluator
{
    private bool ApplyInPlace(SchemaRun run, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "$ref" or "$dynamicRef":
                Join(run, Check(run.Place.Follow(keyword, run.Spot.Chain), run.Value, run.Spot.Into(keyword)));
                return true;
            case "allOf":
                AllOf(run, keyword, value.GetArrayLength());
                return true;
            case "anyOf" or "oneOf":
                Alternatives(run, keyword, value.GetArrayLength());
                return true;
            case "not":
                Not(run, keyword);
                return true;
            case "if":
                If(run);
                return true;
            case "dependentSchemas":
                DependentSchemas(run, keyword, value);
                return true;
            default:
                return keyword is "then" or "else"; // part of "if", and nothing without it
        }
    }

    /// <summary>Takes over what a subschema says that must hold.</summary>
    private static void Join(SchemaRun run, SchemaResult result)
    {
        run.IsValid &= result.IsValid;
        run.MarkAll(result.Evaluated);
        (result.IsValid ? run.Annotations : run.Errors).Add(result);
    }

    private void AllOf(SchemaRun run, string keyword, int count)
    {
        var (errors, annotations) = (new UnitList(), new UnitList());
        var holds = true;
        foreach (var result in Branches(run, keyword, count))
        {
            holds &= result.IsValid;
            run.MarkAll(result.Evaluated);
            (result.IsValid ? annotations : errors).Add(result);
        }

        Conclude(run, keyword, holds, errors, annotations);
    }

    /// <summary>Closes a keyword whose subschemas must all hold.</summary>
    private void Conclude(SchemaRun run, string keyword, bool holds, UnitList errors, UnitList annotations, JsonElement? annotation = null)
    {
        if (holds)
        {
            Note(run, keyword, annotation, annotations);
        }
        else
        {
            _annotations -= annotations.Count;
            Fail(run, keyword, null, errors);
        }
    }

    private void Alternatives(SchemaRun run, string keyword, int count)
    {
        var results = Branches(run, keyword, count).ToList();
        var holding = results.Select((result, index) => (result.IsValid, index)).Where(branch => branch.IsValid).Select(branch => branch.index).ToList();
        var holds = keyword == "anyOf" ? holding.Count > 0 : holding.Count == 1;
        var told = new UnitList();
        foreach (var result in results)
        {
            if (result.IsValid == holds)
            {
                told.Add(result);
                run.MarkAll(result.Evaluated);
            }
            else
            {
                Forget(result);
            }
        }

        if (holds)
        {
            Note(run, keyword, null, told);
            return;
        }

        Fail(run, keyword, holding.Count == 0
            ? $"Found {Excerpt.Of(run.Value)}, which matches none of the alternatives."
            : string.Create(CultureInfo.InvariantCulture, $"The value matches alternatives {holding[0] + 1} and {holding[1] + 1}, expected exactly one."), told);
    }

    private IEnumerable<SchemaResult> Branches(SchemaRun run, string keyword, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var step = i.ToString(CultureInfo.InvariantCulture);
            yield return Check(run.Place.Inner(keyword, step), run.Value, run.Spot.Into(keyword, step));
        }
    }

    private void Not(SchemaRun run, string keyword)
    {
        var result = Check(run.Place.Inner(keyword), run.Value, run.Spot.Into(keyword));
        Forget(result);
        if (result.IsValid)
        {
            context.Not(run.Value, null, "");
            Fail(run, keyword, context.TakeMessage());
        }
    }

    private void If(SchemaRun run)
    {
        var condition = Check(run.Place.Inner("if"), run.Value, run.Spot.Into("if"));
        if (condition.IsValid)
        {
            Join(run, condition);
        }
        else
        {
            Forget(condition);
        }

        var branch = condition.IsValid ? "then" : "else";
        if (run.Place.Has(branch, out _))
        {
            Join(run, Check(run.Place.Inner(branch), run.Value, run.Spot.Into(branch)));
        }
    }

    private void DependentSchemas(SchemaRun run, string keyword, JsonElement value)
    {
        if (run.Value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var name in value.EnumerateObject().Select(dependency => dependency.Name).Where(name => run.Value.TryGetProperty(name, out _)))
        {
            Join(run, Check(run.Place.Inner(keyword, name), run.Value, run.Spot.Into(keyword, name)));
        }
    }
}
