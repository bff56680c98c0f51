using System.Globalization;

namespace PostingSchema.Evaluation;

/// <summary>A JSON Pointer that is only written out where somebody wants to read it.</summary>
internal sealed class PointerPath
{
    private readonly PointerPath? _parent;
    private readonly string _step;

    private PointerPath(PointerPath? parent, string step) => (_parent, _step) = (parent, step);

    public static PointerPath Root { get; } = new(null, "");

    public PointerPath Add(string step) => new(this, step);

    public PointerPath Add(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    public override string ToString()
    {
        var steps = new Stack<string>();
        for (var path = this; path._parent is not null; path = path._parent)
        {
            steps.Push("/" + PointerStep.Escape(path._step));
        }

        return string.Concat(steps);
    }
}
