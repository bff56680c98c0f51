using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// How a value is checked and made in one go: expressions that give the position behind it, as those of an acceptor do, and assign it.
/// Where the maker of a type does all that the check asks for, it stands alone; else both look at the value.
/// </summary>
internal sealed class TakeExpressions(KnownChecks checks)
{
    public const string Runtime = CSharp.Generated + "JsonTake.";

    private readonly List<(string Name, TypeRef Type, CheckRef? Check)> _functions = [];

    /// <summary>An expression that takes the value at a position into a target.</summary>
    public string Take(TypeRef type, CheckRef? check, string at, string depth, string target) => type switch
    {
        PrimitiveRef { Kind: Primitive.String } when checks.LengthOf(check) is var (min, max) =>
            $"{Runtime}String(json, {at}, {Bounds(min, max)}, out {target})",
        PrimitiveRef primitive => Make(primitive, at, Check(check, at, depth), target),
        NamedRef named when AsksForAll(named, check) => $"{CSharp.JsonClass(named)}.Take(json, {at}, {depth}, out {target})",
        NamedRef named when MayBeTaken(named) =>
            $"{Runtime}Twice(json, {at}, {depth}, {Check(check, at, depth)}, {CSharp.JsonClass(named)}.Take, {CSharp.JsonClass(named)}.Read, out {target})",
        NullableRef { Inner: PrimitiveRef primitive } nullable =>
            $"{OrNull(nullable)}(json, {at}, {Check(check, at, depth)}, {Runtime}{primitive.Kind}, out {target})",
        NullableRef nullable when checks.WithoutNull(check) is { } inner && AsksForAll(nullable.Inner, inner) =>
            $"{OrNull(nullable)}(json, {at}, {depth}, {Function(nullable.Inner, inner)}, out {target})",
        ListRef { Item: PrimitiveRef { Kind: Primitive.String } } when ArrayOf(check) is { } array && checks.LengthOf(array.Items.Check) is var (min, max) =>
            $"{Runtime}{(array.UniqueItems ? "UniqueStrings" : "Strings")}(json, {at}, {depth}, {Bounds(array)}, {Bounds(min, max)}, out {target})",
        ListRef list when ArrayOf(check) is { } array =>
            $"{Runtime}{(array.UniqueItems ? "UniqueList" : "List")}(json, {at}, {depth}, {Bounds(array)}, {Function(list.Item, array.Items.Check)}, out {target})",
        MapRef map when MapOf(check) is { } shape => $"{Runtime}Map(json, {at}, {depth}, {Function(map.Item, shape.AdditionalProperties)}, out {target})",
        OneOrManyRef either when checks.OneOrMany(check) is var (one, many) =>
            $"{Runtime}OneOrMany(json, {at}, {depth}, {Bounds(many)}, {Function(either.Item, one)}, out {target})",
        _ => $"{Runtime}Again(json, {at}, {Check(check, at, depth)}, {JsonExpressions.ReadFunction(type)}, out {target})",
    };

    /// <summary>The same where an expression gives the end of the value.</summary>
    public static string Make(PrimitiveRef primitive, string at, string end, string target) =>
        $"{Runtime}{primitive.Kind}(json, {at}, {end}, out {target})";

    /// <summary>The name of a function that takes values of a type: items of a list or map.</summary>
    public string Function(TypeRef type, CheckRef? check)
    {
        if (type is NamedRef named && AsksForAll(named, check))
        {
            return CSharp.JsonClass(named) + ".Take";
        }

        var known = _functions.FindIndex(function => function.Type == type && Equals(function.Check, check));
        if (known < 0)
        {
            known = _functions.Count;
            _functions.Add((NewName("Take_" + (check?.Method ?? "Any")), type, check));
        }

        return _functions[known].Name;
    }

    /// <summary>The methods that expressions have referred to by then.</summary>
    public void EmitFunctions(SourceWriter writer)
    {
        for (var i = 0; i < _functions.Count; i++)
        {
            var (name, type, check) = _functions[i];
            writer.Line();
            writer.Line($"private static nint {name}({AcceptorEmitter.Scanner}, out {CSharp.Type(type)} value) =>");
            writer.Indent();
            writer.Line(Take(type, check, "at", "depth", "value") + ";");
            writer.Outdent();
        }
    }

