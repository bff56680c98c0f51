namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>The only source of chance: the same seed throws the same.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double share) => _random.NextDouble() < share;

    /// <summary>A number from a to b, both included.</summary>
    public int Between(int a, int b) => _random.Next(a, b + 1);

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>Some of them, in their order.</summary>
    public T[] Some<T>(IReadOnlyList<T> choices, int atLeast, int atMost)
    {
        var wanted = Math.Min(Between(atLeast, atMost), choices.Count);
        return choices.Select((choice, index) => (Choice: choice, Index: index, Rank: _random.Next()))
            .OrderBy(one => one.Rank).Take(wanted)
            .OrderBy(one => one.Index).Select(one => one.Choice).ToArray();
    }
}
