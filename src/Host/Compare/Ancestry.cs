using Twin.Host.Runs;
using Twin.Storage;
using Twin.World.Comparing;

namespace Twin.Host.Compare;

/// <summary>A run and the runs it was forked from, as far as their folders are found.</summary>
internal sealed class Ancestry : IDisposable
{
    /// <summary>Most folders that are looked into for a parent.</summary>
    private const int FoldersMax = 1_000;

    private readonly List<StoredRun> _opened = [];

    private Ancestry(StoredRun run) => Runs = [run];

    /// <summary>The run, its parent, its parent's parent and so on.</summary>
    public List<StoredRun> Runs { get; }

    /// <summary>Run id of a parent whose folder is not found; null where all are.</summary>
    public string? Missing { get; private set; }

    /// <summary>A run whose journal begins too late for what was asked; null where none does.</summary>
    public StoredRun? Trimmed { get; private set; }

    /// <summary>Ids of the runs, the missing one included.</summary>
    public IEnumerable<string> Ids => Runs.Select(run => run.Info.RunId).Concat(Missing is null ? [] : [Missing]);

    /// <summary>Finds the ancestors of a run.</summary>
    /// <param name="run">The run; it stays the caller's.</param>
    /// <param name="other">The run it is compared with, which may be one of them.</param>
    public static Ancestry Of(StoredRun run, StoredRun other)
    {
        var ancestry = new Ancestry(run);
        while (ancestry.Runs[^1].Inputs.Origin is { } origin)
        {
            if (ancestry.Find(origin.ParentRunId, run, other) is not { } parent)
            {
                ancestry.Missing = origin.ParentRunId;
                break;
            }

            ancestry.Runs.Add(parent);
        }

        return ancestry;
    }

    /// <summary>When the lineage leaves an ancestor; the end of time for the run itself. Unit: µs.</summary>
    public long Leaves(string id)
    {
        var at = Ids.ToList().IndexOf(id);
        return at == 0 ? long.MaxValue : Runs[at - 1].BeganMicros;
    }

    /// <summary>How the run can be made again from an instant of its past.</summary>
    /// <param name="fromMicros">The instant. Unit: µs.</param>
    /// <returns>Its stretches; null where the run it was then is not found, or its journal
    /// begins later.</returns>
    public IReadOnlyList<RunStretch>? From(long fromMicros)
    {
        List<RunStretch> stretches = [];
        foreach (var run in Runs)
        {
            var begin = Math.Max(fromMicros, run.BeganMicros);
            if (begin < run.FirstMicros)
            {
                Trimmed = run;
                return null;
            }

            stretches.Insert(0, Stretch(run, begin));
            if (run.BeganMicros <= fromMicros) return stretches;
        }

        return null;
    }

    public void Dispose()
    {
        foreach (var run in _opened) run.Dispose();
    }

    private static RunStretch Stretch(StoredRun stored, long fromMicros) => new(
        fromMicros,
        () =>
        {
            var run = stored.Before(fromMicros);
            while (run.NowMicros < fromMicros) run.Advance(fromMicros);
            return run;
        },
        stored.Assemble);

    private StoredRun? Find(string id, StoredRun run, StoredRun other)
    {
        if (other.Info.RunId == id) return other;
        var address = RunFolder.FindInStore(run.Folder, id) ?? RunFolder.FindInStore(other.Folder, id)
            ?? Candidates(run.Folder, other.Folder).FirstOrDefault(folder => IdOf(folder) == id);
        if (address is null) return null;
        var found = StoredRun.Open(address);
        _opened.Add(found);
        return found;
    }

    private static IEnumerable<string> Candidates(params string[] folders)
    {
        var runs = Path.Combine(Directory.GetCurrentDirectory(), RunFolder.RunsName);
        IEnumerable<string> parents = folders.Where(folder => !StoreUrl.IsMeant(folder))
            .Select(folder => Path.GetDirectoryName(folder)!);
        if (Directory.Exists(runs)) parents = parents.Concat(Directory.EnumerateDirectories(runs));
        return parents.Distinct()
            .SelectMany(parent => Directory.EnumerateDirectories(parent).Order(StringComparer.Ordinal))
            .Where(folder => File.Exists(Path.Combine(folder, RunFolder.DatabaseName))).Take(FoldersMax);
    }

    private static string? IdOf(string folder)
    {
        try
        {
            using var reader = RunReader.Open(folder);
            return reader.Info.RunId;
        }
        catch (StorageException)
        {
            // A damaged neighbour is no parent.
            return null;
        }
    }
}
