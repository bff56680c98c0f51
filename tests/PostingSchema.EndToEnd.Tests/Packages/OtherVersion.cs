using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>
/// Makes another version of our package without compiling it anew: assemblies of the same names and another identity, of which the
/// generator writes something that tells it from the first.
/// </summary>
internal static class OtherVersion
{
    public const string OriginalText = "GeneratedCode(\"PostingSchema\"";
    public const string ChangedText = "GeneratedCode(\"LaterVersion!\"";

    public static void Make(string package, string copy, string version, string newVersion)
    {
        File.Copy(package, copy, overwrite: true);
        using var archive = ZipFile.Open(copy, ZipArchiveMode.Update);
        foreach (var entry in archive.Entries.ToArray())
        {
            if (entry.Name.EndsWith(".nuspec", StringComparison.Ordinal))
            {
                Rewrite(archive, entry, bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace($"<version>{version}</version>", $"<version>{newVersion}</version>", StringComparison.Ordinal)));
            }
            else if (entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal))
            {
                Rewrite(archive, entry, Rebuilt);
            }
        }
    }

    private static byte[] Rebuilt(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var metadata = image.GetMetadataReader();
        var identity = metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        Replace(assembly, identity.ToByteArray(), Guid.NewGuid().ToByteArray());
        Replace(assembly, Encoding.Unicode.GetBytes(OriginalText), Encoding.Unicode.GetBytes(ChangedText));
        return assembly;
    }

    private static void Replace(byte[] bytes, byte[] old, byte[] replacement)
    {
        Assert.Equal(old.Length, replacement.Length);
        if (bytes.AsSpan().IndexOf(old) is >= 0 and var at)
        {
            replacement.CopyTo(bytes, at);
        }
    }

    private static void Rewrite(ZipArchive archive, ZipArchiveEntry entry, Func<byte[], byte[]> change)
    {
        var name = entry.FullName;
        byte[] bytes;
        using (var content = entry.Open())
        using (var copy = new MemoryStream())
        {
            content.CopyTo(copy);
            bytes = copy.ToArray();
        }

        entry.Delete();
        using var target = archive.CreateEntry(name).Open();
        target.Write(change(bytes));
    }
}
