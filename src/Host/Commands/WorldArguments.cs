using System.CommandLine;

namespace Twin.Host.Commands;

/// <summary>Options that every verb which reads a world shares, so that they are spelled alike.</summary>
internal static class WorldArguments
{
    /// <summary>Overrides of values in the world file; each verb makes its own, for a parser keeps state in
    /// it.</summary>
    public static Option<string[]> Set() => new("--set")
    {
        Description = "Override a value of the world file: path=value; may be repeated",
        HelpName = "path=value",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    /// <summary>A run: its folder, `world/7`, a number, or `latest`.</summary>
    public static Argument<string> Run() => new("RUN")
    {
        Description = "A run: its folder, WORLD/NUMBER, or latest",
    };
}
