using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// Readers that check on the way: an acceptor's walk that also makes the values, so that a posting is looked at once. What they do not
/// expect they decline; then the validator tells what is wrong, and the readers of System.Text.Json read what is valid.
/// </summary>
internal sealed class TakerEmitter(SourceWriter writer, KnownChecks checks)
{
    /// <summary>The comment on every method that checks what it takes.</summary>
    public const string Summary = "/// <summary>Checks and reads in one go; gives the position behind the value, as an acceptor does.</summary>";

    /// <summary>Records of more properties are read as System.Text.Json would: the method would be too long.</summary>
    private const int MostProperties = 256;

    /// <summary>Whether a record is taken property by property.</summary>
    public static bool IsTaken(RecordPlan record) => record.Properties.Count <= MostProperties;

    public void Emit(TypePlan type)
    {
        switch (type)
        {
            case RecordPlan record when IsTaken(record):
                new RecordTaker(writer, record, checks).Emit();
                break;
            case EnumPlan enumeration:
                Enum(enumeration);
                break;
            default:
                // Only the root is asked for without a check beside it.
                var (summary, check) = type.Type == checks.Root.Type ? (Summary, checks.Root.Check) : ("/// <summary>Reads a value that was checked.</summary>", null);
                writer.Line(summary);
                writer.Line(Signature(type) + " =>");
                writer.Indent();
                writer.Line($"{TakeExpressions.Runtime}Again(json, at, {TakeExpressions.Check(check, "at", "depth")}, Read, out value);");
                writer.Outdent();
                break;
        }
    }

    public static string Signature(TypePlan type) => $"public static nint Take({AcceptorEmitter.Scanner}, out {CSharp.Global(type.Type)} value)";

    private void Enum(EnumPlan type)
    {
        // The members of an enum have the numbers that their words have.
        WordTableEmitter.Emit(writer, "private", "Words", type.Members.Select(member => member.JsonValue));
        writer.Line();
        writer.Line(Summary);
        writer.Open(Signature(type));
        writer.Line("var end = json.OneOf(at, Words, out var number);");
        writer.Line($"value = ({CSharp.Global(type.Type)})number;");
        writer.Line("return end;");
        writer.Close();
    }
}
