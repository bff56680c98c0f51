namespace PostingSchema.Extraction;

/// <summary>Counts of values, and the three measures made of them.</summary>
/// <param name="Correct">Values predicted as gold has them.</param>
/// <param name="Predicted">Values predicted.</param>
/// <param name="Gold">Values in gold.</param>
public readonly record struct ScoreCount(int Correct, int Predicted, int Gold)
{
    /// <summary>The share of the predicted values that are correct; 1 where nothing was predicted.</summary>
    public double Precision => Predicted == 0 ? 1 : (double)Correct / Predicted;

    /// <summary>The share of the gold values that were predicted; 1 where gold has none.</summary>
    public double Recall => Gold == 0 ? 1 : (double)Correct / Gold;

    /// <summary>The harmonic mean of precision and recall; 1 where nothing was predicted and gold has none.</summary>
    public double F1 => Predicted + Gold == 0 ? 1 : 2.0 * Correct / (Predicted + Gold);

    /// <summary>The counts of both.</summary>
    public static ScoreCount operator +(ScoreCount left, ScoreCount right) => left.Add(right);

    /// <summary>The counts of both.</summary>
    public ScoreCount Add(ScoreCount other) => new(Correct + other.Correct, Predicted + other.Predicted, Gold + other.Gold);
}
