using Twin.Scenario;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.Telemetry.Tests;

/// <summary>Where the sources lie, so that tests run the worlds that are shipped.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A shipped world, with values of its file changed.</summary>
    public static WorldRecord World(string path, params string[] sets)
    {
        var reading = WorldFile.Read(Path.Combine(Root, "scenarios", path), sets);
        return reading.World ?? throw new InvalidOperationException(string.Join('\n', reading.Errors));
    }

    /// <summary>A run of a shipped world at time zero.</summary>
    public static WorldRun Run(string path, params string[] sets) =>
        new(WorldAssembly.Assemble(World(path, sets), "test"));

    /// <summary>A run of the tests' own world, which has one of everything.</summary>
    public static WorldRun Towns() => Run(Path.Combine(Root, "tests/Twin.Telemetry.Tests/Worlds/two-towns.yaml"));

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Twin.sln"))) return folder;
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}
