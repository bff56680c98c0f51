using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>
/// Where emitted writers write: bytes of its own, which is quicker than many calls of a <see cref="Utf8JsonWriter"/>, and go into that at
/// once. What is written is what the writer would write. Indentation and rare encoders are left to it.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Its writer writes to memory, and has nothing to release.")]
public sealed partial class JsonOutput
{
    private const int FirstBytes = 1024;
    private const int MostBytesKept = 1 << 16;
    private const int DefaultMaxDepth = 1000;

    private static readonly SearchValues<char> DefaultPlain = Plain(JavaScriptEncoder.Default);
    private static readonly SearchValues<char> RelaxedPlain = Plain(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    [ThreadStatic]
    private static JsonOutput? _spare;

    private byte[] _bytes = new byte[FirstBytes];
    private int _length;
    private int _depthLeft;
    private JavaScriptEncoder _encoder = JavaScriptEncoder.Default;
    private SearchValues<char> _plain = DefaultPlain;

    private JsonOutput()
    {
    }

    /// <summary>The writer, where this writes nothing itself.</summary>
    internal Utf8JsonWriter? Writer { get; private set; }

    /// <summary>Writes one value to a writer.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T value, WriteValue<T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        var output = _spare ?? new JsonOutput();
        _spare = null;
        output.Start(writer);
        write(output, value);
        if (output.Writer is null)
        {
            writer.WriteRawValue(output._bytes.AsSpan(0, output._length), skipInputValidation: true);
        }

        output.Writer = null;
        if (output._bytes.Length <= MostBytesKept)
        {
            _spare = output;
        }
    }

    /// <summary>Begins an object.</summary>
    public void BeginObject()
    {
        if (Writer is { } writer)
        {
            writer.WriteStartObject();
            return;
        }

        Begin((byte)'{');
    }

    /// <summary>Ends the object.</summary>
    public void EndObject()
    {
        if (Writer is { } writer)
        {
            writer.WriteEndObject();
            return;
        }

        End((byte)'}');
    }

    /// <summary>Begins an array.</summary>
    public void BeginArray()
    {
        if (Writer is { } writer)
        {
            writer.WriteStartArray();
            return;
        }

        Begin((byte)'[');
    }

    /// <summary>Ends the array.</summary>
    public void EndArray()
    {
        if (Writer is { } writer)
        {
            writer.WriteEndArray();
            return;
        }

        End((byte)']');
    }

    /// <summary>Before every item of an array.</summary>
    public void Item()
    {
        if (Writer is null)
        {
            Separate((byte)'[');
        }
    }

    /// <summary>Before the value of a property whose name no encoder escapes.</summary>
    /// <param name="name">The name as it stands behind another property: <c>,"name":</c>.</param>
    public void Name(ReadOnlySpan<byte> name)
    {
        if (Writer is { } writer)
        {
            writer.WritePropertyName(name[2..^2]);
            return;
        }

        Raw(_bytes[_length - 1] == (byte)'{' ? name[1..] : name);
    }

    /// <summary>Before the value of any other property.</summary>
    public void Name(string name)
    {
        if (Writer is { } writer)
        {
            writer.WritePropertyName(name);
            return;
        }

        Separate((byte)'{');
        Text(name);
        Raw(":"u8);
    }

    private void Start(Utf8JsonWriter writer)
    {
        var options = writer.Options;
        var encoder = options.Encoder ?? JavaScriptEncoder.Default;
        var isPlain = !options.Indented && (encoder == JavaScriptEncoder.Default || encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        Writer = isPlain ? null : writer;
        if (_encoder != encoder)
        {
            _encoder = encoder;
            _plain = encoder == JavaScriptEncoder.Default ? DefaultPlain : RelaxedPlain;
            _escaping = null;
        }

        _length = 0;
        _depthLeft = (options.MaxDepth == 0 ? DefaultMaxDepth : options.MaxDepth) - writer.CurrentDepth;
    }

    /// <summary>The ASCII characters that an encoder leaves alone.</summary>
    private static SearchValues<char> Plain(JavaScriptEncoder encoder) =>
        SearchValues.Create([.. Enumerable.Range(0, 128).Where(c => !encoder.WillEncode(c)).Select(c => (char)c)]);

    private void Begin(byte bracket)
    {
        if (--_depthLeft < 0)
        {
            throw new InvalidOperationException("The value is nested deeper than the options allow.");
        }

        Raw(bracket);
    }

    private void End(byte bracket)
    {
        _depthLeft++;
        Raw(bracket);
    }

    /// <summary>A comma, unless a bracket was the last.</summary>
    private void Separate(byte bracket)
    {
        if (_bytes[_length - 1] != bracket)
        {
            Raw((byte)',');
        }
    }
}
