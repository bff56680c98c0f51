using System.Reflection;

namespace PostingSchema.Emitted.Tests;

/// <summary>The emitted acceptor of a type, which is internal to its assembly.</summary>
internal static class Acceptor
{
    private delegate bool? Accepts(ReadOnlySpan<byte> utf8Json);

    /// <summary>What the fast path alone says: valid and nothing to report, or an error; null where it says nothing.</summary>
    public static bool? Of<T>(ReadOnlySpan<byte> json)
        where T : class, IPosting<T> => Emitted<T>.Method(json);

    private static class Emitted<T>
    {
        public static readonly Accepts Method = Find();

        private static Accepts Find()
        {
            var type = typeof(T).Assembly.GetType(typeof(T).FullName + "Acceptor", throwOnError: true)!;
            var method = type.GetMethod("Accepts", BindingFlags.Static | BindingFlags.NonPublic);
            return method is null ? Generated.PostingEngine.IsAnyValue : method.CreateDelegate<Accepts>();
        }
    }
}
