namespace PostingSchema.Datasets;

/// <summary>
/// Thrown where an input cannot be read, or does not hold records: it is not JSON, it fails, it has nothing at the pointer.
/// </summary>
public sealed class UnreadableDatasetException : Exception
{
    /// <summary>Makes the exception.</summary>
    public UnreadableDatasetException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do, without the name of the file.</param>
    public UnreadableDatasetException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do, without the name of the file.</param>
    /// <param name="innerException">What the system said.</param>
    public UnreadableDatasetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
