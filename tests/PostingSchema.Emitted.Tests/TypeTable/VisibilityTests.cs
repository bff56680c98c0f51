using System.Text.Json;

namespace PostingSchema.Emitted.Tests;

public class VisibilityTests
{
    [Fact]
    public void InternalType_InAPublicRecord_IsAJsonElement()
    {
        var posting = RoundTrip.Of<Visibility>("""
            {"hidden": {"open": {"n": 1}}, "hiddens": [{"open": {}}], "maybeHidden": null, "textOrHidden": "a", "fieldOrHidden": {"kind": "b"}}
            """);

        JsonElement hidden = posting.Hidden!.Value;
        ValueList<JsonElement> hiddens = posting.Hiddens!.Value;
        Assert.Equal((1, 1), (hidden.GetProperty("open").GetProperty("n").GetInt32(), hiddens.Count));
        Assert.False(typeof(Hidden).IsPublic);
        Assert.False(Visibility.IsValid("""{"hidden": {"open": {"n": "1"}}}"""u8));
    }

    [Fact]
    public void UnionThatTellsNothing_WhereItContainsItself_IsAJsonElement()
    {
        var posting = RoundTrip.Of<Visibility>("""{"untold": {"not": {"not": {}}}}""");

        Assert.Equal(JsonValueKind.Object, posting.Untold!.Value.ValueKind);
    }
}
