using System.Text;

namespace PostingSchema.Compiler.Emitting;

/// <summary>Writes lines of C# with indentation. Lines end with LF on every machine.</summary>
internal sealed class SourceWriter
{
    private const int LongestLine = 140;

    private readonly StringBuilder _text = new();
    private int _indentation;

    /// <summary>One line, or several: each gets the indentation.</summary>
    public void Line(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _indentation * 4).Append(line.TrimEnd());
            }

            _text.Append('\n');
        }
    }

    /// <summary>A blank line; one is enough.</summary>
    public void Line()
    {
        if (!EndsWithBlankLine)
        {
            _text.Append('\n');
        }
    }

    /// <summary>A header, and an opening brace.</summary>
    public void Open(string header)
    {
        Line(header);
        Line("{");
        _indentation++;
    }

    /// <summary>A closing brace. What comes before it may have left room for something to follow, but nothing did.</summary>
    public void Close(string suffix = "")
    {
        if (EndsWithBlankLine)
        {
            _text.Length--;
        }

        _indentation--;
        Line("}" + suffix);
    }

    /// <summary>A list between braces: on one line where that is short, else an item a line.</summary>
    public void List(string before, IReadOnlyCollection<string> items, string after)
    {
        var line = items.Count == 0 ? $"{before} {{ }}{after}" : $"{before} {{ {string.Join(", ", items)} }}{after}";
        if (line.Length + (_indentation * 4) <= LongestLine)
        {
            Line(line);
            return;
        }

        Open(before);
        foreach (var item in items)
        {
            Line(item + ",");
        }

        Close(after);
    }

    public void Indent() => _indentation++;

    public void Outdent() => _indentation--;

    private bool EndsWithBlankLine => _text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n';

    public override string ToString() => _text.ToString();
}
