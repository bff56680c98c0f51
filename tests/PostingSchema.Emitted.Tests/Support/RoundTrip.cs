using System.Text.Json;

namespace PostingSchema.Emitted.Tests;

/// <summary>Reads and writes a JSON text in every way that there is, and compares what comes of it.</summary>
internal static class RoundTrip
{
    /// <summary>Nothing may be lost: what is written equals what was read, value by value.</summary>
    public static T Of<T>(string json)
        where T : class, IPosting<T> => Of<T>(json, json);

    /// <summary>The same, where a value has a spelling of its own when it is written (<c>Z</c> becomes <c>+00:00</c>).</summary>
    public static T Of<T>(string json, string written)
        where T : class, IPosting<T>
    {
        var bytes = Json.Bytes(json);
        AssertValid<T>(bytes);
        var posting = T.Parse(bytes);
        foreach (var other in AllReadings<T>(bytes))
        {
            AssertSame(posting, other);
        }

        var output = JsonSerializer.SerializeToUtf8Bytes(posting, T.JsonTypeInfo);
        Json.AssertEqual(Json.Bytes(written), output);
        AssertSame(posting, T.Parse(output));
        return posting;
    }

    /// <summary>Equal records have equal hash codes.</summary>
    public static void AssertSame<T>(T expected, T actual)
        where T : class
    {
        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
    }

    private static void AssertValid<T>(byte[] json)
        where T : class, IPosting<T>
    {
        var report = T.Validate(json, new ValidationLimits());
        Assert.True(report.Findings.Count == 0, report.ToString());
        Assert.True(T.IsValid(json));
        Assert.Empty(T.Validate(json).Findings);
    }

    private static IEnumerable<T> AllReadings<T>(byte[] json)
        where T : class, IPosting<T>
    {
        yield return JsonSerializer.Deserialize(json, T.JsonTypeInfo)!;
        yield return (T)JsonSerializer.Deserialize(json, typeof(T), (System.Text.Json.Serialization.JsonSerializerContext)T.JsonTypeInfo.OriginatingResolver!)!;
        yield return JsonSerializer.Deserialize<T>(Json.Text(json))!;
        using var stream = new SlowStream(json, 3);
        yield return JsonSerializer.Deserialize(stream, T.JsonTypeInfo)!;
        yield return FromSegments<T>(json);
        using var document = JsonDocument.Parse(json);
        yield return document.RootElement.Deserialize(T.JsonTypeInfo)!;
    }

    private static T FromSegments<T>(byte[] json)
        where T : class, IPosting<T>
    {
        var reader = new Utf8JsonReader(Segments.Of(json, 2));
        return JsonSerializer.Deserialize(ref reader, T.JsonTypeInfo)!;
    }
}
