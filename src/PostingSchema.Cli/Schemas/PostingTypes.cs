using System.Reflection;

namespace PostingSchema.Cli.Schemas;

/// <summary>Finds the posting types of an assembly by name.</summary>
internal static class PostingTypes
{
    /// <summary>The posting type of a name.</summary>
    /// <param name="assembly">Compiled schemas.</param>
    /// <param name="name">The full name, or the name without its namespace where that is unambiguous.</param>
    /// <exception cref="CliFailure">There is no such type, or more than one.</exception>
    public static PostingType Find(Assembly assembly, string name)
    {
        var all = assembly.GetTypes().Where(IsPosting).ToArray();
        var exact = all.Where(type => FullName(type) == name).ToArray();
        var matches = exact.Length > 0 ? exact : all.Where(type => type.Name == name).ToArray();
        if (matches.Length == 1)
        {
            return Handle(matches[0]);
        }

        var candidates = string.Join(", ", (matches.Length > 0 ? matches : all).Select(FullName).Order(StringComparer.Ordinal));
        throw new CliFailure(ExitCode.BadSchema, matches.Length > 0
            ? $"--type: the schema has more than one type '{name}'. Say which: {candidates}."
            : $"--type: the schema has no type '{name}' that can be checked by itself. There is: {candidates}.");
    }

    private static bool IsPosting(Type type) =>
        type.IsClass && !type.ContainsGenericParameters && type.GetInterfaces().Any(made =>
            made.IsGenericType && made.GetGenericTypeDefinition() == typeof(IPosting<>) && made.GenericTypeArguments[0] == type);

    private static PostingType Handle(Type type) => (PostingType)typeof(PostingType)
        .GetMethod(nameof(PostingType.Of))!
        .MakeGenericMethod(type)
        .Invoke(null, null)!;

    private static string FullName(Type type) => type.FullName!.Replace('+', '.');
}
