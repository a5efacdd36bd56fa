using Twin.Host.Output;

namespace Twin.Host.Tests;

/// <summary>A terminal that keeps what is written to it.</summary>
internal sealed class Screen
{
    public Screen(bool isTerminal = false, int columns = 80)
    {
        Terminal = new Terminal
        {
            Out = Out, Error = Error, IsOutTerminal = isTerminal, IsErrorTerminal = isTerminal,
            HasColour = false, Columns = columns,
        };
    }

    public StringWriter Out { get; } = new();

    public StringWriter Error { get; } = new();

    public Terminal Terminal { get; }
}
