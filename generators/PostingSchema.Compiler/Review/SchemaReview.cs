using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Review;

/// <summary>
/// Reads a schema as a person would who asks whether it means what it says. It is legal in all that is said here, so that these are
/// warnings; and each is said only where it is certain.
/// </summary>
internal static class SchemaReview
{
    public static void Report(SchemaDocument document)
    {
        var annotates = document.Schemas.Values.Any(schema => schema.UnevaluatedItems is not null || schema.UnevaluatedProperties is not null);
        foreach (var schema in document.Schemas.Values)
        {
            Contradictions.Report(schema);
            ImpossibleProperties.Report(schema);
            KeywordsWithoutEffect.Report(schema, annotates);
            Branches.Report(schema, annotates);
            RefusedValues.Report(schema);
        }
    }
}
