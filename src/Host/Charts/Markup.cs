using System.Globalization;
using System.Text;
using Twin.Domain;

namespace Twin.Host.Charts;

/// <summary>Writes elements, text and attributes so that the whole is well-formed XML, and HTML too.</summary>
/// <remarks>Everything that is not a literal of this program is escaped here and nowhere else.</remarks>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>What was written; every element must have been closed.</summary>
    public override string ToString()
    {
        Invariant.That(_open.Count == 0, "every element is closed");
        return _text.ToString();
    }

    /// <summary>A coordinate in pixels, to a tenth.</summary>
    /// <param name="value">Finite.</param>
    public static string Px(double value)
    {
        Invariant.That(double.IsFinite(value), "a coordinate is finite");
        var rounded = Math.Round(value, 1);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>Opens an element.</summary>
    /// <param name="element">Its name.</param>
    /// <param name="attributes">Names and values; one whose value is null is left out.</param>
    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _text.Append('>');
        _open.Push(element);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public Markup Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element with text alone in it.</summary>
    public Markup Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close();

    /// <summary>An element with nothing in it.</summary>
    public Markup Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>Text.</summary>
    public Markup Text(string text)
    {
        Escape(text, isAttribute: false);
        return this;
    }

    /// <summary>Text that is markup already: a part that another instance wrote, or a file of this program.</summary>
    public Markup Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>A line break, so that the source of a page can be read and compared.</summary>
    public Markup Line() => Raw("\n");

    private void Start(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            _text.Append(' ').Append(name).Append("=\"");
            Escape(value, isAttribute: true);
            _text.Append('"');
        }
    }

    private void Escape(string text, bool isAttribute)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    _text.Append("&amp;");
                    break;
                case '<':
                    _text.Append("&lt;");
                    break;
                case '>':
                    _text.Append("&gt;");
                    break;
                case '"' when isAttribute:
                    _text.Append("&quot;");
                    break;
                case '\n' when isAttribute:
                    _text.Append("&#10;");
                    break;
                default:
                    // XML knows no other control characters, and half a surrogate pair is no character at all.
                    _text.Append(char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c);
                    break;
            }
        }
    }
}
