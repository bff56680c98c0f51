using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PostingSchema.Cli.Schemas;

/// <summary>
/// Keeps compiled schemas in the user's cache folder, by the hash of all that they were made from. A file is an assembly with
/// its own hash behind it, so that a damaged one is noticed. That nothing can be kept is never an error.
/// </summary>
internal sealed class SchemaCache
{
    private readonly string? _folder;

    /// <summary>Makes the cache.</summary>
    /// <param name="variable">The environment variables.</param>
    public SchemaCache(Func<string, string?> variable)
    {
        var root = variable("XDG_CACHE_HOME") is { } xdg && Path.IsPathFullyQualified(xdg) ? xdg
            : OperatingSystem.IsWindows() ? variable("LOCALAPPDATA")
            : variable("HOME") is { Length: > 0 } home ? Path.Join(home, ".cache")
            : null;
        _folder = string.IsNullOrEmpty(root) ? null : Path.Join(root, "postingschema");
    }

    /// <summary>The key of a compilation.</summary>
    /// <param name="sources">All schema files of it.</param>
    public static string Key(IEnumerable<SchemaSource> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { typeof(Compiler.SchemaCompiler), typeof(PostingType), typeof(Extraction.ExtractableType), typeof(SchemaCache) })
        {
            hash.AppendData(part.Module.ModuleVersionId.ToByteArray());
        }

        foreach (var text in sources.SelectMany(source => new[] { source.Path, source.Text }))
        {
            // With its length before it, no text can end where another begins.
            var bytes = Encoding.UTF8.GetBytes(text);
            var length = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The assembly kept under a key; null if there is none, or what is there is damaged.</summary>
    public byte[]? Find(string key)
    {
        if (_folder is null)
        {
            return null;
        }

        try
        {
            var kept = File.ReadAllBytes(PathOf(key));
            var assembly = kept.AsSpan(0, Math.Max(0, kept.Length - SHA256.HashSizeInBytes));
            return SHA256.HashData(assembly).AsSpan().SequenceEqual(kept.AsSpan(assembly.Length)) ? assembly.ToArray() : null;
        }
        catch (Exception failure) when (IsNoCache(failure))
        {
            return null;
        }
    }

    /// <summary>Keeps an assembly. Whoever looks for it meanwhile finds all of it or nothing.</summary>
    public void Keep(string key, byte[] assembly)
    {
        if (_folder is null)
        {
            return;
        }

        var temporary = Path.Join(_folder, Path.GetRandomFileName());
        try
        {
            CreateFolder(_folder);
            File.WriteAllBytes(temporary, [.. assembly, .. SHA256.HashData(assembly)]);
            File.Move(temporary, PathOf(key), overwrite: true);
        }
        catch (Exception failure) when (IsNoCache(failure))
        {
            Discard(temporary);
        }
    }

    private string PathOf(string key) => Path.Join(_folder, key + ".dll");

    // What lies here is run: nobody else may write to it.
    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void Discard(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception failure) when (IsNoCache(failure))
        {
            // It could not be written either.
        }
    }

    private static bool IsNoCache(Exception failure) => failure is IOException or UnauthorizedAccessException;
}
