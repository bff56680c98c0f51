namespace PostingSchema.Extraction;

/// <summary>How far predicted postings agree with gold.</summary>
/// <param name="Micro">All fields together, each value counted once.</param>
/// <param name="Fields">Field by field, in the order of the names.</param>
/// <param name="Postings">Posting by posting, in the order given.</param>
/// <param name="Mistakes">Every value that is wrong, missing or too much.</param>
public sealed record ScoreReport(
    ScoreCount Micro,
    IReadOnlyList<NamedScore> Fields,
    IReadOnlyList<NamedScore> Postings,
    IReadOnlyList<ScoreMistake> Mistakes);

/// <summary>The counts of a field or of a posting.</summary>
/// <param name="Name">The name of the field, or the id of the posting.</param>
/// <param name="Count">The counts.</param>
public sealed record NamedScore(string Name, ScoreCount Count);

/// <summary>One value that is not as gold has it.</summary>
/// <param name="Posting">The id of the posting.</param>
/// <param name="Field">The field; for a part of an object, its path (<c>salary.max</c>).</param>
/// <param name="Predicted">What was predicted, as JSON; null where a value is missing.</param>
/// <param name="Gold">What gold has, as JSON; null where the value is too much.</param>
public sealed record ScoreMistake(string Posting, string Field, string? Predicted, string? Gold);
