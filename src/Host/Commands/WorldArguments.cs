using System.CommandLine;

namespace Twin.Host.Commands;

/// <summary>Options that every verb which reads a world shares, so that they are spelled alike.</summary>
internal static class WorldArguments
{
    /// <summary>Overrides of values in the world file; each verb makes its own, for a parser keeps state in
    /// it.</summary>
    public static Option<string[]> Set() =>
        Set("Override a value of the world file: path=value; may be repeated", "path=value");

    /// <summary>Changes of values that stand elsewhere than in a world file.</summary>
    /// <param name="description">What it changes.</param>
    /// <param name="helpName">How one is written.</param>
    public static Option<string[]> Set(string description, string helpName) => new("--set")
    {
        Description = description,
        HelpName = helpName,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Where a world file lies: as named, or under the checkout where the working folder has none of that
    /// name, so that the shipped worlds are found from any folder.</summary>
    /// <param name="named">As the user named it.</param>
    public static string PathOf(string named) =>
        !Path.IsPathRooted(named) && !File.Exists(named) && Installation.Root is { } root
        && Path.Combine(root, named) is var shipped && File.Exists(shipped)
            ? shipped
            : named;

    /// <summary>A run: its folder, `world/7`, a number, or `latest`.</summary>
    public static Argument<string> Run() => new("RUN")
    {
        Description = "A run: its folder, WORLD/NUMBER, or latest",
    };
}
