namespace PostingSchema.Extraction;

/// <summary>
/// Reads places: <c>Dallas, TX</c>, <c>Wake County, NC</c>, <c>Paris, France</c>, <c>Singapore</c>. It does not know which of them is
/// where the job is: offices and customers have places too, so give it the part of the text that names the location.
/// </summary>
public static class PlaceReader
{
    private const int MostWords = 4;

    // Words with a capital that are not the beginning of the city behind them.
    private static readonly HashSet<string> NotCities = new(
        [
            "Remote", "Hybrid", "Onsite", "On", "Site", "Location", "Locations", "Office", "Offices", "In", "At", "From", "Based", "The",
            "Our", "Near", "HQ", "Headquarters", "Job", "Work", "Or", "And", "US", "USA", "UK", "EU", "Full", "Time", "Part", "City",
            "Town", "Greater", "Address", "Place", "Contract", "Anywhere", "Science", "Sciences", "Engineering", "Statistics",
            "Mathematics", "Math", "Physics", "Economics", "Business", "Arts", "Systems", "Technology", "Inc", "LLC", "Ltd", "Corp",
            "Company", "Development", "Software", "Data", "Computer", "Education", "Finance", "Accounting", "Marketing", "Chemistry",
            "Biology", "Design", "Management", "Administration", "Analytics", "Excel", "Python", "Java", "SQL", "Intern", "Engineer",
            "Manager", "Developer", "Bachelor", "Master", "Bachelors", "Masters", "Department", "University", "College", "School",
            "Institute", "Group", "Team", "Studies", "Law", "Nursing", "RN", "BS", "MS", "BA", "MBA", "Psychology", "Communications",
            "Informatics", "Remotely", "Region", "State", "States",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Particles =
        new(["de", "da", "do", "del", "la", "le", "les", "am", "an", "im", "upon", "on", "sur", "of", "den", "der", "du", "di", "aan"],
            StringComparer.Ordinal);

    private static readonly Phrases CityOf = new("city of", "town of", "village of", "township of", "city and county of");

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<PlaceMention>> Find(ScannedText text, TextSpan within)
    {
        var free = within.Start;
        for (var at = within.Start; at < within.End;)
        {
            var offset = text.AsSpan(at, within.End - at).IndexOfAnyInRange('A', 'Z');
            Scan.Count(offset < 0 ? within.End - at : offset + 1);
            if (offset < 0)
            {
                yield break;
            }

            at += offset;
            if (!Scan.BeginsWord(text, at, within.Start))
            {
                at++;
                continue;
            }

            if (ReadAt(text, at, new TextSpan(free, within.End)) is { } found && !Surroundings.IsInAddress(text, found.Span))
            {
                yield return found;
                at = free = found.Span.End;
            }
            else
            {
                at = WordEnd(text, at, within.End);
            }
        }
    }

    private static Found<PlaceMention>? ReadAt(ScannedText text, int at, TextSpan within) =>
        ReadCityAndRegion(text, at, within) ?? ReadCityOf(text, at, within) ?? ReadKnown(text, at, within);

    // "Mounds View, MN", "Wake County, NC", "Lisbon, Portugal", "Toronto, ON, Canada", "Austin, Texas, United States"
    private static Found<PlaceMention>? ReadCityAndRegion(ScannedText text, int at, TextSpan within)
    {
        if (NameBefore(text, at, within) is not { } name)
        {
            return null;
        }

        var cursor = new Cursor(text, name.End, at, within.End);
        if (!cursor.TryChar(','))
        {
            return null;
        }

        cursor.SkipSpaces();
        var from = cursor.At;
        var known = Cities.TryMatch(text, at, name.End, out TextSpan city, out var cityCountry) && city == name;
        if (!known && IsCountry(text, name))
        {
            return null;
        }

        if (Regions.TryMatch(text, from, within.End, out TextSpan region, out var country) && !(known && IsCity(text, region)))
        {
            var (stated, end) = CountryAfter(text, region.End, within.End, country);
            return Make(text, name, region.Of(text), stated, country, new TextSpan(at, end));
        }

        if (Countries.TryMatch(text, from, within.End, out TextSpan land, out country) && !IsNameOfMore(text, land, within.End))
        {
            // "London, Singapore" is a list of two cities.
            if (known && cityCountry != country && IsCity(text, land))
            {
                return null;
            }

            // "London, England, United Kingdom"
            var (whole, end) = CountryAfter(text, land.End, within.End, country);
            return whole is null
                ? Make(text, name, null, land.Of(text), country, new TextSpan(at, land.End))
                : Make(text, name, land.Of(text), whole, country, new TextSpan(at, end));
        }

        // "London, Greater London, United Kingdom": a region that is in no table, between a city and its country.
        return NameBefore(text, from, within) is { } between && !IsCity(text, between)
            && new Cursor(text, between.End, at, within.End) is var next && next.TryChar(',')
            && SkipTo(ref next) && Countries.TryMatch(text, next.At, within.End, out land, out country)
                && !(known && cityCountry != country)
                    ? Make(text, name, between.Of(text), land.Of(text), country, new TextSpan(at, land.End))
                    : null;
    }

    private static bool IsCity(ScannedText text, TextSpan name) =>
        Cities.TryMatch(text, name.Start, name.End, out TextSpan city, out _) && city == name;

    private static bool IsCountry(ScannedText text, TextSpan name) =>
        Countries.TryMatch(text, name.Start, name.End, out TextSpan land, out _) && land == name;

    private static bool SkipTo(ref Cursor cursor)
    {
        cursor.SkipSpaces();
        return !cursor.AtEnd;
    }

    private static (string? Country, int End) CountryAfter(ScannedText text, int at, int end, string expected)
    {
        var cursor = new Cursor(text, at, at, end);
        cursor.TryChar(',');
        cursor.SkipSpaces();
        return Countries.TryMatch(text, cursor.At, end, out TextSpan land, out var code) && code == expected
            && !IsNameOfMore(text, land, end)
            ? (land.Of(text), land.End)
            : (null, at);
    }

    private static Found<PlaceMention> Make(ScannedText text, TextSpan name, string? region, string? country, string code, TextSpan span)
    {
        var first = name.Of(text);
        var isCounty = first.EndsWith(" County", StringComparison.Ordinal);
        return new Found<PlaceMention>(
            new PlaceMention
            {
                City = isCounty ? null : first,
                County = isCounty ? first : null,
                Region = region,
                Country = country,
                CountryCode = code,
                Raw = span.Of(text),
            },
            span);
    }

    // Up to four capitalised words, with particles between them, up to a comma.
    private static TextSpan? NameBefore(ScannedText text, int at, TextSpan within)
    {
        var cursor = new Cursor(text, at, within.Start, within.End);
        for (var words = 0; words < MostWords && !cursor.AtEnd; words++)
        {
            var start = cursor.At;
            var end = WordEnd(text, start, within.End);
            var word = text[start..end];
            if (end == start || NotCities.Contains(word) || !(char.IsUpper(word[0]) || (words > 0 && Particles.Contains(word))))
            {
                return null;
            }

            cursor.At = end;
            if (cursor.Next == '.' && word is "St" or "Ft" or "Mt")
            {
                cursor.At++;
            }

            if (cursor.Next == ',')
            {
                return word.Length > 1 || words > 0 ? new TextSpan(at, cursor.At) : null;
            }

            if (cursor.Next is not (' ' or '-' or '\'' or '’'))
            {
                return null;
            }

            cursor.At++;
        }

        return null;
    }

    private static Found<PlaceMention>? ReadCityOf(ScannedText text, int at, TextSpan within)
    {
        if (CityOf.First(text, at, Math.Min(within.End, at + 24)) is not { Id: >= 0 } phrase || phrase.Span.Start != at)
        {
            return null;
        }

        var cursor = new Cursor(text, phrase.Span.End, at, within.End);
        cursor.SkipSpaces();
        TextSpan city = CapitalisedWords(text, cursor.At, within.End);
        return city.IsEmpty ? null
            : new Found<PlaceMention>(new PlaceMention { City = city.Of(text), Raw = text[at..city.End] }, new TextSpan(at, city.End));
    }

    private static Found<PlaceMention>? ReadKnown(ScannedText text, int at, TextSpan within)
    {
        if (Cities.TryMatch(text, at, within.End, out TextSpan city, out var country) && !IsNameOfMore(text, city, within.End))
        {
            // "Berlin (Germany)", "Singapore"
            var cursor = new Cursor(text, city.End, at, within.End);
            if (cursor.TryChar('(') && Countries.TryMatch(text, cursor.At, within.End, out TextSpan land, out var code) && code == country)
            {
                var span = new TextSpan(at, land.End + 1);
                return new Found<PlaceMention>(
                    new PlaceMention { City = city.Of(text), Country = land.Of(text), CountryCode = code, Raw = span.Of(text) }, span);
            }

            return new Found<PlaceMention>(new PlaceMention { City = city.Of(text), CountryCode = country, Raw = city.Of(text) }, city);
        }

        if (!Countries.TryMatch(text, at, within.End, out TextSpan name, out var iso) || !Countries.IsPlain(name.Of(text)))
        {
            return null;
        }

        return ReadCountryFirst(text, name, iso, within) is { } place ? place
            : IsNameOfMore(text, name, within.End) ? null
            : new Found<PlaceMention>(new PlaceMention { Country = name.Of(text), CountryCode = iso, Raw = name.Of(text) }, name);
    }

    // "USA, WA, Seattle"
    private static Found<PlaceMention>? ReadCountryFirst(ScannedText text, TextSpan land, string iso, TextSpan within)
    {
        var cursor = new Cursor(text, land.End, land.Start, within.End);
        if (!cursor.TryChar(',') || !SkipTo(ref cursor)
            || !Regions.TryMatch(text, cursor.At, within.End, out TextSpan region, out var country) || country != iso)
        {
            return null;
        }

        cursor.At = region.End;
        if (!cursor.TryChar(',') || !SkipTo(ref cursor) || CapitalisedWords(text, cursor.At, within.End) is not { IsEmpty: false } city)
        {
            return null;
        }

        return Make(text, city, region.Of(text), land.Of(text), iso, new TextSpan(land.Start, city.End));
    }

    private static TextSpan CapitalisedWords(ScannedText text, int start, int end)
    {
        var at = start;
        while (at < end && char.IsUpper(text[at]))
        {
            at = WordEnd(text, at, end);
            if (at + 1 >= end || text[at] != ' ' || !char.IsUpper(text[at + 1]))
            {
                break;
            }

            at++;
        }

        return new TextSpan(start, at);
    }

    // "US Tech Solutions", "China Mobile": a capitalised word behind makes it the name of something else. Not so behind a city of two
    // words.
    private static bool IsNameOfMore(ScannedText text, TextSpan name, int end)
    {
        if (name.End + 1 >= end || text[name.End] != ' ' || !char.IsUpper(text[name.End + 1]))
        {
            return false;
        }

        var word = text[(name.End + 1)..WordEnd(text, name.End + 1, end)];
        return !NotCities.Contains(word) && !IsPlaceNoun(text, name.End + 1, end);
    }

    private static bool IsPlaceNoun(ScannedText text, int at, int end) =>
        new Cursor(text, at, at, end).TryPhrase("Area", "Metro", "Metropolitan", "Science Park", "Campus", "Region", "Only", "Timezone",
            "Time");

    // A word ends where a lost space glued the next one on ("DallasDuration"), but "McLean" and "DeKalb" are words.
    private static int WordEnd(ScannedText text, int at, int end)
    {
        var from = at;
        while (at < end && at - from < 40 && Scan.IsWord(text[at])
            && !(at - from > 3 && char.IsUpper(text[at]) && char.IsLower(text[at - 1])))
        {
            at++;
        }

        Scan.Count(at - from + 1);
        return Math.Min(end, Math.Max(at, from + 1));
    }
}
