using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Generated;

/// <summary>What emitted writers write is what a <see cref="Utf8JsonWriter"/> of the same options writes, byte for byte.</summary>
public class JsonWriteTests
{
    private const int Rounds = 3000;
    private const string Characters = "aZ09 -_+<>&'\"\\/`{}[]:,\0\n\t\u001F\u007F\u00A0é߿ࠀ€\u2028\uFEFF\uFFFDłя漢\uD83D\uDE00\uD800\uDC00\uDBFF";

    public static TheoryData<string> Options => [.. Named.Keys];

    private static Dictionary<string, JsonWriterOptions> Named { get; } = new()
    {
        ["default"] = default,
        ["default, named"] = new() { Encoder = JavaScriptEncoder.Default },
        ["relaxed"] = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        ["all of Unicode"] = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) },
        ["hardly anything"] = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.Cyrillic) },
        ["indented"] = new() { Indented = true, IndentSize = 3, NewLine = "\r\n" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void Text_OfAnyCharacters_IsEscapedTheSame(string options)
    {
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            var text = RandomText(random);
            AssertSame(options, text, JsonWrite.String, static (writer, value) => writer.WriteStringValue(value));
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Values_OfAnyKind_AreFormattedTheSame(string options)
    {
        var random = new Random(2);
        for (var round = 0; round < Rounds; round++)
        {
            var bits = random.NextInt64(long.MinValue, long.MaxValue);
            AssertSame(options, bits, JsonWrite.Int64, static (writer, value) => writer.WriteNumberValue(value));
            AssertSame(options, (int)bits, JsonWrite.Int32, static (writer, value) => writer.WriteNumberValue(value));
            AssertSame(options, RandomDecimal(random), JsonWrite.Decimal, static (writer, value) => writer.WriteNumberValue(value));
            AssertSame(options, RandomMoment(random), JsonWrite.DateTimeOffset, static (writer, value) => writer.WriteStringValue(value));
            AssertSame(options, new Guid((int)bits, 1, 2, BitConverter.GetBytes(bits)), JsonWrite.Guid, static (writer, value) => writer.WriteStringValue(value));
            AssertSame(
                options,
                DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)),
                JsonWrite.DateOnly,
                static (writer, value) => writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            if (BitConverter.Int64BitsToDouble(bits) is var number && double.IsFinite(number))
            {
                AssertSame(options, number, JsonWrite.Double, static (writer, value) => writer.WriteNumberValue(value));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Elements_OfAnyShape_AreWrittenTheSame(string options)
    {
        var random = new Random(3);
        for (var round = 0; round < Rounds; round++)
        {
            using var document = JsonDocument.Parse(RandomJson(random, 4));
            AssertSame(options, document.RootElement, JsonWrite.JsonElement, static (writer, value) => value.WriteTo(writer));
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Values_AmongOthers_AreSeparatedTheSame(string options)
    {
        using var document = JsonDocument.Parse("""{ "a": [], "b": {}, "c": [{}, [1, "[", "{"], { "": null }], "{": true }""");

        AssertSame(
            options,
            document.RootElement,
            static (output, value) =>
            {
                output.BeginArray();
                output.Item();
                JsonWrite.JsonElement(output, value);
                output.Item();
                output.BeginObject();
                output.Name(",\"first\":"u8);
                JsonWrite.JsonElement(output, value);
                output.Name(",\"second\":"u8);
                JsonWrite.Boolean(output, true);
                output.Name("third's");
                JsonWrite.Null(output);
                output.EndObject();
                output.EndArray();
            },
            static (writer, value) =>
            {
                writer.WriteStartArray();
                value.WriteTo(writer);
                writer.WriteStartObject();
                writer.WritePropertyName("first");
                value.WriteTo(writer);
                writer.WriteBoolean("second", true);
                writer.WriteNull("third's");
                writer.WriteEndObject();
                writer.WriteEndArray();
            });
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Number_ThatJsonDoesNotHave_IsRefused(double number) =>
        Assert.Throws<ArgumentException>(() => Written(default, writer => JsonOutput.Write(writer, number, JsonWrite.Double)));

    [Fact]
    public void Value_NestedDeeperThanAllowed_IsRefusedAndTheNextOneWritten()
    {
        using var document = JsonDocument.Parse("[[[[1]]]]");
        var options = new JsonWriterOptions { MaxDepth = 4 };
        Assert.Equal("[[[[1]]]]", Written(options, writer => JsonOutput.Write(writer, document.RootElement, JsonWrite.JsonElement)));

        Assert.Throws<InvalidOperationException>(() => Written(options, writer =>
        {
            writer.WriteStartArray();
            JsonOutput.Write(writer, document.RootElement, JsonWrite.JsonElement);
        }));

        Assert.Equal("1", Written(options, writer => JsonOutput.Write(writer, 1, JsonWrite.Int32)));
    }

    /// <summary>As a value of its own, and as the second of an array.</summary>
    private static void AssertSame<T>(string options, T value, WriteValue<T> ours, Action<Utf8JsonWriter, T> theirs)
    {
        Compare(writer => JsonOutput.Write(writer, value, ours), writer => theirs(writer, value));
        Compare(InArray(writer => JsonOutput.Write(writer, value, ours)), InArray(writer => theirs(writer, value)));

        void Compare(Action<Utf8JsonWriter> actual, Action<Utf8JsonWriter> expected) =>
            Assert.Equal(Written(Named[options], expected), Written(Named[options], actual));
    }

    private static Action<Utf8JsonWriter> InArray(Action<Utf8JsonWriter> write) => writer =>
    {
        writer.WriteStartArray();
        writer.WriteNullValue();
        write(writer);
        writer.WriteEndArray();
    };

    private static string Written(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string RandomText(Random random)
    {
        var length = random.Next(4) == 0 ? random.Next(3000) : random.Next(40);
        var rare = random.Next(3);
        return string.Create(length, random, (text, source) =>
        {
            foreach (ref var c in text)
            {
                c = rare == 0 || (rare == 1 && source.Next(50) > 0) ? (char)source.Next('a', 'z') : Characters[source.Next(Characters.Length)];
            }
        });
    }

    private static decimal RandomDecimal(Random random) =>
        new(random.Next(), random.Next(2) * random.Next(), random.Next(2) * random.Next(), random.Next(2) == 0, (byte)random.Next(29));

    private static DateTimeOffset RandomMoment(Random random)
    {
        var offset = TimeSpan.FromMinutes(random.Next(-840, 841));
        var ticks = random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
        long[] units = [1, 1000, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerSecond];
        var unit = units[random.Next(units.Length)];
        return new DateTimeOffset(ticks / unit * unit, offset);
    }

    private static string RandomJson(Random random, int depth) => random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => "null",
        1 => "true",
        2 => "1.50e+3",
        3 => "\"plain\"",
        4 => JsonSerializer.Serialize(RandomText(random)),
        5 => Unescaped(RandomText(random)),
        6 => $"[{string.Join(" , ", Enumerable.Range(0, random.Next(4)).Select(_ => RandomJson(random, depth - 1)))}]",
        _ => $"{{ {string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => RandomProperty(random, depth - 1)))} }}",
    };

    private static string RandomProperty(Random random, int depth) => $"{JsonSerializer.Serialize(RandomText(random))}: {RandomJson(random, depth)}";

    /// <summary>A string without what JSON must escape.</summary>
    private static string Unescaped(string text) =>
        $"\"{string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= ' ' && rune.Value is not ('"' or '\\')))}\"";
}
