using System.Text;
using PostingSchema.Datasets;

namespace PostingSchema.Cli.Inputs;

/// <summary>Reads a raw posting: UTF-8, or what its byte order mark says.</summary>
internal static class TextFile
{
    private const int MaxCharacters = 64 * 1024 * 1024;

    /// <summary>The whole text.</summary>
    /// <exception cref="UnreadableDatasetException">It cannot be read, or is too long to be a posting.</exception>
    public static string Read(Input input)
    {
        try
        {
            using var stream = input.Open();
            using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            var text = new StringBuilder();
            var buffer = new char[64 * 1024];
            for (int count; (count = reader.Read(buffer)) > 0;)
            {
                text.Append(buffer, 0, count);
                if (text.Length > MaxCharacters)
                {
                    throw new UnreadableDatasetException("is too long for a posting (more than 64 million characters)");
                }
            }

            return text.ToString();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDatasetException($"cannot be read: {failure.Message}", failure);
        }
    }
}
