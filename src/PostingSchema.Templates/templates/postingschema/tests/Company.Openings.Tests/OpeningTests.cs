namespace Company.Openings.Tests;

public sealed class OpeningTests
{
    [Fact]
    public void Opening_ThatIsValid_IsRead()
    {
        var opening = Opening.Parse("""{ "employer": "Northwind Robotics", "title": "Welder", "posted": "2026-03-01" }"""u8);

        Assert.Equal("Welder", opening.Title);
        Assert.Equal(new DateOnly(2026, 3, 1), opening.Posted);
    }

    [Fact]
    public void Opening_WithMisspeltDegree_IsReportedWithItsPlace()
    {
        var report = Opening.Validate("""{ "employer": "Northwind Robotics", "title": "Welder", "degree": "Phd" }"""u8);

        var finding = Assert.Single(report.Findings);
        Assert.Equal("/degree", finding.InstancePath);
        Assert.False(report.IsValid);
    }
}
