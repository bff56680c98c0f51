using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Binding;

/// <summary>The keywords of JSON Schema 2020-12, in the order of the specification.</summary>
internal static class Keywords
{
    private static readonly Dictionary<string, Action<KeywordReader>> Table = new(StringComparer.Ordinal)
    {
        // Core
        ["$schema"] = Dialect,
        ["$id"] = keyword => keyword.Text(),
        ["$anchor"] = keyword => keyword.Text(),
        ["$dynamicAnchor"] = keyword => keyword.Text(),
        ["$ref"] = keyword => keyword.Reference(),
        ["$dynamicRef"] = keyword => keyword.DynamicReference(),
        ["$defs"] = keyword => keyword.SchemaMap(),
        ["definitions"] = keyword => keyword.SchemaMap(),
        ["$comment"] = keyword => keyword.Text(),
        ["$vocabulary"] = Vocabularies,

        // Applicators
        ["allOf"] = keyword => keyword.Target.AllOf = keyword.Schemas(),
        ["anyOf"] = keyword => keyword.Target.AnyOf = keyword.Schemas(),
        ["oneOf"] = keyword => keyword.Target.OneOf = keyword.Schemas(),
        ["not"] = keyword => keyword.Target.Not = keyword.Schema(),
        ["if"] = keyword => keyword.Target.If = keyword.Schema(),
        ["then"] = keyword => keyword.Target.Then = keyword.Schema(),
        ["else"] = keyword => keyword.Target.Else = keyword.Schema(),
        ["dependentSchemas"] = keyword => keyword.Target.DependentSchemas = keyword.SchemaMap(),
        ["prefixItems"] = keyword => keyword.Target.PrefixItems = keyword.Schemas(),
        ["items"] = keyword => keyword.Target.Items = keyword.Schema(),
        ["contains"] = keyword => keyword.Target.Contains = keyword.Schema(),
        ["properties"] = keyword => keyword.Target.Properties = keyword.SchemaMap(),
        ["patternProperties"] = keyword => keyword.Target.PatternProperties = keyword.PatternMap(),
        ["additionalProperties"] = keyword => keyword.Target.AdditionalProperties = keyword.Schema(),
        ["propertyNames"] = keyword => keyword.Target.PropertyNames = keyword.Schema(),
        ["unevaluatedItems"] = keyword => keyword.Target.UnevaluatedItems = keyword.Schema(),
        ["unevaluatedProperties"] = keyword => keyword.Target.UnevaluatedProperties = keyword.Schema(),

        // Validation
        ["type"] = Types,
        ["enum"] = Enum,
        ["const"] = keyword => keyword.Target.Const = keyword.Value,
        ["multipleOf"] = MultipleOf,
        ["maximum"] = keyword => keyword.Target.Maximum = keyword.Number(),
        ["exclusiveMaximum"] = keyword => keyword.Target.ExclusiveMaximum = keyword.Number(),
        ["minimum"] = keyword => keyword.Target.Minimum = keyword.Number(),
        ["exclusiveMinimum"] = keyword => keyword.Target.ExclusiveMinimum = keyword.Number(),
        ["maxLength"] = keyword => keyword.Target.MaxLength = keyword.Count(),
        ["minLength"] = keyword => keyword.Target.MinLength = keyword.Count(),
        ["pattern"] = keyword => keyword.Target.Pattern = keyword.Pattern(),
        ["maxItems"] = keyword => keyword.Target.MaxItems = keyword.Count(),
        ["minItems"] = keyword => keyword.Target.MinItems = keyword.Count(),
        ["uniqueItems"] = keyword => keyword.Target.UniqueItems = keyword.Flag(),
        ["maxContains"] = keyword => keyword.Target.MaxContains = keyword.Count(),
        ["minContains"] = keyword => keyword.Target.MinContains = keyword.Count(),
        ["maxProperties"] = keyword => keyword.Target.MaxProperties = keyword.Count(),
        ["minProperties"] = keyword => keyword.Target.MinProperties = keyword.Count(),
        ["required"] = keyword => keyword.Target.Required = keyword.Names(),
        ["dependentRequired"] = keyword => keyword.Target.DependentRequired = keyword.Dependencies(),
        ["format"] = Format,

        // Content: annotations, by the specification
        ["contentEncoding"] = keyword => keyword.Text(),
        ["contentMediaType"] = keyword => keyword.Text(),
        ["contentSchema"] = keyword => keyword.Schema(),

        // Meta-data
        ["title"] = keyword => keyword.Target.Title = keyword.Text(),
        ["description"] = keyword => keyword.Target.Description = keyword.Text(),
        ["default"] = _ => { },
        ["deprecated"] = keyword => keyword.Target.Deprecated = keyword.Flag(),
        ["readOnly"] = keyword => keyword.Flag(),
        ["writeOnly"] = keyword => keyword.Flag(),
        ["examples"] = Examples,
    };

