using System.CommandLine;

namespace Twin.Host.Commands;

/// <summary>The options that stand on every verb.</summary>
internal sealed class GlobalOptions
{
    /// <summary>One JSON document on standard output.</summary>
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Write one JSON document to standard output and nothing else", Recursive = true,
    };

    /// <summary>No progress, no notes.</summary>
    public Option<bool> Quiet { get; } = new("--quiet")
    {
        Description = "Show no progress and no notes", Recursive = true,
    };

    /// <summary>No colour.</summary>
    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "Use no colour; setting NO_COLOR does the same", Recursive = true,
    };

    /// <summary>Adds them to the root.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(Json);
        root.Options.Add(Quiet);
        root.Options.Add(NoColor);
    }
}
