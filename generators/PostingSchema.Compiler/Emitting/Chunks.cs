namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// Long lists of cases, cut into parts that become a method each: the JIT does not optimize a method of more than 60,000
/// bytes of IL or 2,000 locals.
/// </summary>
internal static class Chunks
{
    private const int Size = 256;

    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> items) =>
        Enumerable.Range(0, Math.Max(1, (items.Count + Size - 1) / Size))
            .Select(chunk => (IReadOnlyList<T>)items.Skip(chunk * Size).Take(Size).ToArray())
            .ToArray();
}
