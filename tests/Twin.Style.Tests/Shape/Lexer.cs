namespace Twin.Style.Tests.Shape;

/// <summary>Cuts C# source into tokens, well enough to never mistake a string or a comment for code.</summary>
internal sealed class Lexer
{
    private static readonly string[] _operators =
        ["=>", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "|=", "&=", "??="];

    private readonly string _source;
    private readonly List<Token> _tokens = [];
    private int _at;
    private int _line = 1;

    private Lexer(string source) => _source = source;

    /// <summary>The tokens of a source text in order.</summary>
    public static IReadOnlyList<Token> Tokens(string source)
    {
        Lexer lexer = new(source);
        while (lexer._at < source.Length) lexer.Next();
        return lexer._tokens;
    }

    private char Peek(int ahead = 0) => _at + ahead < _source.Length ? _source[_at + ahead] : '\0';

    private bool Ahead(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private void Move(int count = 1)
    {
        for (; count > 0 && _at < _source.Length; count--)
        {
            if (_source[_at++] == '\n') _line++;
        }
    }

    private void Next()
    {
        char c = Peek();
        if (char.IsWhiteSpace(c)) Move();
        else if (Ahead("//") || (c == '#' && FirstOnLine())) SkipLine();
        else if (Ahead("/*")) SkipTo("*/");
        else if (StringPrefix() is int prefix) AddString(prefix);
        else if (c == '\'') AddCharacter();
        else AddWordOrOperator();
    }

    private bool FirstOnLine()
    {
        int i = _at - 1;
        while (i >= 0 && _source[i] is ' ' or '\t') i--;
        return i < 0 || _source[i] == '\n';
    }

    private void SkipLine()
    {
        while (_at < _source.Length && Peek() != '\n') Move();
    }

    private void SkipTo(string end)
    {
        Move(2);
        while (_at < _source.Length && !Ahead(end)) Move();
        Move(end.Length);
    }

    // The length of `$@`-like marks when a string begins here.
    private int? StringPrefix()
    {
        int n = 0;
        while (Peek(n) is '$' or '@') n++;
        return Peek(n) == '"' ? n : null;
    }

    private void AddString(int prefix)
    {
        int first = _line;
        SkipString(prefix);
        _tokens.Add(new Token("\"", first, _line));
    }

    private void SkipString(int prefix)
    {
        string marks = _source.Substring(_at, prefix);
        int holes = marks.Count(m => m == '$');
        Move(prefix);
        int quotes = 0;
        while (Peek(quotes) == '"') quotes++;
        bool raw = quotes >= 3;
        Move(raw ? quotes : 1);
        if (raw) SkipRaw(quotes, holes);
        else SkipQuoted(marks.Contains('@'), holes > 0);
    }

    private void SkipRaw(int quotes, int holes)
    {
        string end = new('"', quotes);
        string hole = new('{', Math.Max(holes, 1));
        while (_at < _source.Length && !Ahead(end))
        {
            if (holes > 0 && Ahead(hole)) SkipHole(holes);
            else Move();
        }

        Move(quotes);
    }

    private void SkipQuoted(bool verbatim, bool interpolated)
    {
        while (_at < _source.Length)
        {
            if (verbatim && Ahead("\"\"")) Move(2);
            else if (!verbatim && Peek() == '\\') Move(2);
            else if (interpolated && (Ahead("{{") || Ahead("}}"))) Move(2);
            else if (interpolated && Peek() == '{') SkipHole(1);
            else if (Peek() == '"') break;
            else Move();
        }

        Move();
    }

    private void SkipHole(int braces)
    {
        Move(braces);
        for (int depth = 1; _at < _source.Length && depth > 0;)
        {
            if (StringPrefix() is int prefix) SkipString(prefix);
            else
            {
                depth += Peek() switch { '{' => 1, '}' => -1, _ => 0 };
                Move();
            }
        }

        Move(braces - 1);
    }

    private void AddCharacter()
    {
        int first = _line;
        Move();
        while (_at < _source.Length && Peek() != '\'') Move(Peek() == '\\' ? 2 : 1);
        Move();
        _tokens.Add(new Token("'", first, _line));
    }

    private void AddWordOrOperator()
    {
        int start = _at;
        if (char.IsLetterOrDigit(Peek()) || Peek() is '_' or '@')
        {
            while (char.IsLetterOrDigit(Peek()) || Peek() is '_' or '@') Move();
        }
        else
        {
            Move(_operators.FirstOrDefault(Ahead)?.Length ?? 1);
        }

        _tokens.Add(new Token(_source[start.._at], _line, _line));
    }
}
