using System.Text;
using System.Text.Json;

namespace PostingSchema.Emitted.Tests;

/// <summary>JSON as the tests write and compare it.</summary>
internal static class Json
{
    public static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    public static string Text(byte[] json) => Encoding.UTF8.GetString(json);

    public static JsonElement Element(string json) => JsonElement.Parse(json);

    /// <summary>The same values: numbers as decimal numbers, strings as texts, objects in any order.</summary>
    public static bool AreEqual(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        using var first = JsonDocument.Parse(left);
        using var second = JsonDocument.Parse(right);
        return JsonElement.DeepEquals(first.RootElement, second.RootElement);
    }

    public static void AssertEqual(byte[] expected, byte[] actual) =>
        Assert.True(AreEqual(expected, actual), $"Expected {Text(expected)}\nFound    {Text(actual)}");
}
