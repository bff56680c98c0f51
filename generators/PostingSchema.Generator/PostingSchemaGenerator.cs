using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PostingSchema.Compiler;

namespace PostingSchema.Generator;

/// <summary>
/// Compiles the schema files of a project to C#. The compiler does the work; here is only what Roslyn needs: which files,
/// what has changed, and where diagnostics are shown.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PostingSchemaGenerator : IIncrementalGenerator
{
    /// <summary>Without a byte order mark.</summary>
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Only values that compare by content leave a step: an edit that changes no value stops here.
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => Read(pair.Left, pair.Right, cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.Files);

        // Of the compilation only this one word: anything more, and every key stroke would plan anew.
        var hasExtraction = context.CompilationProvider
            .Select(static (compilation, _) => compilation.GetTypeByMetadataName("PostingSchema.Extraction.IExtractable`1") is not null);
        var project = files
            .Collect()
            .Combine(hasExtraction)
            .Select(static (pair, cancellation) => SchemaCompiler.Plan(pair.Left, cancellation, pair.Right))
            .WithTrackingName(TrackingNames.Plan);

        // Code and diagnostics part here: a schema that moved by a line has new places, but the same code.
        var schemas = project
            .SelectMany(static (planned, _) => planned.Schemas)
            .WithTrackingName(TrackingNames.Schemas);
        context.RegisterSourceOutput(schemas, static (output, schema) =>
        {
            foreach (var file in SchemaCompiler.Emit(schema))
            {
                output.AddSource(file.HintName, SourceText.From(file.Text, Utf8));
            }
        });

        var diagnostics = project
            .Select(static (planned, _) => planned.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, all) =>
        {
            foreach (var diagnostic in all)
            {
                output.ReportDiagnostic(DiagnosticDescriptors.ToRoslyn(diagnostic));
            }
        });
    }

    /// <summary>The file, if it is an item of ours; other people's JSON is none of our business.</summary>
    private static SchemaFile? Read(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var item = options.GetOptions(text);
        if (!item.TryGetValue("build_metadata.AdditionalFiles.IsPostingSchema", out var isOurs)
            || !string.Equals(isOurs, "true", StringComparison.OrdinalIgnoreCase)
            || text.GetText(cancellation) is not { } source)
        {
            return null;
        }

        var name = Metadata(item, "PostingSchemaNamespace");
        if (name.Length == 0 && options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var root))
        {
            name = root;
        }

        var isInternal = string.Equals(Metadata(item, "PostingSchemaAccess"), "internal", StringComparison.OrdinalIgnoreCase);
        var assertsFormats = !string.Equals(Metadata(item, "PostingSchemaFormats"), "annotation", StringComparison.OrdinalIgnoreCase);
        var onlyIfReferenced = string.Equals(Metadata(item, "PostingSchemaOnlyIfReferenced"), "true", StringComparison.OrdinalIgnoreCase);
        var access = isInternal ? SchemaAccess.Internal : SchemaAccess.Public;
        return new SchemaFile(text.Path, source.ToString(), name, access, assertsFormats, onlyIfReferenced, Metadata(item, "PostingSchemaUri"));
    }

    private static string Metadata(AnalyzerConfigOptions item, string name) =>
        item.TryGetValue("build_metadata.AdditionalFiles." + name, out var value) ? value : "";
}
