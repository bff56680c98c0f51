using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>What the root type offers: validating, parsing, its metadata.</summary>
internal static class PostingEmitter
{
    public static GeneratedFile Emit(DocumentPlan plan, KnownChecks checks) =>
        EmittedFile.Write(plan, plan.Root, "Posting", writer =>
        {
            var name = CSharp.Global(plan.Root);
            var check = plan.RootCheck is null ? "null" : CSharp.Validator(plan.RootCheck);
            var properties = PropertyChecksEmitter.FieldOf(checks) is { } field ? ", " + field : "";
            var accepts = plan.RootCheck is null
                ? $"{CSharp.Generated}PostingEngine.IsAnyValue(utf8Json)"
                : $"{name}Acceptor.Accepts(utf8Json)";
            writer.Open($"partial record {plan.Root.Name} : {CSharp.Runtime}IPosting<{name}>");
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static string SchemaId => {Literal.String(plan.SchemaId)};");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static {CSharp.Json}Serialization.Metadata.JsonTypeInfo<{name}> JsonTypeInfo => {name}JsonContext.Default.{JsonContextEmitter.Property(plan, plan.Root)};");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.List($"public static {CSharp.Runtime}ValueList<string> KeyPaths {{ get; }} = new string[]", plan.KeyPaths.Select(Literal.String).ToArray(), ";");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line("public static bool IsValid(global::System.ReadOnlySpan<byte> utf8Json) =>");
            writer.Indent();
            writer.Line($"{accepts} ?? {CSharp.Generated}PostingEngine.Validate(utf8Json, {check}, null{properties}).IsValid;");
            writer.Outdent();
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static {CSharp.Runtime}ValidationReport Validate(global::System.ReadOnlySpan<byte> utf8Json, {CSharp.Runtime}ValidationLimits? limits = null) =>");
            writer.Indent();
            writer.Line($"limits is null && {accepts} == true ? {CSharp.Runtime}ValidationReport.Clean : {CSharp.Generated}PostingEngine.Validate(utf8Json, {check}, limits{properties});");
            writer.Outdent();
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static {CSharp.Runtime}OutputUnit Evaluate(global::System.ReadOnlySpan<byte> utf8Json, {CSharp.Runtime}ValidationLimits? limits = null) =>");
            writer.Indent();
            writer.Line($"{CSharp.Generated}PostingEngine.Evaluate(utf8Json, {OutlineEmitter.Of(plan.Root)}, limits);");
            writer.Outdent();
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static {name} Parse(global::System.ReadOnlySpan<byte> utf8Json) =>");
            writer.Indent();
            writer.Line($"TryParse(utf8Json, out var posting, out var report) ? posting : throw new {CSharp.Runtime}PostingValidationException(report);");
            writer.Outdent();
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Open($"public static bool TryParse(global::System.ReadOnlySpan<byte> utf8Json, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {name}? posting, out {CSharp.Runtime}ValidationReport report)");
            writer.Open($"if ({CSharp.Generated}PostingEngine.TryTake(utf8Json, {name}Json.Take, out posting))");
            writer.Line($"report = {CSharp.Runtime}ValidationReport.Clean;");
            writer.Line("return true;");
            writer.Close();
            writer.Line();
            writer.Line($"report = {CSharp.Generated}PostingEngine.Validate(utf8Json, {check}, null{properties});");
            writer.Line($"return {CSharp.Generated}PostingEngine.TryRead(utf8Json, {name}Json.Read, out posting, ref report);");
            writer.Close();
            writer.Close();
        });
}
