using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>How plans look in C#: full names, so that nothing in the consumer's project can come between.</summary>
internal static class CSharp
{
    public const string Runtime = "global::PostingSchema.";

    /// <summary>What only emitted code calls.</summary>
    public const string Generated = "global::PostingSchema.Generated.";

    public const string Json = "global::System.Text.Json.";

    public static string Global(NamedRef type) => "global::" + type.FullName;

    public static string Access(SchemaAccess access) => access == SchemaAccess.Public ? "public" : "internal";

    public static string Type(TypeRef type) => type switch
    {
        PrimitiveRef primitive => Primitive(primitive.Kind),
        NamedRef named => Global(named),
        ListRef list => $"{Runtime}ValueList<{Type(list.Item)}>",
        MapRef map => $"{Runtime}ValueMap<{Type(map.Item)}>",
        OneOrManyRef either => $"{Runtime}OneOrMany<{Type(either.Item)}>",
        NullableRef nullable => Type(nullable.Inner) + "?",
        _ => throw new InvalidOperationException("A type that the emitter does not know."),
    };

    /// <summary>The type as the runtime knows it, where a reference that may be null is no other type.</summary>
    public static string TypeWithoutNulls(TypeRef type) => type switch
    {
        ListRef list => $"List<{TypeWithoutNulls(list.Item)}>",
        MapRef map => $"Map<{TypeWithoutNulls(map.Item)}>",
        OneOrManyRef either => $"OneOrMany<{TypeWithoutNulls(either.Item)}>",
        NullableRef nullable => TypeWithoutNulls(nullable.Inner) + (nullable.IsValueType ? "?" : ""),
        _ => Type(type),
    };

    /// <summary>The class of the runtime that compares a type by content where .NET does not.</summary>
    public static string EqualityClass(TypeRef type) =>
        Runtime + (type.WithoutNull is PrimitiveRef { Kind: Planning.Primitive.Uri } ? "UriEquality" : "JsonElementEquality");

    /// <summary>The static class that reads and writes an emitted type.</summary>
    public static string JsonClass(NamedRef type) => Global(type) + "Json";

    /// <summary>A method of a validator, as it is called from outside.</summary>
    public static string Validator(CheckRef check) => Qualified(check, "Validator");

    /// <summary>A method of a validator, as it is called from a method of that or another validator.</summary>
    public static string Validator(CheckRef check, CheckPlan caller) => IsNeighbour(check, caller.Method) ? check.Method : Validator(check);

    /// <summary>A method of an acceptor, as it is called from outside.</summary>
    public static string Acceptor(CheckRef check) => Qualified(check, "Acceptor");

    /// <summary>A method of an acceptor, as it is called from a method of that or another acceptor.</summary>
    public static string Acceptor(CheckRef check, CheckRef caller) => IsNeighbour(check, caller) ? check.Method : Acceptor(check);

    private static bool IsNeighbour(CheckRef check, CheckRef caller) =>
        check.Root == caller.Root && check.Namespace == caller.Namespace;

    private static string Qualified(CheckRef check, string product) =>
        "global::" + (check.Namespace.Length == 0 ? "" : check.Namespace + ".") + check.Root + product + "." + check.Method;

    private static string Primitive(Primitive kind) => kind switch
    {
        Planning.Primitive.String => "string",
        Planning.Primitive.Boolean => "bool",
        Planning.Primitive.Int32 => "int",
        Planning.Primitive.Int64 => "long",
        Planning.Primitive.Decimal => "decimal",
        Planning.Primitive.Double => "double",
        Planning.Primitive.DateOnly => "global::System.DateOnly",
        Planning.Primitive.DateTimeOffset => "global::System.DateTimeOffset",
        Planning.Primitive.OffsetTime => "global::PostingSchema.OffsetTime",
        Planning.Primitive.Guid => "global::System.Guid",
        Planning.Primitive.Uri => "global::System.Uri",
        _ => "global::System.Text.Json.JsonElement",
    };
}
