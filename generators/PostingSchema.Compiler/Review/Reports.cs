using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Review;

/// <summary>Where and how a review says something.</summary>
internal static class Reports
{
    /// <summary>No value of a kind (<c>number</c>, <c>object</c>) can be valid, as a keyword shows.</summary>
    public static void Contradiction(BoundSchema schema, string keyword, string kind, string reason) =>
        schema.Document.Diagnostics.Report(DiagnosticRules.Contradiction, schema.LocationOf(keyword), $"No {kind} can be valid here: {reason}.");

    public static void WithoutEffect(BoundSchema schema, string keyword, string message) =>
        schema.Document.Diagnostics.Report(DiagnosticRules.WithoutEffect, schema.LocationOf(keyword), message);
}
