using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler.Parsing;

/// <summary>Writes a node as JSON on one line, so that a plan can hold values of a schema without their layout.</summary>
internal static class NodeText
{
    public static string Of(Node node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    public static string OfString(string value)
    {
        var text = new StringBuilder();
        WriteString(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Null:
                text.Append("null");
                break;
            case NodeKind.True:
                text.Append("true");
                break;
            case NodeKind.False:
                text.Append("false");
                break;
            case NodeKind.Number:
                text.Append(node.Text);
                break;
            case NodeKind.String:
                WriteString(text, node.Text);
                break;
            case NodeKind.Array:
                WriteList(text, '[', node.Items, item => Write(text, item), ']');
                break;
            default:
                WriteList(text, '{', node.Members, member => WriteMember(text, member), '}');
                break;
        }
    }

    private static void WriteMember(StringBuilder text, Member member)
    {
        WriteString(text, member.Name);
        text.Append(':');
        Write(text, member.Value);
    }

    private static void WriteList<T>(StringBuilder text, char open, IReadOnlyList<T> items, Action<T> write, char close)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            write(items[i]);
        }

        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (c < ' ' || char.IsSurrogate(c))
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        text.Append('"');
    }
}
