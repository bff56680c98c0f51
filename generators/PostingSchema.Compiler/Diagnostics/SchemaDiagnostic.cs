namespace PostingSchema.Compiler;

/// <summary>How bad a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Code is emitted, but probably not what was meant.</summary>
    Warning,

    /// <summary>No code is emitted for this schema file.</summary>
    Error,
}

/// <summary>A kind of diagnostic.</summary>
/// <param name="Id"><c>PS0001</c>...</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="Severity">How bad it is.</param>
public sealed record DiagnosticRule(string Id, string Title, DiagnosticSeverity Severity);

/// <summary>A part of a schema file. Lines and columns count from 0, as Roslyn counts them; columns and offsets are UTF-16 units.</summary>
/// <param name="Path">The schema file.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="StartLine">Line of the first character.</param>
/// <param name="StartColumn">Column of the first character.</param>
/// <param name="EndLine">Line of the end.</param>
/// <param name="EndColumn">Column of the end.</param>
public sealed record SchemaLocation(
    string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);

/// <summary>Something to be said about a place in a schema file.</summary>
/// <param name="Rule">The kind.</param>
/// <param name="Location">The place.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record SchemaDiagnostic(DiagnosticRule Rule, SchemaLocation Location, string Message)
{
    /// <summary><c>path(line,column): error PS0001: message</c>, with line and column from 1, as MSBuild prints it.</summary>
    public override string ToString()
    {
        var severity = Rule.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        return FormattableString.Invariant(
            $"{Location.Path}({Location.StartLine + 1},{Location.StartColumn + 1}): {severity} {Rule.Id}: {Message}");
    }
}
