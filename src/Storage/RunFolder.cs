using System.Globalization;
using Twin.Storage.Postgres;

namespace Twin.Storage;

/// <summary>Where runs live: <c>runs/&lt;world&gt;/&lt;NNNN&gt;</c> under a root, or wherever <c>--out</c>
/// says.</summary>
/// <remarks>A folder appears by rename with its first input committed, so no half-written run exists.</remarks>
public static class RunFolder
{
    /// <summary>Folder of all runs under the root.</summary>
    public const string RunsName = "runs";

    /// <summary>Name that stands for the newest run.</summary>
    public const string LatestName = "latest";

    /// <summary>The database of a run.</summary>
    public const string DatabaseName = "run.db";

    /// <summary>Written last: its presence marks a finished run.</summary>
    public const string SummaryName = "summary.json";

    /// <summary>SHA-256 of the finished database, in the format of <c>sha256sum</c>.</summary>
    public const string SealName = "run.db.sha256";

    /// <summary>The page that shows a finished run; written before the summary.</summary>
    public const string ReportName = "report.html";

    private const int NumberDigits = 4;

    // A folder under preparation; no run is ever found under such a name.
    private const string UnbornPrefix = ".new-";

    // Preparing takes well under a second: what is older was left by a process killed meanwhile.
    private static readonly TimeSpan UnbornAge = TimeSpan.FromHours(1);

    /// <summary>True when the run was finished and not reopened since.</summary>
    /// <param name="folder">The run's folder or address.</param>
    public static bool IsFinished(string folder) => StoreUrl.IsMeant(folder)
        ? PostgresRuns.Document(folder, SummaryName) is not null
        : File.Exists(Path.Combine(folder, SummaryName));

    /// <summary>The summary of a finished run.</summary>
    /// <param name="folder">The run's folder or address.</param>
    /// <returns>What <see cref="RunStore.Finish"/> was given.</returns>
    /// <exception cref="StorageException">The run is not finished, or cannot be read.</exception>
    public static string ReadSummary(string folder) => ReadDocument(folder, SummaryName)
        ?? throw StorageErrors.NotFound($"{folder}: {SummaryName}", "finish the run first: twin resume RUN");

    /// <summary>A document that lies beside a run's database.</summary>
    /// <param name="folder">The run's folder or address.</param>
    /// <param name="name">Its file name, such as <see cref="ReportName"/>.</param>
    /// <returns>Its text; null where there is none.</returns>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public static string? ReadDocument(string folder, string name)
    {
        if (StoreUrl.IsMeant(folder))
            return PostgresRuns.Document(folder, name);
        string path = Path.Combine(folder, name);
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (StorageErrors.From(e, folder) is { } known)
        {
            throw known;
        }
    }

    /// <summary>Puts a run's page in its place: readers see the old one or the new one, whole.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="html">The page.</param>
    /// <returns>Full path of the page; the run's address where the server keeps it.</returns>
    /// <exception cref="StorageException">The folder could not be written.</exception>
    public static string WriteReport(string folder, string html)
    {
        if (StoreUrl.IsMeant(folder))
        {
            PostgresRuns.PutDocument(folder, ReportName, html);
            return folder;
        }

        string path = Path.Combine(folder, ReportName);
        DurableFile.Replace(path, html);
        return path;
    }

