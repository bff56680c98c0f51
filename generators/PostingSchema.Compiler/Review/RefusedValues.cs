using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Review;

/// <summary>Finds values that a schema names and that the same schema refuses: enum members, constants, defaults and examples.</summary>
internal static class RefusedValues
{
    public static void Report(BoundSchema schema)
    {
        foreach (var member in schema.Enum ?? [])
        {
            Say(schema, member, "The enum member", Fit.ProblemOfMember(member, schema, "enum"), "can never be valid");
        }

        if (schema.Const is { } constant)
        {
            Say(schema, constant, "The constant", Fit.ProblemOfMember(constant, schema, "const"), "can never be valid");
        }

        if (schema.Node.Find("default") is { } value)
        {
            Say(schema, value, "The default", Fit.Problem(value, schema), "is not valid here");
        }

        foreach (var example in schema.Node.Find("examples")?.Items ?? [])
        {
            Say(schema, example, "The example", Fit.Problem(example, schema), "is not valid here");
        }
    }

    private static void Say(BoundSchema schema, Node value, string what, string? problem, string verdict)
    {
        if (problem is not null)
        {
            SchemaBinder.Report(schema, DiagnosticRules.RefusedValue, value, $"{what}{Show(value)} {verdict}: {problem}.");
        }
    }

    private static string Show(Node value) => value.Kind switch
    {
        NodeKind.String => " " + Quote.Json(value.Text),
        NodeKind.Array or NodeKind.Object => "",
        _ => " " + NodeText.Of(value),
    };
}
