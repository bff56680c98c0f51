using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PostingSchema.Compiler;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace PostingSchema.Generator;

/// <summary>
/// The diagnostics of the compiler as Roslyn knows them. Written out one by one: release tracking reads them from the source.
/// A test holds them equal to the compiler's own list.
/// </summary>
public static class DiagnosticDescriptors
{
    private const string Category = "PostingSchema";
    private const string Help = "https://github.com/postingschema/postingschema/blob/main/docs/diagnostics.md#";

    private static readonly DiagnosticDescriptor Syntax = new(
        "PS0001", "The schema file is not JSON", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0001");

    private static readonly DiagnosticDescriptor DuplicateProperty = new(
        "PS0002", "Duplicate property", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0002");

    private static readonly DiagnosticDescriptor UnknownKeyword = new(
        "PS0003", "Unknown keyword", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "ps0003");

    private static readonly DiagnosticDescriptor InvalidKeyword = new(
        "PS0004", "Invalid value of a keyword", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0004");

    private static readonly DiagnosticDescriptor UnsupportedKeyword = new(
        "PS0005", "Unsupported keyword", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0005");

    private static readonly DiagnosticDescriptor UnresolvedReference = new(
        "PS0006", "Unresolved reference", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0006");

    private static readonly DiagnosticDescriptor EndlessReference = new(
        "PS0007", "Endless reference", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0007");

    private static readonly DiagnosticDescriptor Contradiction = new(
        "PS0008", "Contradiction", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "ps0008");

    private static readonly DiagnosticDescriptor InvalidPattern = new(
        "PS0009", "Invalid regular expression", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0009");

    private static readonly DiagnosticDescriptor BacktrackingPattern = new(
        "PS0010", "Backtracking regular expression", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "ps0010");

    private static readonly DiagnosticDescriptor NameCollision = new(
        "PS0011", "Two names become one", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0011");

    private static readonly DiagnosticDescriptor UnusableName = new(
        "PS0012", "Name without a C# equivalent", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "ps0012");

    private static readonly DiagnosticDescriptor UnknownFormat = new(
        "PS0013", "Unknown format", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "ps0013");

    private static readonly DiagnosticDescriptor UnsupportedDialect = new(
        "PS0014", "Unsupported dialect", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0014");

    private static readonly DiagnosticDescriptor DuplicateIdentifier = new(
        "PS0015", "Duplicate identifier", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0015");

    private static readonly DiagnosticDescriptor MisplacedAnnotation = new(
        "PS0016", "Misplaced annotation", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "ps0016");

    private static readonly DiagnosticDescriptor UntypedSchema = new(
        "PS0017", "No type of its own", "{0}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Help + "ps0017");

    private static readonly DiagnosticDescriptor InternalError = new(
        "PS0018", "Internal error of the schema compiler", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0018");

    private static readonly DiagnosticDescriptor InvalidExtraction = new(
        "PS0019", "Invalid extraction rule", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "ps0019");

    private static readonly DiagnosticDescriptor WithoutEffect = new(
        "PS0020", "Part without effect", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "ps0020");

    private static readonly DiagnosticDescriptor IndistinctAlternatives = new(
        "PS0021", "Alternatives that cannot be told apart", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "ps0021");

    private static readonly DiagnosticDescriptor RefusedValue = new(
        "PS0022", "Value that its own schema refuses", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "ps0022");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Syntax, DuplicateProperty, UnknownKeyword, InvalidKeyword, UnsupportedKeyword,
        UnresolvedReference, EndlessReference, Contradiction, InvalidPattern, BacktrackingPattern,
        NameCollision, UnusableName, UnknownFormat, UnsupportedDialect, DuplicateIdentifier,
        MisplacedAnnotation, UntypedSchema, InternalError, InvalidExtraction, WithoutEffect,
        IndistinctAlternatives, RefusedValue,
    ];

    /// <summary>The diagnostic at its place in the schema file.</summary>
    public static Diagnostic ToRoslyn(SchemaDiagnostic diagnostic)
    {
        var place = diagnostic.Location;
        var location = Location.Create(
            place.Path,
            new TextSpan(place.Start, place.Length),
            new LinePositionSpan(new LinePosition(place.StartLine, place.StartColumn), new LinePosition(place.EndLine, place.EndColumn)));
        return Diagnostic.Create(All.First(descriptor => descriptor.Id == diagnostic.Rule.Id), location, diagnostic.Message);
    }
}
