using System.Security.Cryptography;
using System.Text;
using Twin.Domain;
using Twin.Scenario.Checks;
using Twin.Scenario.Document;
using Twin.Scenario.Ensembles;
using Twin.Scenario.Reading;
using Twin.Scenario.Sources;
using Twin.World.Records;

namespace Twin.Scenario;

/// <summary>Reads world files.</summary>
/// <remarks>
/// Shape: never throws on bad input; every fault becomes an <see cref="InputError"/> with file, line and column.
/// Reads the world file, its includes and the data files that its sources cite, all under one root, and nothing else.
/// </remarks>
public static class WorldFile
{
    /// <summary>Reads and checks a world file.</summary>
    /// <param name="path">Its path, as the user named it.</param>
    /// <param name="sets">Overrides, each <c>path=value</c>, applied in order before anything is checked.</param>
    /// <param name="within">A folder that neither the file nor an include may leave, links followed; null for the root
    /// alone.</param>
    /// <returns>The world, or all that is wrong with it.</returns>
    public static WorldReading Read(string path, IReadOnlyList<string>? sets = null, string? within = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problems = new Problems();
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            problems.Error(ErrorTexts.Unreadable, FilePlace.Whole("(no path)"), "", "", "", "the path is empty");
            return Result(null, problems);
        }

        var folder = WorldFolder.Of(path, within);
        if (!folder.HoldsWorld(path))
        {
            problems.Error(ErrorTexts.IncludeOutside, FilePlace.Whole(path), "", "a file under the root", "", path);
            return Result(null, problems);
        }

        var top = folder.Load(path, path.Replace('\\', '/'), out var fault);
        if (top is not null) return Read(top, Path.GetFullPath(path), folder, sets ?? [], problems);
        problems.Error(fault.Text, FilePlace.Whole(path), "", fault.Text == ErrorTexts.TooLarge ? "at most 4 MiB" : "",
            fault.Got, fault.Arg);
        return Result(null, problems);
    }

    /// <summary>Reads and checks a world that is only text: it can include nothing, and its data files are not
    /// looked up.</summary>
    /// <param name="text">The world, as YAML.</param>
    /// <param name="sets">Overrides, each <c>path=value</c>.</param>
    /// <param name="name">The file name that errors show.</param>
    /// <returns>The world, or all that is wrong with it.</returns>
    public static WorldReading ReadText(string text, IReadOnlyList<string>? sets = null, string name = "world.yaml")
    {
        ArgumentNullException.ThrowIfNull(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return Read(new LoadedFile(name, name, hash, text), string.Empty, null, sets ?? [], new Problems());
    }

    /// <summary>Reads a world again from the texts of an earlier reading.</summary>
    /// <param name="texts">The world file, its includes and the data that it is computed from, the world file
    /// first.</param>
    /// <param name="sets">Overrides, each <c>path=value</c>.</param>
    /// <returns>The world, or all that is wrong with it; cited data files are not looked up a second time.</returns>
    public static WorldReading ReadTexts(IReadOnlyList<WorldText> texts, IReadOnlyList<string> sets)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count == 1) return ReadText(texts[0].Text, sets, texts[0].Path);

        // Includes are resolved by the file system, so the files stand in a folder of their own while they are read.
        var root = Directory.CreateTempSubdirectory("twin-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(root, WorldFolder.RootMark), string.Empty);
            foreach (var text in texts)
            {
                var path = Path.Combine(root, text.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text.Text);
            }

            var problems = new Problems();
            var top = Path.Combine(root, texts[0].Path);
            var folder = WorldFolder.Of(top);
            var loaded = folder.Load(top, texts[0].Path, out _) ?? throw new IOException($"{top} cannot be read back");
            return Read(loaded, top, folder, sets, problems, isDataLookedUp: false);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static WorldReading Read(
        LoadedFile top, string fullPath, WorldFolder? folder, IReadOnlyList<string> sets, Problems problems,
        bool isDataLookedUp = true)
    {
        var document = new IncludeReader(folder, problems).Read(top, fullPath);
        if (document is null) return Result(null, problems);
        Overrides.Apply(document.Root, sets, problems);
        var data = folder is null ? null : new DataFolder(folder);
        var composition = folder is null ? null : CapitalComposition.Of(folder);
        var context = new ReadContext(document.Root, isDataLookedUp ? data : null, problems)
        {
            Composition = composition,
            Columns = data,
        };
        var world = WorldReader.Read(document.Root, context, []);
        IReadOnlyList<LoadedFile> composed = composition is { IsUsed: true } ? [composition.File] : [];
        var files = document.Files.Concat(data?.Files ?? []).Concat(composed)
            .DistinctBy(f => f.RootPath)
            .OrderBy(f => f.RootPath, StringComparer.Ordinal)
            .Select(f => new FileHashRecord { Path = f.RootPath, Sha256 = f.Sha256 });
        var texts = document.Files.Concat(composed).Concat(data?.Computed ?? [])
            .Select(f => new WorldText(f.RootPath, f.Text));
        var reading = Result(world with { Files = [.. files] }, problems, context.Places) with
        {
            Texts = [.. texts],
            Composition = composition,
            Calibration = context.Calibration,
            Root = document.Root,
            Uncertain = UncertainNumbers.Of(context, world),
        };
        return reading.World is not null && ViabilityCheck.Of(reading.World, context.Places) is { } error
            ? reading with { World = null, Errors = [error], NotViable = reading.World }
            : reading;
    }

    private static WorldReading Result(WorldRecord? world, Problems problems, WorldPlaces? places = null) =>
        new(problems.HasErrors ? null : world, problems.Errors(), problems.Warnings(), places);
}
