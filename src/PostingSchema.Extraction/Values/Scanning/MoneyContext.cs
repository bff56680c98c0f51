namespace PostingSchema.Extraction;

/// <summary>Whether an amount is pay, by the words around it.</summary>
internal static class MoneyContext
{
    private static readonly Phrases Pay = new(
        "salary", "salaries", "pay", "pays", "paid", "paying", "compensation", "comp", "wage", "wages", "remuneration", "rate", "base",
        "stipend", "ctc", "ote", "earn", "earning", "earnings", "hourly", "gross", "brutto", "per hour", "per year", "per annum",
        "annually", "annual salary", "hiring range", "recruitment range", "salary range", "pay range", "grade", "package", "renumeration",
        "gehalt", "salaire", "on target earnings");

    private static readonly Phrases Other = new(
        "raised", "raise", "raising", "funding", "funded", "series a", "series b", "series c", "series d", "series e", "seed", "valuation",
        "valued", "revenue*", "arr", "mrr", "gmv", "aum", "assets", "investment*", "invested", "investors", "bonus*", "sign on", "signing",
        "relocation", "referral*", "401*", "rrsp", "match", "matching", "allowance*", "reimburse*", "budget*", "quota*", "deal", "deals",
        "contract value", "tuition", "insurance", "coverage", "credit", "credits", "voucher*", "gift*", "donat*", "grant*", "prize*", "fee",
        "fees", "deductible", "premium*", "savings", "sales of", "worth", "market", "saved", "spend", "spending", "discount*", "perk*",
        "home office", "wellness", "learning and development", "professional development", "education assistance", "account size",
        "transactions", "capital", "profit*", "turnover", "equity", "rsu*", "stock", "options", "commission*", "per diem", "meal*",
        "lunch*", "gym", "phone", "internet", "equipment", "furniture", "adoption", "hsa", "fsa", "contribution*", "penalt*", "fine",
        "fines", "award*", "portfolio", "pipeline", "transit", "commuter", "parking", "childcare", "fertility", "student loan*",
        "processed", "processing", "customers", "billion*", "million*", "life insurance", "job creation", "shift differential",
        "differential", "program stipend", "office stipend", "learning stipend", "wellness stipend", "travel stipend",
        "development stipend", "remote stipend");

    private static readonly Phrases Labels = new(
        "salary", "salary range", "pay", "pay range", "pay rate", "compensation", "compensation range", "wage", "wages", "hourly rate",
        "base salary", "annual salary", "rate", "base pay", "hourly pay", "hourly wage", "monthly salary");

    private static readonly string[] Breaks = ["plus ", "and ", "with ", "depending "];

    /// <summary>Whether a line begins with a label of pay, so that a bare number is an amount: "Salary: 75,000 - 90,000".</summary>
    public static bool IsLabelled(ScannedText text, TextSpan amount)
    {
        var start = Scan.LineStart(text, amount.Start, 0, 60);
        var colon = text.AsSpan(start, amount.Start - start).LastIndexOf(':');
        if (colon < 0 || text.AsSpan(start + colon + 1, amount.Start - start - colon - 1).Trim().Length > 12 || amount.Length < 4)
        {
            return false;
        }

        return Labels.In(text, start, start + colon);
    }

    /// <summary>Whether the words nearest to the amount speak of pay, and not of other money.</summary>
    public static bool IsPay(ScannedText text, TextSpan amount, string? period)
    {
        var clauseEnd = ClauseEnd(text, amount.End);
        if (Other.In(text, amount.End, clauseEnd) && !Pay.In(text, amount.End, clauseEnd))
        {
            return false;
        }

        TextSpan sentence = Sentence.Around(text, amount);
        var start = Math.Max(sentence.Start, amount.Start - 160);
        var (pay, _) = Pay.Last(text, start, amount.Start);
        var (other, otherId) = Other.Last(text, start, amount.Start);
        if (otherId >= 0 && other.End >= pay.End && !IsListed(text, other.End, amount.Start))
        {
            return false;
        }

        return pay.End > 0
            || (period is not null && EndsInWord(text, amount))
            || Pay.In(text, amount.Start, Math.Min(sentence.End, amount.End + 60))
            || IsUnderHeading(text, amount);
    }

    // "bonus, and a salary of": what a semicolon or a bar has closed off says nothing about the amount.
    private static bool IsListed(ScannedText text, int from, int to) => text.AsSpan(from, to - from).ContainsAny(";|");

    // The period belongs to the very expression, so that it is a rate of something: "$25/hr", "700 € per month".
    private static bool EndsInWord(ScannedText text, TextSpan amount) => char.IsLower(text[amount.End - 1]);

    // To the next comma, bracket, plus or full stop.
    private static int ClauseEnd(ScannedText text, int at)
    {
        var most = Math.Min(text.Length, at + 36);
        var position = at;
        while (position < most && text[position] is not (',' or '(' or ')' or ';' or '+' or '\n' or '|' or '•' or '&'))
        {
            if (text[position] == '.' && (position + 1 >= text.Length || !char.IsLetterOrDigit(text[position + 1])))
            {
                break;
            }

            if (text[position] == ' ' && Breaks.Any(word => text.AsSpan(position + 1).StartsWith(word, StringComparison.Ordinal)))
            {
                break;
            }

            position++;
        }

        Scan.Count(position - at);
        return position;
    }

    // "Salary" on the line above, or two above.
    private static bool IsUnderHeading(ScannedText text, TextSpan amount)
    {
        var lineStart = Scan.LineStart(text, amount.Start, 0, 120);
        if (amount.Start - lineStart > 60)
        {
            return false;
        }

        var end = lineStart;
        while (end > 0 && text[end - 1] == '\n')
        {
            end--;
        }

        var start = Scan.LineStart(text, end, 0, 60);
        return end - start < 80 && Pay.In(text, start, end) && !Other.In(text, start, end);
    }
}
