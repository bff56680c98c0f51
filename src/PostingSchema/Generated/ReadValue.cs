using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>Reads the value at which the reader stands, and leaves the reader at its last token.</summary>
/// <exception cref="JsonException">The value is not of the type.</exception>
public delegate T ReadValue<out T>(ref Utf8JsonReader reader);

/// <summary>Writes a value.</summary>
public delegate void WriteValue<in T>(JsonOutput output, T value);
