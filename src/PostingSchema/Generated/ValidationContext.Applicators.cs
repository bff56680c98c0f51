using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>Keywords that put schemas together.</summary>
public sealed partial class ValidationContext
{
    /// <summary>Whether a value matches, without reporting anything.</summary>
    public bool Matches(JsonElement value, SchemaCheck check)
    {
        var wasSilent = _isSilent;
        _isSilent = true;
        var matches = check(value, this);
        _isSilent = wasSilent;
        return matches;
    }

    /// <summary><c>not</c></summary>
    public bool Not(JsonElement value, SchemaCheck? check, string at) =>
        (check is not null && !Matches(value, check))
        || (!_isSilent && Report(value, "not", at, $"Found {Excerpt.Of(value)}, which the schema excludes."));
}
