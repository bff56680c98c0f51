using System.Globalization;

namespace PostingSchema.Extraction;

/// <summary>
/// What a text states, ready to be asked: its words, its numbers in any spelling, its dates, currencies, places and
/// skills.
/// </summary>
internal sealed class GroundedText
{
    // Shorter values must be words of their own: "C" is in every text, "Go" in most.
    private const int LongestWord = 3;

    private readonly string _text;
    private readonly HashSet<decimal> _numbers = [];
    private readonly HashSet<DateOnly> _dates;
    private readonly HashSet<string> _currencies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _skills;
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    public GroundedText(string text)
    {
        var whole = TextSpan.Whole(text);
        var scanned = ScannedText.Of(text);
        _text = Normal.Text(text);
        _dates = [.. DateReader.Find(scanned, whole).Select(found => found.Value.Date)];
        _skills = [.. SkillReader.Find(scanned, whole).Select(found => Normal.Text(found.Value))];
        _numbers.UnionWith(NumberWordReader.Find(scanned, whole).Select(found => (decimal)found.Value));
        ReadAmounts(text, whole);
        foreach (Found<PlaceMention> place in PlaceReader.Find(scanned, whole))
        {
            _places.UnionWith([place.Value.CountryCode ?? "", Regions.CodeOf(place.Value.Region ?? "")]);
        }
    }

    /// <summary>Whether a number occurs: 194000 as "$194,000", "194K" or "194.000".</summary>
    public bool HasNumber(decimal number) =>
        _numbers.Contains(number) || (number % 1 == 0 && HasText(number.ToString("0", CultureInfo.InvariantCulture)));

    /// <summary>Whether a text occurs, or means a date, currency, country, state or skill that occurs.</summary>
    public bool HasText(string value)
    {
        var normal = Normal.Text(value);
        return normal.Length == 0 || Contains(normal) || _skills.Contains(normal) || _currencies.Contains(value) || HasDate(value)
            || (Countries.CodeOf(value) is { } country && _places.Contains(country)) || _places.Contains(Regions.CodeOf(value));
    }

    private bool Contains(string normal)
    {
        if (normal.Length > LongestWord)
        {
            return _text.Contains(normal, StringComparison.Ordinal);
        }

        var at = _text.IndexOf(normal, StringComparison.Ordinal);
        for (; at >= 0; at = _text.IndexOf(normal, at + 1, StringComparison.Ordinal))
        {
            if (Scan.BeginsWord(_text, at, 0) && Scan.EndsWord(_text, at + normal.Length, _text.Length))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasDate(string value) =>
        value.Length >= 10
        && DateOnly.TryParseExact(
            value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
        && _dates.Contains(date);

    private void ReadAmounts(string text, TextSpan whole)
    {
        for (var at = 0; at < text.Length && text.AsSpan(at).IndexOfAnyInRange('0', '9') is >= 0 and var offset;)
        {
            at += offset;
            if (MoneyAmount.Read(text, at, whole) is { } amount)
            {
                _numbers.UnionWith([amount.Value, amount.Value / amount.Scale, amount.Value / amount.Scale * 1000]);
                _currencies.UnionWith([amount.Currency?.Iso ?? "", amount.Code ?? ""]);
                at = Math.Max(amount.Span.End, at + 1);
            }
            else
            {
                at = Math.Max(at + 1, MoneyAmount.SkipDigits(text, at, text.Length));
            }
        }
    }
}
