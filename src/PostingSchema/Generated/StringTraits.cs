namespace PostingSchema.Generated;

/// <summary>What must be looked at twice in a string.</summary>
[Flags]
internal enum StringTraits
{
    /// <summary>Nothing: its bytes are its characters.</summary>
    None = 0,

    /// <summary>It has a backslash.</summary>
    HasEscapes = 1,

    /// <summary>It has bytes that are not ASCII.</summary>
    HasWide = 2,
}
