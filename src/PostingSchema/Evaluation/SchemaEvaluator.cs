using System.Runtime.CompilerServices;
using System.Text.Json;
using PostingSchema.Generated;

namespace PostingSchema.Evaluation;

/// <summary>
/// Applies a schema to a value as the standard describes it, and keeps the way to every error and annotation. Single keywords are
/// checked by the same <see cref="ValidationContext"/> that emitted validators call, so what they say is the same.
/// </summary>
/// <param name="context">Checks keywords.</param>
/// <param name="limit">How many errors, and how many annotations, are kept.</param>
internal sealed partial class SchemaEvaluator(ValidationContext context, int limit)
{
    private int _errors;
    private int _annotations;
    private bool _isTruncated;

    public OutputUnit Evaluate(SchemaOutline outline, JsonElement value)
    {
        var place = outline.At("");
        var result = Check(place, value, new Spot(PointerPath.Root, PointerPath.Root, new ResourceChain(place.Resource, null)));
        return new()
        {
            IsValid = result.IsValid,
            KeywordLocation = "",
            AbsoluteKeywordLocation = place.UriOf(null),
            InstanceLocation = "",
            Error = result.Unit?.Error,
            Units = result.Unit?.Units ?? [],
            IsTruncated = _isTruncated,
        };
    }

    private SchemaResult Check(SchemaPlace place, JsonElement value, Spot spot)
    {
        var chain = spot.Chain.Resource == place.Resource ? spot.Chain : new ResourceChain(place.Resource, spot.Chain);
        var run = new SchemaRun(place, value, spot with { Chain = chain });
        if (place.Schema.ValueKind == JsonValueKind.False)
        {
            context.Never(value, "");
            return Fails(run, context.TakeMessage());
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Fails(run, "The value nests too deeply to be looked at here.");
        }

        var scope = context.Enter(isWarning: false, place.Message);
        foreach (var keyword in place.Keywords)
        {
            Apply(run, keyword.Name, keyword.Value);
        }

        context.Leave(scope, valid: true);
        return ResultOf(run);
    }

    private void Apply(SchemaRun run, string keyword, JsonElement value)
    {
        if (!Assert(run, keyword, value) && !ApplyInPlace(run, keyword, value) && !ApplyToParts(run, keyword, value) && IsAnnotation(run, keyword))
        {
            Note(run, keyword, value);
        }
    }

    /// <summary>What says nothing about values is no annotation. Keywords that we do not know are (section 6.5 of the core).</summary>
    private static bool IsAnnotation(SchemaRun run, string keyword) => keyword switch
    {
        "$schema" or "$id" or "$anchor" or "$dynamicAnchor" or "$defs" or "definitions" or "$comment" or "$vocabulary" => false,
        "contentEncoding" or "contentMediaType" or "format" => run.Value.ValueKind == JsonValueKind.String,
        "contentSchema" => run.Value.ValueKind == JsonValueKind.String && run.Place.Has("contentMediaType", out _),
        _ => true,
    };

    /// <summary>A warning never makes a value invalid, and the standard has no word for it.</summary>
    private SchemaResult ResultOf(SchemaRun run)
    {
        _errors -= run.IsValid || run.Place.IsWarning ? run.Errors.Count : 0;
        _annotations -= run.IsValid ? 0 : run.Annotations.Count;
        if (!run.IsValid && run.Place.IsWarning)
        {
            return new(true, null, 0, run.Evaluated);
        }

        var units = run.IsValid ? run.Annotations : run.Errors;
        var unit = units.Count == 0 ? null : UnitOf(run, null, run.IsValid, null, null, units.Units);
        return new(run.IsValid, unit, units.Count, run.IsValid ? run.Evaluated : null);
    }

    private SchemaResult Fails(SchemaRun run, string message) => Spend(ref _errors)
        ? new(false, UnitOf(run, null, false, message, null, []), 1, null)
        : new(false, null, 0, null);

    /// <summary>Records that a keyword does not hold, with the errors of its subschemas where it has some.</summary>
    private void Fail(SchemaRun run, string keyword, string? message, UnitList? inner = null)
    {
        run.IsValid = false;
        var speaks = message is not null && Spend(ref _errors);
        if (speaks || inner is { Count: > 0 })
        {
            run.Errors.Add(UnitOf(run, keyword, false, speaks ? message : null, null, inner?.Units ?? []), (inner?.Count ?? 0) + (speaks ? 1 : 0));
        }
    }

    /// <summary>Records an annotation, with those of the subschemas of the keyword where it has some.</summary>
    private void Note(SchemaRun run, string keyword, JsonElement? annotation, UnitList? inner = null)
    {
        var speaks = annotation is not null && Spend(ref _annotations);
        if (speaks || inner is { Count: > 0 })
        {
            run.Annotations.Add(UnitOf(run, keyword, true, null, speaks ? annotation : null, inner?.Units ?? []), (inner?.Count ?? 0) + (speaks ? 1 : 0));
        }
    }

    /// <summary>Gives back what was kept of something that is not to be told.</summary>
    private void Forget(SchemaResult result)
    {
        if (result.IsValid)
        {
            _annotations -= result.Count;
        }
        else
        {
            _errors -= result.Count;
        }
    }

    private bool Spend(ref int used)
    {
        if (used == limit)
        {
            _isTruncated = true;
            return false;
        }

        used++;
        return true;
    }

    private static OutputUnit UnitOf(SchemaRun run, string? keyword, bool isValid, string? error, JsonElement? annotation, IReadOnlyList<OutputUnit> units) => new()
    {
        IsValid = isValid,
        KeywordLocation = (keyword is null ? run.Spot.Keyword : run.Spot.Keyword.Add(keyword)).ToString(),
        AbsoluteKeywordLocation = run.Place.UriOf(keyword),
        InstanceLocation = run.Spot.Instance.ToString(),
        Error = error,
        Annotation = annotation,
        Units = units,
    };
}
