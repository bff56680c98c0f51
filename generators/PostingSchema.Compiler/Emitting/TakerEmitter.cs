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

    /// <summary>Enums of more members, and records of more properties, are read as System.Text.Json would: the method would be too long.</summary>
    private const int MostMembers = 64;

    private const int MostProperties = 256;

    /// <summary>Whether a record is taken property by property.</summary>
    public static bool IsTaken(RecordPlan record) => record.Properties.Count <= MostProperties;

    /// <summary>Whether an enum is taken by comparing what stands there.</summary>
    public static bool IsTaken(EnumPlan enumeration) =>
        enumeration.Members.Count <= MostMembers && enumeration.Members.All(member => Literal.IsWrittenAsItIs(member.JsonValue));

    public void Emit(TypePlan type)
    {
        switch (type)
        {
            case RecordPlan record when IsTaken(record):
                new RecordTaker(writer, record, checks).Emit();
                break;
            case EnumPlan enumeration when IsTaken(enumeration):
                writer.Line(Summary);
                writer.Open(Signature(type));
                Enum(enumeration);
                writer.Close();
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
        foreach (var member in type.Members)
        {
            var quoted = "\"" + member.JsonValue + "\"";
            writer.Open($"if (json.Has(at, {Literal.Utf8(quoted)}))");
            writer.Line($"value = {CSharp.Global(type.Type)}.{member.Name};");
            writer.Line($"return at + {Literal.Int32(Literal.Utf8Length(quoted))};");
            writer.Close();
            writer.Line();
        }

        writer.Line("value = default;");
        writer.Line("return json.NoneOf(at);");
    }
}
