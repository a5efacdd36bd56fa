namespace Twin.Style.Tests.Shape;

/// <summary>Finds the declarations of a source file from its tokens.</summary>
internal sealed class Outline
{
    private static readonly string[] _typeWords = ["class", "struct", "interface", "enum", "record", "delegate"];

    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<Declaration> _found = [];
    private int _at;

    private Outline(IReadOnlyList<Token> tokens) => _tokens = tokens;

    /// <summary>All types, and members with code, of a source text; statements outside types are passed over.</summary>
    public static IReadOnlyList<Declaration> Of(string source)
    {
        Outline outline = new(Lexer.Tokens(source));
        outline.Body(0);
        return outline._found;
    }

    // Reads declarations until the brace that closes this body, or the end of the file.
    private void Body(int depth)
    {
        while (_at < _tokens.Count && _tokens[_at].Text != "}") One(depth);
    }

    // One declaration: its header ends at `{`, `=>`, `=` or `;` outside of brackets.
    private void One(int depth)
    {
        int start = _at;
        string end = SkipHeader();
        int headerEnd = _at;
        string[] header = _tokens.Skip(start).Take(headerEnd - start).Select(t => t.Text).ToArray();
        int attributes = AttributesLength(header);
        start += attributes;
        header = header[attributes..];
        string? type = TypeName(header);
        if (header.Contains("namespace"))
        {
            _at++;
            if (end != "{") return;
            Body(depth);
            _at++;
        }
        else if (type is not null)
        {
            if (end == "{")
            {
                _at++;
                if (header.Contains("enum")) SkipBlock();
                else Body(depth + 1);
            }

            Close(new Declaration(true, depth, type, _tokens[start].Line, 0));
        }
        else
        {
            SkipRest(end);
            if (end is "{" or "=>") Close(new Declaration(false, depth, MemberName(header), _tokens[start].Line, 0));
            else _at++;
        }
    }

    private void Close(Declaration declaration)
    {
        Token last = _tokens[Math.Min(_at, _tokens.Count - 1)];
        _found.Add(declaration with { LastLine = last.LastLine });
        _at++;
    }

    private string SkipHeader()
    {
        for (int nested = 0; _at < _tokens.Count; _at++)
        {
            string text = _tokens[_at].Text;
            if (nested == 0 && text is ("{" or "=>" or "=" or ";")) return text;
            if (text is "(" or "[") nested++;
            if (text is ")" or "]") nested--;
        }

        return ";";
    }

    // Leaves _at on the brace or semicolon that ends the member. `{ get; } = 1;` ends at the semicolon.
    private void SkipRest(string end)
    {
        if (end == ";") return;
        if (end == "{")
        {
            _at++;
            SkipBlock();
            if (_at + 1 < _tokens.Count && _tokens[_at + 1].Text == "=") SkipStatement();
            return;
        }

        SkipStatement();
    }

    private void SkipBlock()
    {
        for (int nested = 1; _at < _tokens.Count; _at++)
        {
            if (_tokens[_at].Text == "{") nested++;
            if (_tokens[_at].Text == "}" && --nested == 0) return;
        }
    }

    private void SkipStatement()
    {
        int nested = 0;
        for (_at++; _at < _tokens.Count; _at++)
        {
            string text = _tokens[_at].Text;
            if (nested == 0 && text == ";") return;
            if (text is "{" or "(" or "[") nested++;
            if (text is "}" or ")" or "]") nested--;
        }
    }

    private static int AttributesLength(string[] header)
    {
        int at = 0;
        while (at < header.Length && header[at] == "[")
        {
            int nested = 0;
            int end = Array.FindIndex(header, at, t => t == "[" ? ++nested == 0 : t == "]" && --nested == 0);
            at = end + 1;
        }

        return at;
    }

    // `where T : class` and `record` as a plain word come after a bracket or colon and do not count.
    private static string? TypeName(string[] header)
    {
        int stop = Array.FindIndex(header, t => t is "(" or ":" or "where");
        int end = stop < 0 ? header.Length : stop;
        int i = Array.FindIndex(header, 0, end, t => _typeWords.Contains(t));
        if (i < 0) return null;
        if (header[i] == "delegate") return header[Math.Max(LastWord(header, end), 0)];
        if (header[i] == "record" && i + 1 < end && header[i + 1] is "struct" or "class") i++;
        return i + 1 < end ? header[i + 1] : null;
    }

    private static int LastWord(string[] header, int end)
    {
        int generic = Array.LastIndexOf(header, "<", end - 1);
        int last = generic > 0 && header[end - 1] == ">" ? generic - 1 : end - 1;
        return last;
    }

    private static string MemberName(string[] header)
    {
        int parameters = Array.IndexOf(header, "(", 0);
        int i = (parameters < 0 ? header.Length : parameters) - 1;
        return i >= 0 ? header[i] : "?";
    }
}
