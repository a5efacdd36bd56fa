using Spectre.Console;

namespace Twin.Host.Output;

/// <summary>Lines of a name and what there is to say of it: names in one column, texts in another; what does not fit
/// goes on under itself.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="leastNames">Least width of the column of names, for groups that stand apart. Unit: columns.</param>
internal sealed class Facts(Terminal terminal, int leastNames = 0)
{
    private const int Indent = 2;
    private const int Gap = 2;

    /// <summary>The least room for a text, however narrow the terminal. Unit: columns.</summary>
    private const int RoomMin = 20;

    private readonly List<(string Name, string Text, bool IsWhole)> _lines = [];

    /// <summary>Adds a line.</summary>
    /// <param name="name">What it is about; empty where it goes on about the line before.</param>
    /// <param name="text">What there is to say.</param>
    public Facts Add(string name, string text)
    {
        _lines.Add((name, text, false));
        return this;
    }

    /// <summary>Adds a line that is never broken: a path or a hash in two parts cannot be copied.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="text">What is to be copied.</param>
    public Facts AddWhole(string name, string text)
    {
        _lines.Add((name, text, true));
        return this;
    }

    /// <summary>Writes them on standard output.</summary>
    public void Write()
    {
        if (_lines.Count == 0) return;
        IAnsiConsole console = terminal.OutConsole();
        int names = Math.Max(leastNames, _lines.Max(line => line.Name.Length));
        int room = Math.Max(RoomMin, terminal.OutColumns - Indent - names - Gap);
        foreach ((string name, string text, bool isWhole) in _lines)
        {
            string lead = name;
            foreach (string part in isWhole ? [text] : Broken(text, room))
            {
                if (lead.Length > 0) console.Write(new Text(new string(' ', Indent) + lead, new Style(Color.Grey)));
                // Not through Spectre, which would break a long path.
                terminal.Out.WriteLine(new string(' ', names + Gap + (lead.Length > 0 ? -lead.Length : Indent)) + part);
                lead = "";
            }
        }
    }

    /// <summary>Writes a sentence on standard output, in lines that fit.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="text">The sentence.</param>
    public static void Sentence(Terminal terminal, string text)
    {
        foreach (string line in Broken(text, terminal.OutColumns)) terminal.Out.WriteLine(line);
    }

    /// <summary>A text in lines no longer than the room; a word that is longer stands alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">Unit: columns.</param>
    internal static IEnumerable<string> Broken(string text, int room)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line.TrimEnd();
                line = word;
            }
            else line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line.TrimEnd();
    }
}
