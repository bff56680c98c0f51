namespace PostingSchema.Generated;

/// <summary>An emitted acceptor of one subschema.</summary>
/// <param name="json">All bytes.</param>
/// <param name="at">The position of the value.</param>
/// <param name="depth">How many containers it lies in.</param>
/// <returns>The position behind the value; <see cref="JsonScanner.Declined"/> or <see cref="JsonScanner.Refused"/>.</returns>
public delegate nint AcceptValue(JsonScanner json, nint at, int depth);

/// <summary>The emitted rules across the properties of one object: whether they hold; null where that is not proven.</summary>
/// <param name="json">All bytes.</param>
/// <param name="places">For each property the position of its value; 0 where it is absent.</param>
/// <param name="depth">How many containers the object lies in.</param>
public delegate bool? AcceptRules(JsonScanner json, ReadOnlySpan<nint> places, int depth);

/// <summary>A property of a posting.</summary>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Accepts">Accepts its value; null where every value is valid.</param>
/// <param name="Check">Says what is wrong with its value.</param>
public sealed record PropertyCheck(bool IsRequired, AcceptValue? Accepts, SchemaCheck? Check);

/// <summary>
/// The short way to the truth. A posting whose object is as it must be can only be wrong in the values of its properties, and most of these
/// the acceptor accepts: only the others are parsed, and looked at by the validator. What it would find in the whole, it finds in these.
/// </summary>
/// <param name="names">The names of the properties.</param>
/// <param name="isOpen">Whether there may be others, whatever their values are.</param>
/// <param name="rules">What must hold across them; null where nothing must.</param>
/// <param name="checks">What is asked of each, in the order of the names.</param>
public sealed class PropertyChecks(WordTable names, bool isOpen, AcceptRules? rules, PropertyCheck[] checks)
{
    /// <summary>The report on a posting; null where the whole must be looked at.</summary>
    /// <param name="json">The posting.</param>
    /// <param name="owned">The same in memory that documents may be parsed from.</param>
    internal ValidationReport? TryValidate(ReadOnlySpan<byte> json, ReadOnlyMemory<byte> owned)
    {
        // For each property its place, and where the acceptor does not accept its value, the end of it; else 0.
        Span<nint> places = stackalloc nint[checks.Length];
        Span<nint> ends = stackalloc nint[checks.Length];
        places.Clear();
        ends.Clear();
        var scanner = new JsonScanner(json);
        if (scanner.End(Walk(scanner, places, ends)) != true || !HasRequired(places) || (rules is not null && rules(scanner, places, 0) != true))
        {
            return null;
        }

        var context = new ValidationContext(owned, ValidationLimits.Default);
        for (var i = 0; i < checks.Length; i++)
        {
            if (ends[i] > 0)
            {
                context.CheckPart((int)places[i], (int)ends[i], names[i], checks[i].Check!);
            }
        }

        return context.IsTruncated ? null : context.ToReport(json);
    }

    private nint Walk(JsonScanner json, Span<nint> places, Span<nint> ends)
    {
        var others = new NameSet();
        var at = json.BeginObject(json.Start(), 0);
        while (json.HasName(at))
        {
            var property = names.Find(json, at, out var place);
            if (property >= 0 && places[property] == 0)
            {
                places[property] = place;
                at = json.NextName(Property(json, place, property, ends));
                continue;
            }

            if (property >= 0 || !isOpen || !json.TryName(at, out var name, out place) || !json.TryAdd(ref others, name))
            {
                return JsonScanner.Declined;
            }

            at = json.NextName(json.Any(place, 1));
        }

        return json.EndObject(at);
    }

    /// <summary>Goes past the value of a property, and notes its end where the acceptor does not accept it.</summary>
    private nint Property(JsonScanner json, nint at, int property, Span<nint> ends)
    {
        var (_, accepts, check) = checks[property];
        var end = accepts is null ? json.Any(at, 1) : accepts(json, at, 1);
        if (end >= JsonScanner.Declined && check is not null)
        {
            end = json.Any(at, 1);
            ends[property] = end;
        }

        return end;
    }

    private bool HasRequired(ReadOnlySpan<nint> places)
    {
        for (var i = 0; i < checks.Length; i++)
        {
            if (checks[i].IsRequired && places[i] == 0)
            {
                return false;
            }
        }

        return true;
    }
}
