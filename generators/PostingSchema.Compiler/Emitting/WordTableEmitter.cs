namespace PostingSchema.Compiler.Emitting;

/// <summary>Tables that find which of some words stands in JSON: the names of an object, or the values of an enum.</summary>
internal static class WordTableEmitter
{
    /// <summary>A field with the table of some words.</summary>
    public static void Emit(SourceWriter writer, string access, string field, IEnumerable<string> words) =>
        writer.Line($"{access} static readonly {CSharp.Generated}WordTable {field} = {CSharp.Generated}WordTable.Of({string.Join(",", words.Select(word => "\n    " + Literal.String(word)))});");
}
