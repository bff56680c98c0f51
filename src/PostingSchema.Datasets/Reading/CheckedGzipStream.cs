using System.IO.Compression;
using System.Security.Cryptography;

namespace PostingSchema.Datasets.Reading;

/// <summary>
/// Gzip that notices when it is cut off. <see cref="GZipStream"/> takes the end of the file for the end of the data, so half a
/// download would pass for a whole dataset. Here a further gzip member follows the file, with random bytes: they come out at
/// the end only if all that went before was whole.
/// </summary>
internal sealed class CheckedGzipStream : ReadOnlyStream
{
    private const int SealLength = 16;
    private readonly byte[] _seal = RandomNumberGenerator.GetBytes(SealLength);
    private readonly GZipStream _gzip;

    // The last bytes that came out are held back, since they may be the seal.
    private readonly byte[] _pending = new byte[16 * 1024];
    private int _pendingLength;

    public CheckedGzipStream(Stream compressed) =>
        _gzip = new(new SequentialStream(compressed, new MemoryStream(Compress(_seal))), CompressionMode.Decompress);

    public override int Read(Span<byte> buffer)
    {
        while (_pendingLength <= SealLength)
        {
            var read = _gzip.Read(_pending, _pendingLength, _pending.Length - _pendingLength);
            if (read == 0)
            {
                return _pending.AsSpan(0, _pendingLength).SequenceEqual(_seal)
                    ? 0
                    : throw new UnreadableDatasetException("the gzip data is cut off, or something else follows it");
            }

            _pendingLength += read;
        }

        var length = Math.Min(_pendingLength - SealLength, buffer.Length);
        _pending.AsSpan(0, length).CopyTo(buffer);
        _pending.AsSpan(length, _pendingLength - length).CopyTo(_pending);
        _pendingLength -= length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[] Compress(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.NoCompression))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
