using Spectre.Console;

namespace Twin.Host.Output;

/// <summary>Where a verb writes, and what the reader's terminal can show.</summary>
/// <remarks>Answers go to <see cref="Out"/>, everything about the way there to <see cref="Error"/>.</remarks>
internal sealed record Terminal
{
    /// <summary>Columns when the width is not known: a table must not wrap in a file or a pipe.</summary>
    public const int PlainColumns = 160;

    /// <summary>The least width tables are laid out for.</summary>
    public const int ColumnsMin = 40;

    /// <summary>Standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person looks at standard output.</summary>
    public bool IsOutTerminal { get; init; }

    /// <summary>Whether a person looks at standard error and its lines can be redrawn.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether colour may be used.</summary>
    public bool HasColour { get; init; }

    /// <summary>Width. Unit: columns.</summary>
    public int Columns { get; init; } = PlainColumns;

    /// <summary>Width that answers are laid out for. Unit: columns.</summary>
    public int OutColumns => IsOutTerminal ? Columns : PlainColumns;

    /// <summary>The terminal of this process, as the environment describes it.</summary>
    public static Terminal OfProcess()
    {
        bool isDumb = Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb";
        bool out_ = !Console.IsOutputRedirected;
        bool error = !Console.IsErrorRedirected && !isDumb;
        return new Terminal
        {
            Out = Console.Out,
            Error = Console.Error,
            IsOutTerminal = out_,
            IsErrorTerminal = error,
            HasColour = !isDumb && IsColourWanted(Environment.GetEnvironmentVariable("NO_COLOR")),
            Columns = out_ || error ? Math.Max(ColumnsMin, Width()) : PlainColumns,
        };
    }

    /// <summary>Whether colour is wanted: NO_COLOR, when set to anything, says no (no-color.org).</summary>
    /// <param name="noColor">The value of NO_COLOR, or null.</param>
    public static bool IsColourWanted(string? noColor) => string.IsNullOrEmpty(noColor);

    /// <summary>A Spectre console over standard output; lines end in no blanks.</summary>
    public IAnsiConsole OutConsole() => ConsoleOver(new TrimmedWriter(Out), IsOutTerminal);

    /// <summary>A Spectre console that writes elsewhere, with the abilities of standard error.</summary>
    public IAnsiConsole ErrorConsole(TextWriter writer) => ConsoleOver(writer, IsErrorTerminal);

    private static int Width()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return PlainColumns;
        }
    }

    private IAnsiConsole ConsoleOver(TextWriter writer, bool isTerminal)
    {
        bool colour = isTerminal && HasColour;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = isTerminal ? Columns : PlainColumns;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
