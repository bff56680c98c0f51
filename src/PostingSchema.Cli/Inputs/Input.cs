using PostingSchema.Datasets;

namespace PostingSchema.Cli.Inputs;

/// <summary>One dataset to read.</summary>
/// <param name="Name">Its name in findings: the path as it was given, <c>&lt;stdin&gt;</c> for standard input.</param>
/// <param name="Open">Opens it.</param>
internal sealed record Input(string Name, Func<Stream> Open)
{
    public static Input File(string path) => new(path, () => OpenFile(path));

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDatasetException($"cannot be opened: {failure.Message}", failure);
        }
    }
}

/// <summary>What the arguments of a command stand for.</summary>
/// <param name="Found">The datasets, in the order of the arguments; those of a pattern in the order of their names.</param>
/// <param name="Missing">The arguments that stand for nothing, and why.</param>
internal sealed record ResolvedInputs(IReadOnlyList<Input> Found, IReadOnlyList<(string Name, string Reason)> Missing);
