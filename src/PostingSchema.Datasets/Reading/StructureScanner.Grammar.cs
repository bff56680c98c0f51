namespace PostingSchema.Datasets.Reading;

/// <summary>In which order JSON has its signs outside strings.</summary>
internal sealed partial class StructureScanner
{
    private Verdict Outside(byte value)
    {
        var isStructure = value is (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)',' or (byte)':' or (byte)'"';
        if (isStructure && EndScalar() is var verdict and not Verdict.GoOn)
        {
            return verdict;
        }

        switch (value)
        {
            case (byte)'"':
                BeginString();
                return Verdict.GoOn;
            case (byte)'{' or (byte)'[':
                return OpenBracket(isArray: value == '[');
            case (byte)'}' or (byte)']':
                return CloseBracket(isArray: value == ']');
            case (byte)':':
                Require(_expect == Expect.Colon);
                _expect = Expect.Value;
                return Verdict.GoOn;
            case (byte)',':
                Require(_expect == Expect.CommaOrEnd);
                _expect = _open.Depth == 0 || _open.TopIsArray ? Expect.Value : Expect.Name;
                return Verdict.GoOn;
            default:
                BeginScalar();
                return Verdict.GoOn;
        }
    }

    private void BeginString()
    {
        if (_expect is Expect.Name or Expect.NameOrEnd)
        {
            _expect = Expect.Colon;
        }
        else
        {
            BeginValue();
        }

        _isInString = true;
    }

    private void BeginScalar()
    {
        if (!_isInScalar)
        {
            BeginValue();
            _isInScalar = true;
        }
    }

    private void BeginValue()
    {
        Require(_expect is Expect.Value or Expect.ValueOrEnd);
        _expect = Expect.CommaOrEnd;
    }

    private Verdict EndScalar()
    {
        var isWhole = _isInScalar && _open.Depth == 0 && !IsBroken;
        _isInScalar = false;
        return isWhole ? Verdict.EndsBefore : Verdict.GoOn;
    }

    private Verdict OpenBracket(bool isArray)
    {
        if (!isArray && IsNextRecord())
        {
            return EndBefore((byte)'{');
        }

        BeginValue();
        _open.Push(isArray);
        _expect = isArray ? Expect.ValueOrEnd : Expect.NameOrEnd;
        return Verdict.GoOn;
    }

    private Verdict CloseBracket(bool isArray)
    {
        if (!_open.HasAny(isArray))
        {
            Break();
            return isArray && _enclosing == Enclosing.Array ? EndBefore((byte)']') : Verdict.GoOn;
        }

        Require(_open.TopIsArray == isArray && _expect is Expect.CommaOrEnd or Expect.ValueOrEnd or Expect.NameOrEnd);
        _open.PopUntil(isArray);
        _open.Pop();
        _expect = Expect.CommaOrEnd;
        return EndIfWhole();
    }

    /// <summary>A sound value ends as soon as nothing is open; of a broken one that is no proof.</summary>
    private Verdict EndIfWhole() =>
        _open.Depth == 0 && (!IsBroken || _enclosing == Enclosing.Other) ? Verdict.EndsAfter : Verdict.GoOn;

    private void Require(bool isSound)
    {
        if (!isSound)
        {
            Break();
        }
    }
}
