namespace PostingSchema.Datasets.Reading;

/// <summary>Where a broken value ends.</summary>
internal sealed partial class StructureScanner
{
    private int _indent;
    private int _lineIndent;
    private long _endBeforeLast;
    private byte _last;

    private void Break() => IsBroken = true;

    /// <summary>Ends a broken value before the brace of the next record or before the bracket that closes the array.</summary>
    private Verdict EndBefore(byte next)
    {
        _end = _last == ',' ? _endBeforeLast : _end;
        IsAtNextRecord = next == '{';
        return Verdict.EndsBefore;
    }

    /// <summary>Whether an opening brace starts the next record, since the broken one has no place for it.</summary>
    private bool IsNextRecord()
    {
        if (_open.Depth == 0)
        {
            return IsBroken;
        }

        if (_expect != Expect.Name)
        {
            return false;
        }

        // After a comma in an object comes a name. So the object should have been closed, and all around it up to an array.
        Break();
        _open.PopUntil(isArray: true);
        _expect = Expect.Value;
        return _open.Depth == 0;
    }

    /// <summary>Whether a line starts with this byte as only the next record does, or the end of all records.</summary>
    private bool IsLayoutLine(byte value)
    {
        if (value == '\n')
        {
            _lineIndent = 0;
            return false;
        }

        if (_lineIndent < 0)
        {
            return false;
        }

        if (value is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            _lineIndent++;
            return false;
        }

        var indent = _lineIndent;
        _lineIndent = -1;
        return _enclosing != Enclosing.Other && _indent >= 0
            && ((value == '{' && indent == _indent) || (value == ']' && indent <= _indent && _enclosing == Enclosing.Array));
    }
}
