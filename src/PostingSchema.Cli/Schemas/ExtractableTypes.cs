using PostingSchema.Extraction;

namespace PostingSchema.Cli.Schemas;

/// <summary>Finds out whether a posting type can be read out of text.</summary>
internal static class ExtractableTypes
{
    /// <summary>The handle.</summary>
    /// <param name="type">A posting type.</param>
    /// <param name="schema">What the user called it.</param>
    /// <exception cref="CliFailure">Its schema has no <c>x-extract</c>.</exception>
    public static ExtractableType Of(PostingType type, string schema)
    {
        if (!type.Type.GetInterfaces().Any(made => made.IsGenericType && made.GetGenericTypeDefinition() == typeof(IExtractable<>)))
        {
            throw new CliFailure(ExitCode.BadSchema, $"--schema: '{schema}' does not say how a posting is found in text (x-extract).");
        }

        return (ExtractableType)typeof(ExtractableType)
            .GetMethod(nameof(ExtractableType.Of))!
            .MakeGenericMethod(type.Type)
            .Invoke(null, null)!;
    }
}