    /// <summary>Finds the run that a user names.</summary>
    /// <param name="root">The folder under which <c>runs</c> lies; usually the current folder.</param>
    /// <param name="name"><c>latest</c>, a path, <c>world/7</c>, or a number that only one world has.</param>
    /// <returns>Full path of the run's folder; a run's full address for one that begins with
    /// <c>postgresql://</c>.</returns>
    /// <exception cref="StorageException">No such run, not a run, or more than one.</exception>
    public static string Resolve(string root, string name)
    {
        if (StoreUrl.IsMeant(name))
            return PostgresRuns.Resolve(StoreUrl.Parse(name));
        string runs = Path.Combine(root, RunsName);
        if (name == LatestName)
            return Latest(runs);
        string direct = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(root, name)));
        if (Path.GetFileName(direct) == LatestName)
            return Latest(Path.GetDirectoryName(direct)!);
        if (File.Exists(direct) && Path.GetFileName(direct) == DatabaseName)
            return Path.GetDirectoryName(direct)!;
        if (IsRun(direct))
            return direct;
        if (ByNumber(runs, name) is { } numbered)
            return numbered;
        if (Directory.Exists(direct) || File.Exists(direct))
            throw StorageErrors.NotARun(direct, "it holds no run.db");
        throw StorageErrors.NotFound(name, KnownRuns(runs));
    }

    /// <summary>The runs of a store in a server.</summary>
    /// <param name="store">The store; one that does not exist yet has none.</param>
    /// <returns>Their addresses, by name.</returns>
    /// <exception cref="StorageException">The server does not answer or refuses.</exception>
    public static IReadOnlyList<string> InStore(StoreUrl store) => PostgresRuns.All(store);

    /// <summary>Finds a run by its id in the server that keeps another.</summary>
    /// <param name="folder">The other run; a folder finds nothing.</param>
    /// <param name="runId">The id, as <see cref="RunInfo.RunId"/> has it.</param>
    /// <returns>Its address; null where there is none.</returns>
    /// <exception cref="StorageException">The server does not answer.</exception>
    public static string? FindInStore(string folder, string runId) =>
        StoreUrl.IsMeant(folder) ? PostgresRuns.FindById(StoreUrl.Parse(folder), runId) : null;

    /// <summary>Makes the folder of a new run by renaming a prepared one.</summary>
    /// <param name="root">The folder under which <c>runs</c> lies.</param>
    /// <param name="world">Stem of the world file.</param>
    /// <param name="explicitPath">What <c>--out</c> named, or null for the next number.</param>
    /// <param name="prepare">Fills the folder it is given before anybody can see it.</param>
    internal static string Create(string root, string world, string? explicitPath, Action<string> prepare)
    {
        string? wanted = explicitPath is null ? null : Path.GetFullPath(Path.Combine(root, explicitPath));
        if (wanted is not null && (Directory.Exists(wanted) || File.Exists(wanted)))
            throw StorageErrors.AlreadyExists(wanted);
        string parent = wanted is null ? Path.Combine(root, RunsName, world) : Path.GetDirectoryName(wanted)!;
        string temporary = Path.Combine(parent, $"{UnbornPrefix}{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(temporary);
            SweepUnborn(parent, temporary);
            prepare(temporary);
            string made = wanted is null ? MoveToNextNumber(temporary, parent) : MoveTo(temporary, wanted);
            DurableFile.SyncFolder(parent);
            PointLatest(root, world, made);
            return made;
        }
        catch (Exception e) when (StorageErrors.From(e, parent) is { } known)
        {
            DeleteQuietly(temporary);
            throw known;
        }
    }

    private static void SweepUnborn(string parent, string own)
    {
        DateTime limit = Directory.GetLastWriteTimeUtc(own) - UnbornAge;
        foreach (string folder in Directory.EnumerateDirectories(parent, UnbornPrefix + "*"))
        {
            if (Directory.GetLastWriteTimeUtc(folder) < limit)
                DeleteQuietly(folder);
        }
    }

    private static string MoveTo(string temporary, string target)
    {
        try
        {
            Directory.Move(temporary, target);
            return target;
        }
        catch (IOException) when (Directory.Exists(target) || File.Exists(target))
        {
            throw StorageErrors.AlreadyExists(target);
        }
    }

    private static string MoveToNextNumber(string temporary, string parent)
    {
        int next = Numbers(parent).DefaultIfEmpty(0).Max() + 1;
        while (true)
        {
            string target = Path.Combine(parent, next.ToString("D" + NumberDigits, CultureInfo.InvariantCulture));
            try
            {
                return MoveTo(temporary, target);
            }
            catch (StorageException e) when (e.Failure == StorageFailure.AlreadyExists)
            {
                // Another process took the number between our look and our rename.
                next++;
            }
        }
    }

    private static IEnumerable<int> Numbers(string parent) =>
        Directory.EnumerateDirectories(parent)
            .Select(path => int.TryParse(
                Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0);

    private static void PointLatest(string root, string world, string made)
    {
        string runs = Path.Combine(root, RunsName);
        string worldFolder = Path.Combine(runs, world);
        try
        {
            if (Path.GetDirectoryName(made) == worldFolder)
                Point(Path.Combine(worldFolder, LatestName), Path.GetFileName(made));
            Directory.CreateDirectory(runs);
            Point(Path.Combine(runs, LatestName), Path.GetRelativePath(runs, made));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The run itself stands; with --out elsewhere the root may well be read-only.
        }
    }

    private static void Point(string link, string target)
    {
        string temporary = $"{link}.{Environment.ProcessId}";
        File.Delete(temporary);
        try
        {
            File.CreateSymbolicLink(temporary, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            File.WriteAllText(temporary, target);
        }

        DurableFile.Rename(temporary, link);
    }

    private static string Latest(string runs)
    {
        string link = Path.Combine(runs, LatestName);
        FileInfo info = new(link);
        string? target = info.LinkTarget ?? (info.Exists ? File.ReadAllText(link).Trim() : null);
        if (target is null)
            throw StorageErrors.NotFound(LatestName, "make one with `twin run`");
        string folder = Path.GetFullPath(Path.Combine(runs, target));
        return IsRun(folder) ? folder : throw StorageErrors.NotFound(folder, KnownRuns(runs));
    }

    private static string? ByNumber(string runs, string name)
    {
        string world = Path.GetDirectoryName(name) ?? "";
        bool isNumber = int.TryParse(
            Path.GetFileName(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (!isNumber || !Directory.Exists(runs))
            return null;
        string padded = number.ToString("D" + NumberDigits, CultureInfo.InvariantCulture);
        IEnumerable<string> worlds =
            world.Length > 0 ? [Path.Combine(runs, world)] : Directory.EnumerateDirectories(runs);
        List<string> found =
            [.. worlds.Select(w => Path.Combine(w, padded)).Where(IsRun).Order(StringComparer.Ordinal)];
        // `runs/latest` is a link into a world's folder, not a world of its own.
        found.RemoveAll(path => Path.GetFileName(Path.GetDirectoryName(path)) == LatestName);
        return found.Count switch
        {
            0 => null,
            1 => Path.GetFullPath(found[0]),
            _ => throw StorageErrors.Ambiguous(name, found.Select(path => Path.GetRelativePath(runs, path))),
        };
    }

    private static bool IsRun(string folder) => File.Exists(Path.Combine(folder, DatabaseName));

    private static string KnownRuns(string runs)
    {
        if (!Directory.Exists(runs))
            return "make one with `twin run`, or name its folder";
        string[] known = [.. Directory.EnumerateDirectories(runs)
            .SelectMany(Directory.EnumerateDirectories).Where(IsRun)
            .Select(path => Path.GetRelativePath(runs, path))
            .Where(path => !path.Contains(LatestName, StringComparison.Ordinal)
                && !path.Contains(UnbornPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).TakeLast(5)];
        return known.Length == 0 ? "make one with `twin run`" : "known runs are " + string.Join(", ", known);
    }

    private static void DeleteQuietly(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to report.
        }
    }
}
