namespace PostingSchema.Generated;

/// <summary>The types of JSON Schema. <see cref="Number"/> includes integers; <see cref="Integer"/> alone does not include 1.5.</summary>
[Flags]
public enum JsonTypes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>null.</summary>
    Null = 1,

    /// <summary>true and false.</summary>
    Boolean = 2,

    /// <summary>An object.</summary>
    Object = 4,

    /// <summary>An array.</summary>
    Array = 8,

    /// <summary>Any number.</summary>
    Number = 16,

    /// <summary>A string.</summary>
    String = 32,

    /// <summary>A number without fraction; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    Integer = 64,

    /// <summary>Everything.</summary>
    Any = Null | Boolean | Object | Array | Number | String,
}
