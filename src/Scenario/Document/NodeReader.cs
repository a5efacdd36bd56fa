using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Twin.Scenario.Document;

/// <summary>Turns YAML text into nodes that know their place, and refuses what a world file may not hold.</summary>
/// <remarks>
/// Works on parser events, never on the object graph: aliases are refused when they are met, so an alias bomb costs
/// nothing, and a depth limit stops nesting before the stack does.
/// </remarks>
internal sealed class NodeReader
{
    /// <summary>Deepest nesting; a world needs six.</summary>
    public const int DepthMax = 32;

    /// <summary>Most values of one file: a world of a thousand sites has some ten thousand.</summary>
    public const int ValuesMax = 250_000;

    private readonly Problems _problems;
    private readonly string _file;
    private readonly int _columnShift;
    private readonly Parser _parser;
    private FilePlace _last;
    private int _values;

    private NodeReader(string text, string file, int columnShift, Problems problems)
    {
        _problems = problems;
        _file = file;
        _columnShift = columnShift;
        _last = new FilePlace(file, 1, 1 + columnShift);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads the one document of a text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">The name that errors show.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="columnShift">Characters that stand before the text on its first line.</param>
    /// <returns>The document, or null when it cannot be read or is empty.</returns>
    public static Node? Read(string text, string file, Problems problems, int columnShift = 0)
    {
        var reader = new NodeReader(text, file, columnShift, problems);
        try
        {
            return reader.Document();
        }
        catch (YamlException e)
        {
            // The package names the start of the construct that it was in; the last value read is often nearer.
            var place = reader.At(e.Start);
            var last = reader._last;
            if ((last.Line, last.Column).CompareTo((place.Line, place.Column)) > 0) place = last;
            problems.Error(ErrorTexts.Syntax, place, "", "", "", ScalarNode.Shorten(Clause(e.Message)));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException
            or FormatException or NullReferenceException or OverflowException or InvalidCastException)
        {
            // The parser is a package: on some malformed texts it fails by accident rather than by a YamlException.
            problems.Error(ErrorTexts.Syntax, reader._last, "", "", "", "the text cannot be understood from here on");
            return null;
        }
    }

    private Node? Document()
    {
        Move();
        Move();
        if (_parser.Current is StreamEnd) return null;
        Move();
        var node = Value(0);
        if (node is null) return null;
        Move();
        if (!_parser.MoveNext() || _parser.Current is StreamEnd) return node is ScalarNode { IsNothing: true } ? null
            : node;
        _problems.Error(ErrorTexts.ManyDocuments, At(_parser.Current!), "", "", "");
        return null;
    }

    // Null stops the whole reading: what follows a refused construct cannot be trusted.
    private Node? Value(int depth)
    {
        var current = _parser.Current!;
        var place = At(current);
        if (depth > DepthMax) return Refuse(ErrorTexts.TooDeep, place, $"at most {DepthMax} levels");
        if (++_values > ValuesMax) return Refuse(ErrorTexts.TooMuch, place, $"at most {ValuesMax} keys and values");
        if (current is AnchorAlias) return Refuse(ErrorTexts.Anchor, place, "a value");
        if (current is NodeEvent node && !Allowed(node, place)) return null;
        return current switch
        {
            Scalar scalar => new ScalarNode(place, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => List(place, depth),
            MappingStart => Map(place, depth),
            _ => Refuse(ErrorTexts.Syntax, place, "", "a value is missing"),
        };
    }

    private bool Allowed(NodeEvent node, FilePlace place)
    {
        if (!node.Anchor.IsEmpty) Refuse(ErrorTexts.Anchor, place, "a value");
        else if (!node.Tag.IsEmpty) Refuse(ErrorTexts.Tag, place, "a value", ScalarNode.Shorten(node.Tag.ToString()));
        else return true;
        return false;
    }

    private ListNode? List(FilePlace place, int depth)
    {
        var items = new List<Node>();
        Move();
        while (_parser.Current is not SequenceEnd)
        {
            var item = Value(depth + 1);
            if (item is null) return null;
            items.Add(item);
            Move();
        }

        return new ListNode(place, items);
    }

    private MapNode? Map(FilePlace place, int depth)
    {
        var map = new MapNode(place);
        Move();
        while (_parser.Current is not MappingEnd)
        {
            var key = Value(depth + 1);
            if (key is null) return null;
            if (key is not ScalarNode name)
            {
                Refuse(ErrorTexts.KeyShape, key.Place, "a word");
                return null;
            }

            Move();
            var value = Value(depth + 1);
            if (value is null) return null;
            if (map.Find(name.Text) is { } first)
            {
                _problems.Error(ErrorTexts.Duplicate, name.Place, "", "", "", name.Shown, $"{first.KeyPlace.Line}");
            }
            else
            {
                map.Add(new MapEntry(name.Text, name.Place, value));
            }

            Move();
        }

        return map;
    }

    private Node? Refuse(ErrorText text, FilePlace place, string expected, params string[] args)
    {
        _problems.Error(text, place, "", expected, "", args);
        return null;
    }

    private void Move()
    {
        if (!_parser.MoveNext()) throw new YamlException("the text ends too early");
        _last = At(_parser.Current!);
    }

    private FilePlace At(ParsingEvent e) => At(e.Start);

    private FilePlace At(Mark mark) =>
        new(_file, (int)mark.Line, (int)mark.Column + (mark.Line == 1 ? _columnShift : 0));

    // The package's messages begin with capitals and end with a full stop; ours are clauses.
    private static string Clause(string message)
    {
        var text = message.TrimEnd('.', ' ');
        return text.Length == 0 ? "unexpected text" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
