namespace PostingSchema.Extraction.Rules;

/// <summary>What a captured text becomes; it follows from the type of the property.</summary>
public abstract record Shape
{
    private protected Shape()
    {
    }

    /// <summary>A string; a longer text was not meant as such a value.</summary>
    /// <param name="maxLength">How long it may be, in code points.</param>
    public static Shape Text(int maxLength = int.MaxValue) => new TextShape(maxLength);

    /// <summary>A whole number, in digits or words.</summary>
    public static Shape Integer { get; } = new IntegerShape();

    /// <summary>A number.</summary>
    public static Shape Number { get; } = new NumberShape();

    /// <summary>True.</summary>
    public static Shape Flag { get; } = new FlagShape();

    /// <summary>A calendar date.</summary>
    public static Shape Date { get; } = new DateShape();

    /// <summary>A member of an enum.</summary>
    /// <param name="vocabulary">The vocabulary with its spellings.</param>
    public static Shape Enum(string vocabulary) => new EnumShape(vocabulary);

    /// <summary>An array.</summary>
    public static Shape List(Shape item) => new ListShape(item);

    /// <summary>An object with any names.</summary>
    public static Shape Map(Shape item) => new MapShape(item);

    /// <summary>An object.</summary>
    public static Shape Object(IReadOnlyList<(string Name, Shape Shape)> members) => new ObjectShape(members);
}

internal sealed record TextShape(int MaxLength) : Shape;

internal sealed record IntegerShape : Shape;

internal sealed record NumberShape : Shape;

internal sealed record FlagShape : Shape;

internal sealed record DateShape : Shape;

internal sealed record EnumShape(string Vocabulary) : Shape;

internal sealed record ListShape(Shape Item) : Shape;

internal sealed record MapShape(Shape Item) : Shape;

internal sealed record ObjectShape(IReadOnlyList<(string Name, Shape Shape)> Members) : Shape;
