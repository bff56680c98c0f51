using System.Globalization;

namespace PostingSchema.Extraction.Tests;

public class MoneyReaderTests
{
    [Theory]
    // Of the gold postings.
    [InlineData("SALARY: $46,561.00 - $76,065.00 Annually", "46561-76065 USD year range")]
    [InlineData("Recruitment Range: $46,562 - $60,000", "46562-60000 USD range")]
    [InlineData("The annual salary range for the City Clerk position is $189,584 - $230,441. Placement within", "189584-230441 USD year range")]
    [InlineData("The base salary range for this position in the selected city is $194000 - $355000 annually.", "194000-355000 USD year range")]
    [InlineData("Salary: $75,000 + quarterly bonus", "75000-75000 USD exact")]
    [InlineData("Salary Range: €90,100—€121,900 EUR (annual gross)", "90100-121900 EUR year range")]
    [InlineData("Salary: €55,000-60,000 gross annually (includes base)", "55000-60000 EUR year range")]
    // Currencies, separators, scales.
    [InlineData("Pay: 182K – $265K", "182000-265000 USD range")]
    [InlineData("Comp: $120-150K", "120000-150000 USD range")]
    [InlineData("Salary 104,900.00 - 179,500.00 USD annually", "104900-179500 USD year range")]
    [InlineData("Gehalt: 70.000 – 85.000 EUR", "70000-85000 EUR range")]
    [InlineData("Salary: CHF 120'000 per year", "120000-120000 CHF year exact")]
    [InlineData("USD 77 600.00 per year", "77600-77600 USD year exact")]
    [InlineData("Salary: £45k to £55k p.a.", "45000-55000 GBP year range")]
    [InlineData("Pay range CA$90,000 to CA$110,000 per annum", "90000-110000 CAD year range")]
    [InlineData("Salary: $90,000 - $120,000 CAD", "90000-120000 CAD range")]
    [InlineData("salary of 20,833 - 23,700 PLN gross per month", "20833-23700 PLN month range")]
    [InlineData("₹12,00,000 per annum", "1200000-1200000 INR year exact")]
    [InlineData("CTC: 12-18 LPA", "1200000-1800000 INR year range")]
    [InlineData("Salary: 75,000 - 90,000", "75000-90000 range")]
    // Periods.
    [InlineData("$16.16 per hour", "16.16-16.16 USD hour exact")]
    [InlineData("Pay Range: $40- $45/hr.", "40-45 USD hour range")]
    [InlineData("Salary: $28.70 - $55.66 HOUR", "28.7-55.66 USD hour range")]
    [InlineData("An internship allowance is paid.\nCompensation: up to 700 €/month", "-700 EUR month up_to")]
    [InlineData("Day rate: £500 per day", "500-500 GBP day exact")]
    [InlineData("Compensation Description (Annually)\n\nThe base salary is $100,000 - $120,000.", "100000-120000 USD year range")]
    [InlineData("HOURLY RATE RANGE: $17.63-$22.51", "17.63-22.51 USD hour range")]
    [InlineData("Annual Base Salary\n$118,720\n—\n$212,000 USD", "118720-212000 USD year range")]
    // Bounds.
    [InlineData("Salary from $80,000 a year", "80000- USD year from")]
    [InlineData("Salary: $120,000+ per year", "120000- USD year from")]
    [InlineData("Salary up to $227,900 + equity", "-227900 USD up_to")]
    [InlineData("between $60,000 and $80,000 base salary", "60000-80000 USD range")]
    [InlineData("Pay Range: $87,465.00 - $102,900.00 - $113,190.00", "87465-113190 USD range")]
    public void Find_ReadsPay(string text, string expected) =>
        Assert.Equal([expected], Find.All<MoneyRange>(MoneyReader.Find, text).Select(Show));

    [Theory]
    [InlineData("We have raised $2B in funding")]
    [InlineData("Backed by a $30M Series A, with $10 million in annual revenue")]
    [InlineData("A 401(k) savings plan with company match, 401K")]
    [InlineData("Home office support with equipment and €540 furniture budget")]
    [InlineData("a $5,000 sign-on bonus")]
    [InlineData("annual bonus of $10,000")]
    [InlineData("referral bonus: $1,500")]
    [InlineData("tuition reimbursement up to $5,250 per year")]
    [InlineData("contribute to your HSA: $1,500 (individual) or $3,000 (family) annually")]
    [InlineData("Annual employee development program stipend of $2,000 for each employee")]
    [InlineData("managing a portfolio worth $40,000")]
    [InlineData("Call 555-1234 or 2024-11-05, room 300, 50,000 people")]
    [InlineData("Salary: $0 - $0")]
    [InlineData("Version 10.0.300 of 3.5 USDA")]
    public void Find_OtherMoney_FindsNothing(string text) => Assert.Empty(Find.All<MoneyRange>(MoneyReader.Find, text));

    [Fact]
    public void Find_TwoRanges_FindsBothWithTheirWords()
    {
        const string Text = "Base pay is $145,000 - $175,000 at the Senior level and $175,000 - $195,000 at the Director level.";
        Assert.Equal(["$145,000 - $175,000", "$175,000 - $195,000"], Find.Words<MoneyRange>(MoneyReader.Find, Text));
    }

    [Fact]
    public void Find_StatedCurrency_IsTheSymbol() =>
        Assert.Equal("€", Assert.Single(Find.All<MoneyRange>(MoneyReader.Find, "Salary: €90,100—€121,900 EUR")).CurrencyStated);

    private static string Show(MoneyRange range) =>
        string.Join(' ', new[] { Show(range.Min) + "-" + Show(range.Max), range.Currency, range.Period, range.Kind }.Where(part =>
            part is not null));

    private static string Show(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
