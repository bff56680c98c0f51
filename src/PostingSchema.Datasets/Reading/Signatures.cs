namespace PostingSchema.Datasets.Reading;

/// <summary>Tells what a file is that is not JSON, by its first bytes.</summary>
internal static class Signatures
{
    /// <summary>What the file is and what to do about it; null if it is nothing known.</summary>
    public static string? Recognise(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [_, 0, 0, 0, ..] or [0, 0, 0, _, ..] => Recode("UTF-32"),
        [0xFF, 0xFE, ..] or [(byte)'{' or (byte)'[', 0, not 0, 0, ..] => Recode("UTF-16LE"),
        [0xFE, 0xFF, ..] or [0, (byte)'{' or (byte)'[', 0, not 0, ..] => Recode("UTF-16BE"),
        [(byte)'P', (byte)'K', 3, 4, ..] => Unpack("a zip archive (or a workbook)"),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Unpack("compressed with zstd"),
        [(byte)'B', (byte)'Z', (byte)'h', ..] => Unpack("compressed with bzip2"),
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => Unpack("compressed with xz"),
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "a Parquet file; export it as NDJSON",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF file, not JSON",
        [(byte)'<', ..] => "HTML or XML, not JSON",
        _ => null,
    };

    private static string Recode(string encoding) =>
        $"encoded in {encoding}; JSON is UTF-8 (RFC 8259): convert it with 'iconv -f {encoding} -t UTF-8'";

    private static string Unpack(string what) => $"{what}; unpack it first (gzip is read as it is)";
}
