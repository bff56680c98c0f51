using System.Text;

namespace PostingSchema.Emitted.Tests.Law;

/// <summary>Spoils JSON texts: bytes, tokens, and whole values. The same seed spoils the same way.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> seeds)
{
    private static readonly byte[][] Tokens = new[]
    {
        "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "false", "0", "-", "-0", "1e400", "1E-400", "0.1", "1.0", "01", "1e2", ".", " ", "\n", "\t",
        "\"\"", "{}", "[]", "\"\\u0061\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "\"é😀\"", "\\u00e9", "\\", "\0", "\uFEFF", "//", "\"a\":1,", ",\"a\":null",
        "9223372036854775808", "2147483648", "0.30000000000000000000000000001", "\"2026-02-29\"", "\"2026-03-31T09:30:00Z\"", "\"phd\"", "\" \"", "NaN",
    }.Select(Encoding.UTF8.GetBytes).Concat([[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]).ToArray();

    private readonly Random _random = new(seed);
    private readonly List<(byte[] Json, JsonPart[] Parts)> _seeds = seeds.Select(json => (json, JsonPart.Of(json))).ToList();

    public byte[] Next()
    {
        var (json, parts) = _seeds[_random.Next(_seeds.Count)];
        if (_random.Next(3) > 0)
        {
            return Whole(json, parts);
        }

        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            json = Bytes(json);
        }

        return json;
    }

    /// <summary>Changes a value, a name or a member, so that what comes of it is mostly still JSON.</summary>
    private byte[] Whole(byte[] json, JsonPart[] parts)
    {
        var part = parts[_random.Next(parts.Length)];
        var (otherJson, otherParts) = _seeds[_random.Next(_seeds.Count)];
        var other = otherParts[_random.Next(otherParts.Length)];
        return _random.Next(8) switch
        {
            0 => Replace(json, part.Start, part.End, otherJson.AsSpan(other.Start..other.End)),
            1 => Replace(json, part.Start, part.End, Tokens[_random.Next(Tokens.Length)]),
            2 => Replace(json, part.MemberStart, part.MemberEnd, []),
            3 => Replace(json, part.MemberEnd, part.MemberEnd, [.. ","u8, .. json.AsSpan(part.MemberStart..part.MemberEnd)]),
            4 => Replace(json, part.MemberStart, part.MemberStart, [.. otherJson.AsSpan(other.MemberStart..other.MemberEnd), .. ","u8]),
            5 => Replace(json, part.Start, part.End, [.. "["u8, .. json.AsSpan(part.Start..part.End), .. "]"u8]),
            6 => Replace(json, part.End, part.End, Spaces()),
            _ => Inside(json, part),
        };
    }

    /// <summary>A few bytes inside one scalar.</summary>
    private byte[] Inside(byte[] json, JsonPart part)
    {
        var at = _random.Next(part.Start, part.End);
        return _random.Next(4) switch
        {
            0 => Replace(json, at, at, "\\u0041"u8),
            1 => Replace(json, at, at, [json[at]]),
            2 => Replace(json, at, at + 1, [(byte)_random.Next(0x20, 0x7F)]),
            _ => Replace(json, at, at + 1, []),
        };
    }

    private byte[] Bytes(byte[] json)
    {
        if (json.Length == 0)
        {
            return Tokens[_random.Next(Tokens.Length)];
        }

        var at = _random.Next(json.Length);
        return _random.Next(6) switch
        {
            0 => Replace(json, at, at + 1, [(byte)_random.Next(256)]),
            1 => Replace(json, at, at, Tokens[_random.Next(Tokens.Length)]),
            2 => Replace(json, at, Math.Min(json.Length, at + _random.Next(1, 5)), []),
            3 => json[..at],
            4 => Replace(json, at, at, json.AsSpan(at, Math.Min(json.Length - at, _random.Next(1, 40)))),
            _ => Replace(json, at, at + 1, Tokens[_random.Next(Tokens.Length)]),
        };
    }

    private byte[] Spaces() => Encoding.UTF8.GetBytes(new string(" \n\r\t"[_random.Next(4)], _random.Next(1, 4)));

    private static byte[] Replace(byte[] json, int start, int end, ReadOnlySpan<byte> with) => [.. json.AsSpan(..start), .. with, .. json.AsSpan(end..)];
}
