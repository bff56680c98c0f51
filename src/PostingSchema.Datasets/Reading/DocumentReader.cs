namespace PostingSchema.Datasets.Reading;

/// <summary>
/// Reads JSON documents, one after another, and in each the records at the pointer: the items of an array, or a single
/// value. What lies beside the way is passed over without being kept.
/// </summary>
internal sealed partial class DocumentReader(ByteWindow window, JsonPointer pointer, int maxBytes)
{
    private readonly ValueReader _values = new(window, maxBytes);
    private long _number;
    private bool _isStopped;

    private enum Separator
    {
        NotNeeded,
        Missing,
        Passed,
    }

    public IEnumerable<DatasetItem> Read()
    {
        var hasDocument = false;
        while (!_isStopped && window.Peek() is var next and >= 0)
        {
            hasDocument = true;
            var items = IsStructure(next) ? Stray() : Descend(level: 0, Enclosing.Nothing);
            foreach (var item in items)
            {
                yield return item;
            }
        }

        if (hasDocument && !_isFound && !_isStopped)
        {
            throw NothingThere();
        }
    }

    /// <summary>The records of an array: what stands between its commas.</summary>
    private IEnumerable<DatasetItem> Items()
    {
        var opening = window.Position;
        var separator = Separator.NotNeeded;
        window.Consume(1);
        while (window.Peek() is var next and not ']')
        {
            if (next < 0)
            {
                yield return CutOff(opening);
                yield break;
            }

            if (next == ',' && separator == Separator.Missing)
            {
                separator = Separator.Passed;
                window.Consume(1);
                continue;
            }

            foreach (var item in IsStructure(next) ? Stray() : Item(separator))
            {
                yield return item;
            }

            if (_isStopped)
            {
                yield break;
            }

            separator = IsStructure(next) || _values.IsAtNextRecord ? Separator.NotNeeded : Separator.Missing;
        }

        if (separator == Separator.Passed)
        {
            yield return Damage(Faults.Syntax(window.Position, "The array ends after a comma."));
        }

        window.Consume(1);
    }

    private IEnumerable<DatasetItem> Item(Separator separator)
    {
        if (separator == Separator.Missing)
        {
            yield return Damage(Faults.Syntax(window.Position, "A comma is missing before this record."));
        }

        yield return Record(Enclosing.Array);
        if (_values.IsSwallowed)
        {
            yield return Stop(Faults.Syntax(
                _values.Start,
                $"Record {_number} has no end: its brackets or quotes do not match. What follows it could not be told from it."));
        }
    }

    private DatasetItem Record(Enclosing enclosing)
    {
        _number++;
        return _values.Read(enclosing) is { } bytes
            ? DatasetItem.Record(_number, _values.Start, bytes)
            : DatasetItem.TooLong(
                _number, _values.Start, _values.Head, Faults.TooLong(_values.Start, _values.Length, maxBytes));
    }

    /// <summary>Leaves behind what cannot start a value: commas, colons, closing brackets. A row of them is one fault.</summary>
    private IEnumerable<DatasetItem> Stray()
    {
        yield return Damage(Faults.Syntax(window.Position, $"A '{(char)window.Peek()}' stands where a record should."));
        do
        {
            window.Consume(1);
        }
        while (window.Peek() is var next && IsStructure(next) && next != ']');
    }

    private DatasetItem CutOff(FilePosition opening)
    {
        _isStopped = true;
        var place = FormattableString.Invariant($"line {opening.Line}, column {opening.Column}");
        return Damage(Faults.Syntax(window.Position, $"The file is cut off: what opens in {place} is not closed."));
    }

    /// <summary>Ends reading although the file goes on.</summary>
    private DatasetItem Stop(Finding fault)
    {
        _isStopped = true;
        return Damage(fault, endsReading: true);
    }

    private static DatasetItem Damage(Finding fault, bool endsReading = false) =>
        DatasetItem.Damage(new(fault.ByteOffset, fault.Line, fault.Column), fault, endsReading);

    private static bool IsStructure(int next) => next is ',' or ':' or '}' or ']';
}
