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
        PrimitiveRef primitive => $"{Runtime}{primitive.Kind}(json, {at}, {Check(check, at, depth)}, out {target})",
        NamedRef named when IsWhole(named, check) => Unchecked(named, at, depth, target),
        NullableRef nullable => OrNull(nullable, check, at, depth, target),
        ListRef list when checks.Simple(check, JsonTypes.Array) is { Enum: null, Const: null, Array: null or { PrefixItems.Count: 0, Contains: null } } plan =>
            List(list, plan.Array, at, depth, target),
        _ => $"{CSharp.Generated}JsonScanner.Both({Check(check, at, depth)}, {Unchecked(type, at, depth, target)})",
    };

    /// <summary>The name of a function that takes values of a type: items of a list or map.</summary>
    public string Function(TypeRef type, CheckRef? check)
    {
        if (type is NamedRef named && IsWhole(named, check))
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
    public (CheckPlan Check, ObjectCheck Shape)? Whole(RecordPlan record) =>
        checks.Simple(record.Check, JsonTypes.Object) is
        {
            Enum: null, Const: null,
            Object: { PropertyNames: null, PatternProperties.Count: 0, MinProperties: null, MaxProperties: null, DependentSchemas.Count: 0 } shape,
        } check
        && shape.Properties.Select(property => (property.Name, property.IsRequired, property.Check))
            .SequenceEqual(record.Properties.Select(property => (property.JsonName, property.IsRequired, property.Check)))
        && shape.Properties.All(property => property.IsDeclared)
            ? (check, shape)
            : null;

    /// <summary>Whether taking a value of a type asks for all that a check does.</summary>
    private bool IsWhole(NamedRef type, CheckRef? check) => checks.Of(type) switch
    {
        RecordPlan record => TakerEmitter.IsTaken(record) && Equals(record.Check, check),
        EnumPlan enumeration =>
            TakerEmitter.IsTaken(enumeration)
            && checks.Simple(check, JsonTypes.String) is { String: null, Const: null, Enum.Strings: { } strings }
            && strings.OrderBy(text => text, StringComparer.Ordinal)
                .SequenceEqual(enumeration.Members.Select(member => member.JsonValue).OrderBy(text => text, StringComparer.Ordinal)),
        _ => false,
    };

    private string Unchecked(TypeRef type, string at, string depth, string target) => type switch
    {
        NamedRef named => $"{CSharp.JsonClass(named)}.Take(json, {at}, {depth}, out {target})",
        ListRef list => List(list, null, at, depth, target),
        MapRef map => $"{Runtime}Map(json, {at}, {depth}, {Function(map.Item, null)}, out {target})",
        OneOrManyRef either => $"{Runtime}OneOrMany(json, {at}, {depth}, {Function(either.Item, null)}, out {target})",
        _ => Take(type, null, at, depth, target),
    };

    private string List(ListRef list, ArrayCheck? array, string at, string depth, string target)
    {
        var bounds = $"{Literal.Int32(array?.MinItems ?? 0)}, {(array?.MaxItems is { } max ? Literal.Int32(max) : "int.MaxValue")}";
        var kind = array?.UniqueItems == true ? "UniqueList" : "List";
        return $"{Runtime}{kind}(json, {at}, {depth}, {bounds}, {Function(list.Item, array?.Items.Check)}, out {target})";
    }

    private string OrNull(NullableRef nullable, CheckRef? check, string at, string depth, string target)
    {
        // The end is known there, and with it that the depth is allowed.
        var make = nullable.Inner is PrimitiveRef primitive
            ? Runtime + primitive.Kind
            : $"static ({CSharp.Generated}JsonScanner json, nint at, nint end, out {CSharp.Type(nullable.Inner)} value) => "
                + $"{CSharp.Generated}JsonScanner.Both(end, {Unchecked(nullable.Inner, "at", "0", "value")})";
        return $"{Runtime}{(nullable.IsValueType ? "ValueOrNull" : "ReferenceOrNull")}(json, {at}, {Check(check, at, depth)}, {make}, out {target})";
    }
}
