namespace PostingSchema.Extraction;

/// <summary>An amount of pay, or a range.</summary>
public sealed record MoneyRange
{
    /// <summary>The lower end; the same as <see cref="Max"/> for one exact amount; null for "up to".</summary>
    public decimal? Min { get; init; }

    /// <summary>The upper end; null for "from".</summary>
    public decimal? Max { get; init; }

    /// <summary>The currency (ISO 4217), where symbol or code say which: <c>$</c> is read as USD unless a country stands by it.</summary>
    public string? Currency { get; init; }

    /// <summary>The symbol or code as in the text.</summary>
    public string? CurrencyStated { get; init; }

    /// <summary><c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c> or <c>year</c>, where the text says which.</summary>
    public string? Period { get; init; }

    /// <summary><c>range</c>, <c>exact</c>, <c>from</c> or <c>up_to</c>.</summary>
    public required string Kind { get; init; }
}
