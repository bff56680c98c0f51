using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>The emitted check of one subschema: reports to the context what does not hold, and says whether there was no error.</summary>
public delegate bool SchemaCheck(JsonElement value, ValidationContext context);
