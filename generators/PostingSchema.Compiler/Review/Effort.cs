namespace PostingSchema.Compiler.Review;

/// <summary>How many steps one question may take, and so how deep it may go: schemas that share definitions can be followed in more ways than there is time for.</summary>
internal sealed class Effort
{
    private const int Most = 1_000;

    private int _steps;

    /// <summary>False when it is time to leave the question open.</summary>
    public bool Spend() => ++_steps <= Most;
}
