using PostingSchema.Emitted.Tests.KeywordTypes;

namespace PostingSchema.Emitted.Tests;

/// <summary>What every keyword's test asks of the schema keywords.schema.json.</summary>
internal static class KeywordAssert
{
    private const string Schema = "https://schemas.example/keywords#";

    /// <summary>The instance, with a mark where the finding is to be, has just this finding. A schema path that starts with / is below /properties.</summary>
    public static void IsOneFinding(string json, string rule, string instance, string schema, string message, string? hint)
    {
        var finding = Marked.Single<Keywords>(json);

        var at = schema.StartsWith('/') ? Schema + "/properties" + schema : schema;
        Assert.Equal((Severity.Error, rule, instance, at), (finding.Severity, finding.RuleId, finding.InstancePath, finding.SchemaPath));
        Assert.Equal((message, hint), (finding.Message, finding.Hint));
    }

    /// <summary>The instance has no finding, and all that is emitted agrees.</summary>
    public static void IsNoFinding(string json)
    {
        Assert.Equal("valid", Keywords.Validate(Json.Bytes(json), new ValidationLimits()).ToString());
        Assert.Null(PostingCheck.Of<Keywords>().Contradiction(Json.Bytes(json)));
    }
}
