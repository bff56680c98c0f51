using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PostingSchema;

/// <summary>
/// Lets System.Text.Json refuse what is not valid. Reading alone finds only what does not fit the C# types; with this resolver,
/// whoever reads through the serializer (an endpoint, an HTTP client, a queue) gets valid postings, or every finding.
/// </summary>
public static class ValidatingJson
{
    /// <summary>
    /// A resolver to put first in a <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>. Invalid JSON gives a
    /// <see cref="JsonException"/> whose inner exception is a <see cref="PostingValidationException"/>; its positions count from the
    /// start of the posting. Writing is as ever.
    /// </summary>
    /// <typeparam name="T">The generated type.</typeparam>
    public static IJsonTypeInfoResolver Of<T>()
        where T : class, IPosting<T> => Resolver<T>.Instance;

    private sealed class Resolver<T> : IJsonTypeInfoResolver
        where T : class, IPosting<T>
    {
        public static readonly Resolver<T> Instance = new();

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, new Converter<T>()) : null;
    }

    private sealed class Converter<T> : JsonConverter<T>
        where T : class, IPosting<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            if (T.TryParse(JsonMarshal.GetRawUtf8Value(document.RootElement), out var posting, out var report))
            {
                return posting;
            }

            var invalid = new PostingValidationException(report);
            throw new JsonException(invalid.Message, invalid);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, T.JsonTypeInfo);
    }
}
