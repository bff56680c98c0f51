using System.Text;
using PostingSchema.Generated;

namespace PostingSchema.Tests;

public class NearestNameTests
{
    [Fact]
    public void MayBeNear_OfNamesThatAreNear_IsTrue()
    {
        var random = new Random(20261128);
        const string Letters = "abcdeABCDE123_-";
        for (var round = 0; round < 50_000; round++)
        {
            var name = Word();
            var other = random.Next(2) == 0 ? Word() : name.Insert(random.Next(name.Length), "x").Remove(random.Next(name.Length), 1);
            Assert.True(
                NearestName.Find(name, [other]) is null || NearestName.MayBeNear(Encoding.UTF8.GetBytes(name), other), $"{name} and {other}");
        }

        string Word() => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Letters[random.Next(Letters.Length)]));
    }

    [Theory]
    [InlineData("title", "titel", true)]
    [InlineData("title", "employer", false)]
    [InlineData("tïtle", "employer", true)]
    [InlineData("tit\\u006Ce", "employer", true)]
    public void MayBeNear_LooksAtLettersAndTrustsOnlyPlainNames(string raw, string name, bool expected) =>
        Assert.Equal(expected, NearestName.MayBeNear(Encoding.UTF8.GetBytes(raw), name));
}
