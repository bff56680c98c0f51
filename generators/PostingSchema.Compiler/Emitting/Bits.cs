namespace PostingSchema.Compiler.Emitting;

/// <summary>Sets of properties as bits of words.</summary>
internal static class Bits
{
    public static string Word(int index) => "seen" + Literal.Int32(index / 64);

    public static string Mask(int index) => "(1UL << " + Literal.Int32(index % 64) + ")";

    /// <summary>The words, and which bits of each the chosen indexes are.</summary>
    public static IEnumerable<(string Word, string Mask)> Masks(IEnumerable<int> indexes) =>
        indexes.GroupBy(index => index / 64).OrderBy(group => group.Key).Select(group =>
        {
            var mask = group.Aggregate(0UL, (bits, index) => bits | (1UL << (index % 64)));
            return ("seen" + Literal.Int32(group.Key), "0x" + mask.ToString("X", System.Globalization.CultureInfo.InvariantCulture) + "UL");
        });
}