    private string NewName(string name)
    {
        var unique = name;
        for (var number = 2; _functions.Any(function => function.Name == unique); number++)
        {
            unique = name + Literal.Int32(number);
        }

        return unique;
    }

    /// <summary>The position behind a value that is what it must be.</summary>
    public static string Check(CheckRef? check, string at, string depth) =>
        check is null ? $"json.Any({at}, {depth})" : $"{CSharp.Acceptor(check)}(json, {at}, {depth})";

    /// <summary>The check of a record, where the record has all properties that it asks for, in the same order, and it asks for nothing more.</summary>
    public (CheckPlan Check, ObjectCheck Shape)? CheckOf(RecordPlan record) =>
        checks.Simple(record.Check, JsonTypes.Object) is
        {
            Enum: null, Const: null,
            Object: { PropertyNames: null, MinProperties: null, MaxProperties: null, DependentSchemas.Count: 0 } shape,
        } check
        && AcceptorObjects.PatternsAreSimple(shape)
        && (shape.PatternProperties.Count == 0 || record.AdditionalProperties is PrimitiveRef { Kind: Primitive.JsonElement })
        && shape.Properties.Select(property => (property.Name, property.IsRequired, property.Check))
            .SequenceEqual(record.Properties.Select(property => (property.JsonName, property.IsRequired, property.Check)))
        && shape.Properties.All(property => property.IsDeclared)
            ? (check, shape)
            : null;

    /// <summary>Whether to take a value of a type asks for all that a check does: then the check need not look at it too.</summary>
    private bool AsksForAll(TypeRef type, CheckRef? check) => type switch
    {
        NamedRef named => checks.TypeOf(named) switch
        {
            RecordPlan record => TakerEmitter.IsTaken(record) && Equals(record.Check, check),
            EnumPlan enumeration =>
                checks.StringsOf(check) is { } strings
                && strings.OrderBy(text => text, StringComparer.Ordinal)
                    .SequenceEqual(enumeration.Members.Select(member => member.JsonValue).OrderBy(text => text, StringComparer.Ordinal)),
            _ => false,
        },
        ListRef => ArrayOf(check) is not null,
        MapRef => MapOf(check) is not null,
        OneOrManyRef => checks.OneOrMany(check) is not null,
        _ => false,
    };

    /// <summary>Whether a type may have more than a reader of System.Text.Json; of other files nobody knows.</summary>
    private bool MayBeTaken(NamedRef type) => checks.TypeOf(type) switch
    {
        null => true,
        RecordPlan record => TakerEmitter.IsTaken(record),
        EnumPlan => true,
        _ => false,
    };

    /// <summary>What is asked of an array, if that is something about all of its items alike.</summary>
    private ArrayCheck? ArrayOf(CheckRef? check) =>
        checks.Simple(check, JsonTypes.Array) is { Enum: null, Const: null, Array: { PrefixItems.Count: 0, Contains: null } array } ? array : null;

    /// <summary>What is asked of an object, if that is something about all of its values alike.</summary>
    private ObjectCheck? MapOf(CheckRef? check) =>
        checks.Simple(check, JsonTypes.Object) is
        {
            Enum: null, Const: null,
            Object:
            {
                Properties.Count: 0, PatternProperties.Count: 0, IsClosed: false, PropertyNames: null, MinProperties: null, MaxProperties: null,
                DependentRequired.Count: 0, DependentSchemas.Count: 0,
            } shape,
        } plan && checks.Rules.Of(plan).Count == 0
            ? shape
            : null;

    private static string Bounds(ArrayCheck array) => Bounds(array.MinItems ?? 0, array.MaxItems);

    private static string Bounds(int min, int? max) => $"{Literal.Int32(min)}, {(max is { } most ? Literal.Int32(most) : "int.MaxValue")}";

    private static string OrNull(NullableRef nullable) => Runtime + (nullable.IsValueType ? "ValueOrNull" : "ReferenceOrNull");
}