    private static readonly Dictionary<string, JsonTypes> TypeNames = new(StringComparer.Ordinal)
    {
        ["null"] = JsonTypes.Null,
        ["boolean"] = JsonTypes.Boolean,
        ["object"] = JsonTypes.Object,
        ["array"] = JsonTypes.Array,
        ["number"] = JsonTypes.Number,
        ["string"] = JsonTypes.String,
        ["integer"] = JsonTypes.Integer,
    };

    public static void Bind(SchemaBinder binder, BoundSchema schema, Member member)
    {
        var keyword = new KeywordReader(binder, schema, member);
        if (!binder.Dialects.Of(schema).Has(member.Name))
        {
            return;
        }

        if (Table.TryGetValue(member.Name, out var bind) || Annotations.Table.TryGetValue(member.Name, out bind))
        {
            bind(keyword);
            return;
        }

        var suggestion = Nearest.Suggestion(member.Name, Table.Keys.Concat(Annotations.Table.Keys));
        if (!member.Name.StartsWith("x-", StringComparison.Ordinal))
        {
            keyword.ReportAtName(
                DiagnosticRules.UnknownKeyword,
                $"{Quote.Json(member.Name)} is no keyword of JSON Schema 2020-12 and is ignored{(suggestion.Length > 0 ? suggestion : ".")} Annotations of your own start with x-.");
        }
        else if (suggestion.Length > 0)
        {
            keyword.ReportAtName(DiagnosticRules.UnknownKeyword, $"{Quote.Json(member.Name)} is none of our annotations and is ignored{suggestion}");
        }
    }

    private static void Dialect(KeywordReader keyword)
    {
        if (keyword.Text() is { } uri && keyword.Dialects.Find(uri) is null)
        {
            keyword.Report(
                DiagnosticRules.UnsupportedDialect,
                keyword.Value,
                $"{Quote.Json(uri)} is another dialect; schemas here are \"{Dialects.Draft202012}\", or name a meta-schema of this project with vocabularies of 2020-12.");
        }
    }

    /// <summary>Of a meta-schema: which vocabularies its schemas are written in. Read by <see cref="Dialects"/>.</summary>
    private static void Vocabularies(KeywordReader keyword)
    {
        if (keyword.Value.Kind != NodeKind.Object || keyword.Value.Members.Any(member => !member.Value.IsBoolean))
        {
            keyword.Wrong("an object whose properties are true or false");
        }
    }

    private static void Types(KeywordReader keyword)
    {
        var names = keyword.Value.Kind == NodeKind.Array ? keyword.Value.Items : [keyword.Value];
        var types = JsonTypes.None;
        foreach (var name in names)
        {
            if (name.Kind == NodeKind.String && TypeNames.TryGetValue(name.Text, out var type))
            {
                types |= type;
                continue;
            }

            var suggestion = name.Kind == NodeKind.String ? Nearest.Suggestion(name.Text, TypeNames.Keys) : "";
            keyword.Report(
                DiagnosticRules.InvalidKeyword,
                name,
                $"\"type\" must be one or several of {string.Join(", ", TypeNames.Keys)}; this is {(name.Kind == NodeKind.String ? Quote.Json(name.Text) : name.Describe())}{suggestion}");
        }

        if (names.Count == 0)
        {
            keyword.Wrong("one type or an array of at least one");
        }

        keyword.Target.Types = (types & JsonTypes.Number) != 0 ? types & ~JsonTypes.Integer : types;
        keyword.Target.HasType = true;
    }

    private static void Enum(KeywordReader keyword)
    {
        if (keyword.Value.Kind != NodeKind.Array)
        {
            keyword.Wrong("an array");
            return;
        }

        if (keyword.Value.Items.Count == 0)
        {
            keyword.Report(DiagnosticRules.Contradiction, keyword.Value, "No value can be valid here: the enum has no members.");
        }

        keyword.Target.Enum = keyword.Value.Items;
    }

    private static void MultipleOf(KeywordReader keyword)
    {
        if (keyword.Number() is { } number)
        {
            if (number[0] == '-' || number.Split('e', 'E')[0].All(c => c is '0' or '.'))
            {
                keyword.Wrong("a number above 0");
                return;
            }

            keyword.Target.MultipleOf = number;
        }
    }

    private static void Format(KeywordReader keyword)
    {
        if (keyword.Text() is not { } format || !keyword.Target.Document.File.AssertsFormats)
        {
            return;
        }

        keyword.Target.Format = format;
        if (!StringFormatNames.Asserted.ContainsKey(format))
        {
            keyword.Report(
                DiagnosticRules.UnknownFormat,
                keyword.Value,
                $"The format {Quote.Json(format)} is not checked{Nearest.Suggestion(format, StringFormatNames.Asserted.Keys)}");
        }
    }

    private static void Examples(KeywordReader keyword)
    {
        if (keyword.Value.Kind != NodeKind.Array)
        {
            keyword.Wrong("an array");
        }
    }
}
