namespace PostingSchema.Compiler;

/// <summary>Collects what is to be said about one schema file.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<SchemaDiagnostic> _diagnostics = [];

    public IReadOnlyList<SchemaDiagnostic> Diagnostics => _diagnostics;

    public bool HasErrors { get; private set; }

    public void Report(DiagnosticRule rule, SchemaLocation location, string message)
    {
        var diagnostic = new SchemaDiagnostic(rule, location, message);
        if (!_diagnostics.Contains(diagnostic))
        {
            _diagnostics.Add(diagnostic);
            HasErrors |= rule.Severity == DiagnosticSeverity.Error;
        }
    }
}
