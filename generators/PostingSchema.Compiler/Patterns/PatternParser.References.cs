using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler.Patterns;

internal sealed partial class PatternParser
{
    /// <summary>Finds the group of every backreference, now that all are known.</summary>
    private bool TryResolveReferences()
    {
        NameGroups();
        foreach (var reference in _references)
        {
            if (reference.Name is { } name)
            {
                reference.Group = _namedGroups.TryGetValue(name, out var group) ? group : null;
            }
            else if (reference.Number <= _groups.Count)
            {
                reference.Group = _groups[reference.Number - 1];
            }

            if (reference.Group is null)
            {
                Fail(reference.Index, reference.Name is null
                    ? $"there is no group {reference.Number.ToString(CultureInfo.InvariantCulture)}"
                    : $"there is no group named '{reference.Name}'");
                return false;
            }

            reference.Group.IsReferenced = true;
        }

        return true;
    }

    /// <summary>.NET numbers the groups without a name first, and those with a name after them.</summary>
    private void NameGroups()
    {
        var number = 0;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in _groups)
        {
            var name = group.Name is null ? (++number).ToString(CultureInfo.InvariantCulture) : ToDotNetName(group.Name);
            while (!taken.Add(name))
            {
                name += "_";
            }

            group.DotNetName = name;
        }
    }

    /// <summary>The same name where .NET allows it: letters, ASCII digits and <c>_</c>. Anything else is written as <c>_U24_</c>.</summary>
    private static string ToDotNetName(string name)
    {
        var text = new StringBuilder();
        foreach (var unit in name)
        {
            if (char.IsLetter(unit) || unit is (>= '0' and <= '9') or '_')
            {
                text.Append(unit);
            }
            else
            {
                text.Append("_U").Append(((int)unit).ToString("X", CultureInfo.InvariantCulture)).Append('_');
            }
        }

        return text.ToString();
    }
}
