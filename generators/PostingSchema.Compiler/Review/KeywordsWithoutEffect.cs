using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Review;

/// <summary>Finds keywords that can never decide anything, since another that they belong to is missing or constant.</summary>
internal static class KeywordsWithoutEffect
{
    /// <param name="schema">The schema.</param>
    /// <param name="annotates">Whether <c>unevaluated...</c> asks somewhere in the file what schemas have looked at: then more has an effect.</param>
    public static void Report(BoundSchema schema, bool annotates)
    {
        Conditions(schema, annotates);
        if (schema.Contains is null)
        {
            Alone(schema, "minContains", schema.MinContains is not null, "contains");
            Alone(schema, "maxContains", schema.MaxContains is not null, "contains");
        }

        if (schema.AdditionalProperties is not null && schema.UnevaluatedProperties is not null)
        {
            Reports.WithoutEffect(schema, "unevaluatedProperties", "\"unevaluatedProperties\" has no effect: additionalProperties beside it leaves no property over.");
        }

        if (schema.Items is not null && schema.UnevaluatedItems is not null)
        {
            Reports.WithoutEffect(schema, "unevaluatedItems", "\"unevaluatedItems\" has no effect: items beside it leaves no item over.");
        }
    }

    private static void Conditions(BoundSchema schema, bool annotates)
    {
        if (schema.If is not { } condition)
        {
            Alone(schema, "then", schema.Then is not null, "if");
            Alone(schema, "else", schema.Else is not null, "if");
            return;
        }

        if (schema.Then is null && schema.Else is null && !annotates)
        {
            Reports.WithoutEffect(schema, "if", "\"if\" has no effect: there is neither then nor else.");
        }

        if (condition.IsTrue && schema.Else is not null)
        {
            Reports.WithoutEffect(schema, "else", "\"else\" is never reached: every value satisfies if.");
        }

        if (condition.IsFalse && schema.Then is not null)
        {
            Reports.WithoutEffect(schema, "then", "\"then\" is never reached: no value satisfies if.");
        }
    }

    private static void Alone(BoundSchema schema, string keyword, bool isThere, string other)
    {
        if (isThere)
        {
            Reports.WithoutEffect(schema, keyword, $"\"{keyword}\" has no effect: there is no {other} beside it.");
        }
    }
}
