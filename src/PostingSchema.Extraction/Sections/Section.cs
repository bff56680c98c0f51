namespace PostingSchema.Extraction;

/// <summary>A part of a posting under one header. All ranges are of the repaired text.</summary>
/// <param name="Name">
/// The name of the section definition; empty for the text before the first header; <see cref="Other"/> under a line that looks like a
/// header and that no definition knows.
/// </param>
/// <param name="Header">The header as it stands, without markdown marks; empty at the start of the text.</param>
/// <param name="Content">What follows, up to the next header; empty where nothing does. It ends before white space.</param>
/// <param name="Level">0 for a section of its own; 1 for one directly under a header without content ("Qualifications").</param>
public sealed record Section(string Name, TextSpan Header, TextSpan Content, int Level)
{
    /// <summary>The name of a section that no definition knows.</summary>
    public const string Other = "other";
}
