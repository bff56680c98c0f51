namespace PostingSchema.Datasets;

/// <summary>Who gets the findings of a run, one at a time and in the order of the data.</summary>
public interface IFindingSink
{
    /// <summary>Takes a finding.</summary>
    /// <param name="finding">The finding; its position is in the file.</param>
    /// <param name="item">The record that it is about. Its bytes are only there until this method returns.</param>
    void Add(DatasetFinding finding, in DatasetItem item);
}
