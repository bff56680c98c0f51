using System.Text;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Formats;

public static partial class StringFormats
{
    /// <summary>
    /// <c>regex</c>: a pattern of ECMA-262 in unicode mode, as JSON Schema, section 6.4 of its core, wants them. Groups and lookarounds
    /// may nest 200 deep, and a pattern may have 65,536 UTF-16 units. The only format whose check allocates.
    /// </summary>
    public static bool IsRegex(ReadOnlySpan<byte> utf8) => EcmaPattern.IsValid(Encoding.UTF8.GetString(utf8));
}
