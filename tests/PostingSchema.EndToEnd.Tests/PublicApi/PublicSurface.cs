using System.Globalization;
using System.Reflection;
using System.Text;

namespace PostingSchema.EndToEnd.Tests.PublicApi;

/// <summary>The public and protected members of an assembly as text, a line each, in an order that does not depend on the compiler.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Header(type)}\n");
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {line}\n");
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var bases = new[] { type.BaseType }.OfType<Type>()
            .Where(parent => parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) && parent != typeof(MulticastDelegate))
            .Select(TypeText.Of)
            .Concat(type.IsEnum ? [] : type.GetInterfaces().Select(TypeText.Of).Order(StringComparer.Ordinal));
        return $"{kind} {type.Namespace}.{TypeText.Of(type)}{(bases.Any() ? " : " + string.Join(", ", bases) : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetEnumNames().Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        var fields = type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily)
            .Select(field => $"field {Static(field.IsStatic)}{TypeText.Of(field.FieldType)} {field.Name}");
        var properties = type.GetProperties(Declared).Select(Property).OfType<string>();
        var constructors = type.GetConstructors(Declared).Where(IsSeen).Select(constructor => $"new({Parameters(constructor)})");
        var methods = type.GetMethods(Declared)
            .Where(method => IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.Name.StartsWith('<'))
            .Select(method => $"{Static(method.IsStatic)}{TypeText.Of(method.ReturnType)} {method.Name}{TypeText.Arguments(method)}({Parameters(method)})");
        return fields.Concat(properties).Concat(constructors).Concat(methods);
    }

    private static string? Property(PropertyInfo property)
    {
        var (get, set) = (property.GetMethod, property.SetMethod);
        if (get is null || !IsSeen(get))
        {
            return null;
        }

        var index = property.GetIndexParameters().Length > 0 ? $"[{string.Join(", ", property.GetIndexParameters().Select(Parameter))}]" : "";
        var required = property.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute") ? "required " : "";
        var setter = set is null || !IsSeen(set) ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? " init;"
            : " set;";
        var nullable = TypeText.IsNullable(new NullabilityInfoContext().Create(property)) ? "?" : "";
        return $"{Static(get.IsStatic)}{required}{TypeText.Of(property.PropertyType)}{nullable} {property.Name}{index} {{ get;{setter} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ") : "";
        var nullable = TypeText.IsNullable(new NullabilityInfoContext().Create(parameter)) ? "?" : "";
        var value = parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "default"}" : "";
        return FormattableString.Invariant($"{way}{TypeText.Of(parameter.ParameterType)}{nullable} {parameter.Name}{value}");
    }

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Static(bool isStatic) => isStatic ? "static " : "";
}
