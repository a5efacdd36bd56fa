using Twin.Domain;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Scenario;

namespace Twin.Host.Doors;

/// <summary>The worlds that clients may name: files in one folder, never paths.</summary>
/// <param name="folder">Full path of the folder.</param>
internal sealed class WorldRoot(string folder)
{
    private const string Ending = ".yaml";

    /// <summary>The names, in ordinal order.</summary>
    public IReadOnlyList<string> Names() => !Directory.Exists(folder)
        ? []
        :
        [
            .. Directory.EnumerateFiles(folder, "*" + Ending).Select(path => Path.GetFileNameWithoutExtension(path))
                .Where(RunNames.IsId).Order(StringComparer.Ordinal),
        ];

    /// <summary>Reads a world by its name.</summary>
    /// <param name="name">As a client wrote it.</param>
    /// <param name="sets">Overrides.</param>
    /// <returns>The world, or what is wrong; errors quote little of the files, whoever asks.</returns>
    public (ResolvedWorld? World, IReadOnlyList<InputError> Errors) Read(string name, IReadOnlyList<string> sets)
    {
        // Compared with what is there: a name never becomes a path of its own.
        if (!RunNames.IsId(name) || !Names().Contains(name, StringComparer.Ordinal))
        {
            return (null, [ServeErrors.NoSuchWorld(name, Names())]);
        }

        var reading = WorldFile.Read(Path.Combine(folder, name + Ending), sets, folder);
        if (reading.Errors.Count > 0) return (null, [.. reading.Errors.Select(Short)]);
        return (new ResolvedWorld(reading.World!, name, reading.Texts, sets, BuildIdentity.Current), []);
    }

    private InputError Short(InputError error) => error with
    {
        File = Path.GetFileName(error.File),
        Got = ServeErrors.Quoted(error.Got),
        What = error.What.Replace(folder, string.Empty, StringComparison.Ordinal),
    };
}
