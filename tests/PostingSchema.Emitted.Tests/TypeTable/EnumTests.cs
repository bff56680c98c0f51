namespace PostingSchema.Emitted.Tests;

public class EnumTests
{
    [Fact]
    public void Enum_PlainAndAnnotated_RoundTrips()
    {
        var posting = RoundTrip.Of<Enums>("""{"plain": "FULL_TIME", "rank": "phd", "ranks": ["master", "bachelor", "master"]}""");

        Assert.Equal(Plain.FullTime, posting.Plain);
        Assert.Equal(Rank.Doctorate, posting.Rank);
        Assert.Equal([Rank.Master, Rank.Bachelor, Rank.Master], posting.Ranks!.Value);
    }

    [Theory]
    [InlineData("C#")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("é")]
    [InlineData("1st")]
    [InlineData("class")]
    [InlineData("\\\"quoted\\\"")]
    [InlineData("back\\\\slash")]
    [InlineData("😀 smile")]
    [InlineData("\\ud83d\\ude00 smile")]
    public void Enum_OddSpelling_RoundTrips(string spelling) => RoundTrip.Of<Enums>($$"""{"odd": "{{spelling}}"}""");

    [Fact]
    public void Enum_EveryMember_ParsesWhatItFormats()
    {
        foreach (var rank in Enum.GetValues<Rank>())
        {
            Assert.True(RankValues.TryParse(rank.ToJsonValue(), out var parsed));
            Assert.Equal(rank, parsed);
        }
    }

    [Theory]
    [InlineData("BS", Rank.Bachelor)]
    [InlineData("MSc", Rank.Master)]
    [InlineData("phd", Rank.Doctorate)]
    public void Enum_Alias_IsReadOnRequestOnly(string alias, Rank rank)
    {
        Assert.True(RankValues.TryParseAlias(alias, out var parsed));
        Assert.Equal(rank, parsed);
        Assert.Equal(alias == "phd", RankValues.TryParse(alias, out _));
        Assert.Equal(alias == "phd", Enums.IsValid(Json.Bytes($$"""{"rank": "{{alias}}"}""")));
    }

    [Fact]
    public void Enum_Ordered_ComparesByDeclaration()
    {
        Assert.True(Rank.Bachelor < Rank.Master && Rank.Master < Rank.Doctorate);
        Assert.Equal([Rank.Bachelor, Rank.Master, Rank.Doctorate], Enum.GetValues<Rank>().Order());
    }

    [Fact]
    public void Enum_NoMember_IsNotFormatted() => Assert.Throws<ArgumentOutOfRangeException>(() => ((Rank)99).ToJsonValue());
}
