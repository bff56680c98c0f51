using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>How a value of a type is read and written: expressions, made of those of its parts.</summary>
internal static class JsonExpressions
{
    private const string Read = CSharp.Generated + "JsonRead.";
    private const string WriteClass = CSharp.Generated + "JsonWrite.";
    private const string ReaderParameter = "ref " + CSharp.Json + "Utf8JsonReader";

    /// <summary>An expression that reads the value at which a reader stands.</summary>
    public static string ReadFrom(TypeRef type, string reader) => type switch
    {
        PrimitiveRef primitive => $"{Read}{primitive.Kind}(ref {reader})",
        NamedRef named => $"{CSharp.JsonClass(named)}.Read(ref {reader})",
        ListRef list => $"{Read}List(ref {reader}, {ReadFunction(list.Item)})",
        MapRef map => $"{Read}Map(ref {reader}, {ReadFunction(map.Item)})",
        OneOrManyRef either => $"{Read}OneOrMany(ref {reader}, {ReadFunction(either.Item)})",
        NullableRef nullable => $"{reader}.TokenType == {CSharp.Json}JsonTokenType.Null ? ({CSharp.Type(nullable)})null : {ReadFrom(nullable.Inner, reader)}",
        _ => throw new InvalidOperationException("A type that the emitter does not know."),
    };

    /// <summary>A statement that writes a value.</summary>
    public static string WriteTo(TypeRef type, string output, string value) => type switch
    {
        PrimitiveRef primitive => $"{WriteClass}{primitive.Kind}({output}, {value});",
        NamedRef named => $"{CSharp.JsonClass(named)}.Write({output}, {value});",
        ListRef list => $"{WriteClass}List({output}, {value}, {WriteFunction(list.Item)});",
        MapRef map => $"{WriteClass}Map({output}, {value}, {WriteFunction(map.Item)});",
        OneOrManyRef either => $"{WriteClass}OneOrMany({output}, {value}, {WriteFunction(either.Item)});",
        NullableRef nullable => $"{WriteClass}{(nullable.IsValueType ? "NullableValue" : "NullableReference")}({output}, {value}, {WriteFunction(nullable.Inner)});",
        _ => throw new InvalidOperationException("A type that the emitter does not know."),
    };

    public static string ReadFunction(TypeRef type) => type switch
    {
        PrimitiveRef primitive => $"{Read}{primitive.Kind}",
        NamedRef named => $"{CSharp.JsonClass(named)}.Read",
        _ => $"static ({ReaderParameter} inner) => {ReadFrom(type, "inner")}",
    };

    public static string WriteFunction(TypeRef type) => type switch
    {
        PrimitiveRef primitive => $"{WriteClass}{primitive.Kind}",
        NamedRef named => $"{CSharp.JsonClass(named)}.Write",
        _ => $"static (inner, item) => {{ {WriteTo(type, "inner", "item")} }}",
    };
}
