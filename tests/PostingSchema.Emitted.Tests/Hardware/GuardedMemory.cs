using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PostingSchema.Emitted.Tests.Hardware;

/// <summary>64 KiB behind which the next page cannot be read: who looks one byte too far ends the process.</summary>
internal sealed class GuardedMemory : IDisposable
{
    private const int PageSize = 4096;
    private const int Readable = 16 * PageSize;
    private const int NoAccess = 0;
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;

    private readonly nint _start;

    public GuardedMemory()
    {
        _start = Map(0, Readable + PageSize, ReadWrite, PrivateAnonymous, -1, 0);
        Assert.True(_start > 0 && Protect(_start + Readable, PageSize, NoAccess) == 0, "The pages could not be mapped.");
    }

    /// <summary>A copy of a text that ends where the readable pages end.</summary>
    public ReadOnlySpan<byte> AtEnd(ReadOnlySpan<byte> text)
    {
        ref var first = ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), _start + Readable - text.Length);
        var copy = MemoryMarshal.CreateSpan(ref first, text.Length);
        text.CopyTo(copy);
        return copy;
    }

    public void Dispose() => _ = Unmap(_start, Readable + PageSize);

    [DllImport("libc", EntryPoint = "mmap")]
    private static extern nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    private static extern int Protect(nint address, nint length, int protection);

    [DllImport("libc", EntryPoint = "munmap")]
    private static extern int Unmap(nint address, nint length);
}
