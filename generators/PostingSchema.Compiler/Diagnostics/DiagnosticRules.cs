namespace PostingSchema.Compiler;

/// <summary>Every kind of diagnostic there is. docs/diagnostics/ has a page for each.</summary>
public static class DiagnosticRules
{
    /// <summary>The file is not JSON.</summary>
    public static readonly DiagnosticRule Syntax = Error("PS0001", "The schema file is not JSON");

    /// <summary>The same property twice in one object.</summary>
    public static readonly DiagnosticRule DuplicateProperty = Error("PS0002", "Duplicate property");

    /// <summary>Neither a keyword of JSON Schema nor one of ours.</summary>
    public static readonly DiagnosticRule UnknownKeyword = Warning("PS0003", "Unknown keyword");

    /// <summary>A keyword with a value that it cannot have.</summary>
    public static readonly DiagnosticRule InvalidKeyword = Error("PS0004", "Invalid value of a keyword");

    /// <summary>A keyword of JSON Schema that we do not honour yet.</summary>
    public static readonly DiagnosticRule UnsupportedKeyword = Error("PS0005", "Unsupported keyword");

    /// <summary>A reference to nowhere.</summary>
    public static readonly DiagnosticRule UnresolvedReference = Error("PS0006", "Unresolved reference");

    /// <summary>A schema that refers to itself for the same value.</summary>
    public static readonly DiagnosticRule EndlessReference = Error("PS0007", "Endless reference");

    /// <summary>Bounds that no value can meet.</summary>
    public static readonly DiagnosticRule Contradiction = Warning("PS0008", "Contradiction");

    /// <summary>Not a regular expression of ECMA-262.</summary>
    public static readonly DiagnosticRule InvalidPattern = Error("PS0009", "Invalid regular expression");

    /// <summary>A regular expression that can take more than linear time.</summary>
    public static readonly DiagnosticRule BacktrackingPattern = Warning("PS0010", "Backtracking regular expression");

    /// <summary>Two names of the schema that become one name of C#.</summary>
    public static readonly DiagnosticRule NameCollision = Error("PS0011", "Two names become one");

    /// <summary>A name that cannot be had in C# and was changed.</summary>
    public static readonly DiagnosticRule UnusableName = Warning("PS0012", "Name without a C# equivalent");

    /// <summary>A format that is not checked.</summary>
    public static readonly DiagnosticRule UnknownFormat = Warning("PS0013", "Unknown format");

    /// <summary>A schema of another dialect than 2020-12.</summary>
    public static readonly DiagnosticRule UnsupportedDialect = Error("PS0014", "Unsupported dialect");

    /// <summary>Two schemas with one <c>$id</c>, or two anchors with one name.</summary>
    public static readonly DiagnosticRule DuplicateIdentifier = Error("PS0015", "Duplicate identifier");

    /// <summary>An annotation where it means nothing, or that contradicts another.</summary>
    public static readonly DiagnosticRule MisplacedAnnotation = Warning("PS0016", "Misplaced annotation");

    /// <summary>A schema that has no C# type of its own.</summary>
    public static readonly DiagnosticRule UntypedSchema = Info("PS0017", "No type of its own");

    /// <summary>A bug of ours.</summary>
    public static readonly DiagnosticRule InternalError = Error("PS0018", "Internal error of the schema compiler");

    /// <summary>A rule of <c>x-extract</c> that cannot work.</summary>
    public static readonly DiagnosticRule InvalidExtraction = Error("PS0019", "Invalid extraction rule");

    /// <summary>A part of a schema that can never decide anything.</summary>
    public static readonly DiagnosticRule WithoutEffect = Warning("PS0020", "Part without effect");

    /// <summary>Alternatives of <c>oneOf</c> of which one allows all that the other allows.</summary>
    public static readonly DiagnosticRule IndistinctAlternatives = Warning("PS0021", "Alternatives that cannot be told apart");

    /// <summary>A value that a schema names and refuses.</summary>
    public static readonly DiagnosticRule RefusedValue = Warning("PS0022", "Value that its own schema refuses");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        Syntax, DuplicateProperty, UnknownKeyword, InvalidKeyword, UnsupportedKeyword, UnresolvedReference, EndlessReference,
        Contradiction, InvalidPattern, BacktrackingPattern, NameCollision, UnusableName, UnknownFormat, UnsupportedDialect,
        DuplicateIdentifier, MisplacedAnnotation, UntypedSchema, InternalError, InvalidExtraction,
        WithoutEffect, IndistinctAlternatives, RefusedValue,
    ];

    private static DiagnosticRule Error(string id, string title) => new(id, title, DiagnosticSeverity.Error);

    private static DiagnosticRule Warning(string id, string title) => new(id, title, DiagnosticSeverity.Warning);

    private static DiagnosticRule Info(string id, string title) => new(id, title, DiagnosticSeverity.Info);
}
