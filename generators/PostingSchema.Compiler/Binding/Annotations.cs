using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Binding;

/// <summary>Our own annotations (<c>x-</c>). schemas/README.md says what each is for.</summary>
internal static class Annotations
{
    public static IReadOnlyDictionary<string, Action<KeywordReader>> Table { get; } = new Dictionary<string, Action<KeywordReader>>(StringComparer.Ordinal)
    {
        ["x-csharp"] = CSharp,
        ["x-aliases"] = keyword => keyword.Target.Aliases = keyword.Names(),
        ["x-ordered"] = keyword => keyword.Target.Ordered = keyword.Flag(),
        ["x-severity"] = Severity,
        ["x-message"] = keyword => keyword.Target.Message = keyword.Text(),
        ["x-key"] = keyword => keyword.Target.IsKey = keyword.Flag(),

        // Designed, and still to come: to ignore them would promise checks that nobody makes.
        ["x-expect"] = NotYet,
        ["x-rules"] = NotYet,
        ["x-extract"] = keyword => keyword.Target.ExtractNode = keyword.Value,
    };

    /// <summary>Reports annotations that mean nothing where they stand.</summary>
    public static void Check(BoundSchema schema)
    {
        if (schema.Ordered && EnumShape.Members(schema) is null)
        {
            schema.Document.Diagnostics.Report(
                DiagnosticRules.MisplacedAnnotation, schema.LocationOf("x-ordered"), "x-ordered has a meaning only on an enum of strings.");
        }

        if (schema.Aliases.Count > 0 && schema.Const is not { Kind: NodeKind.String })
        {
            schema.Document.Diagnostics.Report(
                DiagnosticRules.MisplacedAnnotation,
                schema.LocationOf("x-aliases"),
                "x-aliases belongs to an enum member: {\"const\": \"master\", \"x-aliases\": [\"MSc\"]} inside oneOf.");
        }

        ReportAliasesUsedTwice(schema);
    }

    private static void ReportAliasesUsedTwice(BoundSchema schema)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in EnumShape.Members(schema) ?? [])
        {
            foreach (var spelling in member.Aliases.Concat([member.Value]))
            {
                if (owners.TryGetValue(spelling, out var owner) && owner != member.Value)
                {
                    schema.Document.Diagnostics.Report(
                        DiagnosticRules.MisplacedAnnotation,
                        member.Location,
                        $"The spelling {Quote.Json(spelling)} means both {Quote.Json(owner)} and {Quote.Json(member.Value)}; a spelling can mean one member only.");
                }
                else
                {
                    owners[spelling] = member.Value;
                }
            }
        }
    }

    private static void NotYet(KeywordReader keyword) =>
        keyword.ReportAtName(
            DiagnosticRules.UnsupportedKeyword,
            $"{Quote.Json(keyword.Keyword)} is not honoured yet, and ignoring it would promise a check that nobody makes; remove it for now.");

    private static void CSharp(KeywordReader keyword)
    {
        if (keyword.Value.Kind != NodeKind.Object)
        {
            keyword.Wrong("an object with name, namespace, access or type");
            return;
        }

        foreach (var member in keyword.Value.Members)
        {
            if (member.Value.Kind != NodeKind.String)
            {
                keyword.Report(DiagnosticRules.InvalidKeyword, member.Value, $"{Quote.Json(member.Name)} must be a string; this is {member.Value.Describe()}.");
                continue;
            }

            CSharpMember(keyword, member, member.Value.Text);
        }
    }

    private static void CSharpMember(KeywordReader keyword, Member member, string text)
    {
        var schema = keyword.Target;
        switch (member.Name)
        {
            case "name" when CSharpNames.IsIdentifier(text):
                schema.CSharpName = text;
                break;
            case "namespace" when text.Split('.').All(CSharpNames.IsIdentifier):
                schema.CSharpNamespace = text;
                break;
            case "access" when text is "public" or "internal":
                schema.CSharpAccess = text == "public" ? SchemaAccess.Public : SchemaAccess.Internal;
                break;
            case "type" when CSharpNames.OverrideTypes.Contains(text):
                schema.CSharpType = text;
                break;
            case "name" or "namespace":
                keyword.Report(DiagnosticRules.InvalidKeyword, member.Value, $"{Quote.Json(text)} is not a C# {(member.Name == "name" ? "identifier" : "namespace")}.");
                break;
            case "access":
                keyword.Report(DiagnosticRules.InvalidKeyword, member.Value, $"\"access\" must be \"public\" or \"internal\"; this is {Quote.Json(text)}.");
                break;
            case "type":
                keyword.Report(DiagnosticRules.InvalidKeyword, member.Value, $"\"type\" must be one of {string.Join(", ", CSharpNames.OverrideTypes)}; this is {Quote.Json(text)}.");
                break;
            default:
                keyword.Report(
                    DiagnosticRules.InvalidKeyword,
                    member.Value,
                    $"x-csharp has no {Quote.Json(member.Name)}; there are name, namespace, access and type{Nearest.Suggestion(member.Name, ["name", "namespace", "access", "type"])}");
                break;
        }
    }

    private static void Severity(KeywordReader keyword)
    {
        if (keyword.Text() is { } severity)
        {
            keyword.Target.IsWarning = severity == "warning";
            if (severity is not ("warning" or "error"))
            {
                keyword.Report(DiagnosticRules.InvalidKeyword, keyword.Value, $"x-severity must be \"warning\" or \"error\"; this is {Quote.Json(severity)}.");
            }
        }
    }
}
