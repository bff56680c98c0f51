using System.Globalization;

namespace PostingSchema.Datasets.Reading;

/// <summary>The way to the records along the pointer.</summary>
internal sealed partial class DocumentReader
{
    private readonly Signposts _signposts = new();
    private bool _isFound;

    private IEnumerable<DatasetItem> Descend(int level, Enclosing enclosing)
    {
        var next = window.Peek();
        if (level == pointer.Segments.Count)
        {
            _isFound = true;
            return next switch
            {
                '[' => Items(),
                '{' => [Record(enclosing)],
                _ when level == 0 => [Record(enclosing)],
                _ => throw new UnreadableDatasetException($"the value at {pointer} is neither an array nor an object"),
            };
        }

        return next is '{' or '[' ? Children(level, isArray: next == '[') : PassOver();
    }

    /// <summary>Goes through the members of an object, or the items of an array, and down where the pointer says.</summary>
    private IEnumerable<DatasetItem> Children(int level, bool isArray)
    {
        var opening = window.Position;
        var wasThere = false;
        window.Consume(1);
        for (var index = 0; window.Peek() != (isArray ? ']' : '}'); index++)
        {
            if (index > 0 && !TryTake(','))
            {
                yield return OffTheWay(opening, "a comma");
                yield break;
            }

            var at = window.Position;
            if (!isArray && window.Peek() != '"')
            {
                yield return OffTheWay(opening, "a name");
                yield break;
            }

            var name = isArray ? index.ToString(CultureInfo.InvariantCulture) : Name();
            _signposts.Pass(level, name);
            if (!isArray && !TryTake(':'))
            {
                yield return OffTheWay(opening, "a colon");
                yield break;
            }

            if (window.Peek() is var next && (next < 0 || IsStructure(next)))
            {
                yield return OffTheWay(opening, "a value");
                yield break;
            }

            var isOnTheWay = name == pointer.Segments[level];
            if (isOnTheWay && wasThere)
            {
                yield return Damage(Faults.DuplicateKey(at, pointer.Prefix(level + 1)));
            }

            wasThere |= isOnTheWay;
            foreach (var item in isOnTheWay ? Descend(level + 1, Enclosing.Other) : PassOver())
            {
                yield return item;
            }

            if (_isStopped)
            {
                yield break;
            }
        }

        window.Consume(1);
    }

    /// <summary>Leaves a value behind that has no records. It is checked as far as it fits into memory.</summary>
    private IEnumerable<DatasetItem> PassOver()
    {
        if (_values.Read(Enclosing.Other) is { } bytes && JsonSyntax.FindError(bytes.Span) is { } error)
        {
            yield return Damage(Faults.Syntax(
                _values.Start.After(bytes.Span[..error]), "This is not JSON. It is beside the records, which are read all the same."));
        }
    }

    private string? Name() => _values.Read(Enclosing.Other) is { } bytes ? JsonSyntax.ReadString(bytes.Span) : null;

    private bool TryTake(char wanted)
    {
        if (window.Peek() != wanted)
        {
            return false;
        }

        window.Consume(1);
        return true;
    }

    private DatasetItem OffTheWay(FilePosition opening, string expected) => window.Peek() < 0
        ? CutOff(opening)
        : Stop(Faults.Syntax(window.Position, $"This is not JSON: {expected} should stand here. The rest of the file was not read."));

    private UnreadableDatasetException NothingThere() =>
        new($"there is nothing at {pointer}; {_signposts.Describe(pointer)}");
}
