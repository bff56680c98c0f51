using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PostingSchema.Generator.Tests.Harness;

/// <summary>The properties and item metadata that MSBuild hands to a generator (PostingSchema.props names them).</summary>
internal sealed class ItemOptions(string rootNamespace) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = rootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SchemaText { Schema: var schema }
        ? new Values(new()
        {
            ["build_metadata.AdditionalFiles.IsPostingSchema"] = schema.IsOurs ? "true" : "",
            ["build_metadata.AdditionalFiles.PostingSchemaNamespace"] = schema.Namespace,
            ["build_metadata.AdditionalFiles.PostingSchemaAccess"] = schema.Access,
            ["build_metadata.AdditionalFiles.PostingSchemaUri"] = schema.Uri,
            ["build_metadata.AdditionalFiles.PostingSchemaOnlyIfReferenced"] = schema.OnlyIfReferenced ? "true" : "",
        })
        : Values.None;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static Values None { get; } = new([]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
