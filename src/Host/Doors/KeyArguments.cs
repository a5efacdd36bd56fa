using System.CommandLine;

namespace Twin.Host.Doors;

/// <summary>Where keys are kept, said alike to the server and to the verbs that make them.</summary>
internal static class KeyArguments
{
    private const string FileName = "keys.json";

    /// <summary>The option; each verb makes its own, for a parser keeps state in it.</summary>
    public static Option<string?> File() => new("--keys")
    {
        Description = "File of keys; keys.json in the folder of runs when left out", HelpName = "file",
    };

    /// <summary>The file's full path.</summary>
    /// <param name="named">What the user named, or null.</param>
    /// <param name="runs">Folder of runs.</param>
    public static string PathOf(string? named, string runs) => Path.GetFullPath(named ?? Path.Combine(runs, FileName));
}
