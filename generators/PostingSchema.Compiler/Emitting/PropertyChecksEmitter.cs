using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// The field of a validator that lets it look at single properties, where the acceptor has something against no more than these: for roots
/// that ask for nothing but their properties and rules across them.
/// </summary>
internal static class PropertyChecksEmitter
{
    private const string Field = "Root_Properties";

    /// <summary>The field as it is named from outside; null where there is none.</summary>
    public static string? FieldOf(KnownChecks checks) =>
        Of(checks) is { } check ? CSharp.Validator(check.Method with { Method = Field }) : null;

    public static void Emit(SourceWriter writer, KnownChecks checks)
    {
        if (Of(checks) is not { Object: { } shape } check)
        {
            return;
        }

        var rules = checks.Rules.Of(check).Count > 0 ? $"{CSharp.Acceptor(check.Method)}_Rules" : "null";
        writer.Line();
        writer.Line($"internal static readonly {CSharp.Generated}PropertyChecks {Field} = new(");
        writer.Indent();
        writer.Line($"{AcceptorObjects.TableOf(check)},");
        writer.Line($"isOpen: {(shape.IsClosed ? "false" : "true")},");
        writer.Line($"rules: {rules},");
        var properties = shape.Properties.Select(property =>
        {
            var functions = property.Check is { } value ? $"{CSharp.Acceptor(value)}, {CSharp.Validator(value, check)}" : "null, null";
            return $"new({(property.IsRequired ? "true" : "false")}, {functions})";
        });
        writer.List($"new {CSharp.Generated}PropertyCheck[]", [.. properties], ");");
        writer.Outdent();
    }

    private static CheckPlan? Of(KnownChecks checks) =>
        checks.Simple(checks.Root.Check, JsonTypes.Object) is
        {
            Types: JsonTypes.Object, Enum: null, Const: null, Message: null, EntersScope: null,
            Object:
            {
                Properties.Count: > 0 and <= AcceptorRules.MostPlaces, PatternProperties.Count: 0, AdditionalProperties: null, PropertyNames: null,
                MinProperties: null, MaxProperties: null, DependentRequired.Count: 0, DependentSchemas.Count: 0,
            } shape,
        } check && shape.Properties.All(property => property.IsDeclared)
            ? check
            : null;
}
