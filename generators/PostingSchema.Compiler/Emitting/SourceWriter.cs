using System.Text;

namespace PostingSchema.Compiler.Emitting;

/// <summary>Writes lines of C# with indentation. Lines end with LF on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indentation;

    /// <summary>One line, or several: each gets the indentation.</summary>
    public void Line(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _indentation * 4).Append(line.TrimEnd('\r'));
            }

            _text.Append('\n');
        }
    }

    public void Line() => _text.Append('\n');

    /// <summary>A header, and an opening brace.</summary>
    public void Open(string header)
    {
        Line(header);
        Line("{");
        _indentation++;
    }

    /// <summary>A closing brace.</summary>
    public void Close(string suffix = "")
    {
        _indentation--;
        Line("}" + suffix);
    }

    public void Indent() => _indentation++;

    public void Outdent() => _indentation--;

    public override string ToString() => _text.ToString();
}
