using PostingSchema.Cli.Commands;
using PostingSchema.Extraction;

namespace PostingSchema.Cli.Output;

/// <summary>Where extractions go, one after the other.</summary>
internal abstract class ExtractionReport : IDisposable
{
    /// <summary>Makes the report of a format.</summary>
    public static ExtractionReport Make(ExtractRequest request, CliHost host, bool isSingle)
    {
        var output = new ReportStream(host.Output);
        return request.Format == ExtractFormat.Text
            ? new MarkedTextReport(output, host)
            : new ExtractionJsonReport(output, request.WithEvidence, request.Format, isSingle);
    }

    /// <summary>Writes one extraction.</summary>
    /// <param name="file">The name of the input.</param>
    /// <param name="text">The raw text.</param>
    /// <param name="extraction">What was found in it.</param>
    public abstract void Write(string file, string text, ExtractionResult extraction);

    /// <summary>Ends the report.</summary>
    public abstract void Finish();

    /// <summary>Lets go of what was used for writing; the stream belongs to the host.</summary>
    public abstract void Dispose();
}
