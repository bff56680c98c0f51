using Microsoft.Win32.SafeHandles;

namespace PostingSchema.Cli;

/// <summary>Standard output that says when nobody reads it any more.</summary>
internal static class StandardOutput
{
    // Errno and Win32 codes of a pipe whose reader is gone.
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsClosingPipe = unchecked((int)0x800700E8);
    private const int UnixOutput = 1;

    /// <summary>
    /// The console's own stream keeps quiet about a closed pipe, so that a run behind <c>| head</c> would go on to its end. A
    /// file stream on the same handle throws. For a file it is no use: it would not move the position that the shell shares.
    /// </summary>
    public static Stream Open()
    {
        if (!OperatingSystem.IsWindows())
        {
            var pipe = new FileStream(new SafeFileHandle(UnixOutput, ownsHandle: false), FileAccess.Write, bufferSize: 1);
            if (!pipe.CanSeek)
            {
                return pipe;
            }
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>Whether writing failed since nobody reads.</summary>
    public static bool IsClosed(IOException failure) =>
        failure.HResult is BrokenPipe or WindowsBrokenPipe or WindowsClosingPipe;
}
