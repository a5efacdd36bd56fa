using System.Text;
using Twin.Storage.Postgres;

namespace Twin.Storage;

/// <summary>The evidence of decisions beside a run: a file to which lines are only ever added.</summary>
public static class EvidenceFolder
{
    /// <summary>The file of a run's evidence, JSON Lines.</summary>
    public const string FileName = "evidence.jsonl";

    /// <summary>What hangs on the thresholds of the newest judgement.</summary>
    public const string GridName = "decision-sensitivity.json";

    // A run of a century judged a hundred times over stays under it.
    private const long BytesMax = 1L << 30;

    /// <summary>The lines of a run's evidence; none where nobody has judged it.</summary>
    /// <param name="folder">The run's folder or address.</param>
    /// <exception cref="StorageException">They are too many or cannot be read.</exception>
    public static IReadOnlyList<string> Of(string folder)
    {
        if (StoreUrl.IsMeant(folder))
            return Read(folder);
        string path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Read(path) : [];
    }

    /// <summary>The lines of a file of evidence, without their ends.</summary>
    /// <param name="path">The file; the address of a run whose evidence a server keeps.</param>
    /// <exception cref="StorageException">It is too large or cannot be read.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (StoreUrl.IsMeant(path))
            return Lines(PostgresRuns.Document(path, FileName));
        try
        {
            if (new FileInfo(path).Length > BytesMax)
                throw StorageErrors.Damaged(path, $"more than {BytesMax:N0} bytes of evidence");
            return Lines(File.ReadAllText(path, Encoding.UTF8));
        }
        catch (Exception e) when (StorageErrors.From(e, path) is { } known)
        {
            throw known;
        }
    }

    /// <summary>Adds lines to a run's evidence: readers see all of them or none, also after a power cut.</summary>
    /// <param name="folder">The run's folder or address.</param>
    /// <param name="lines">Makes the lines from those that are there.</param>
    /// <param name="grid">The document of <see cref="GridName"/>.</param>
    /// <returns>Full path of the file; the run's address where a server keeps it.</returns>
    /// <exception cref="StorageException">The folder cannot be written, or another process writes the run.</exception>
    public static string Append(
        string folder, Func<IReadOnlyList<string>, IReadOnlyList<string>> lines, string grid)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (StoreUrl.IsMeant(folder))
            return AppendInServer(StoreUrl.Parse(folder), lines, grid);
        string path = Path.Combine(folder, FileName);
        RunLock held = RunLock.Take(folder);
        try
        {
            IReadOnlyList<string> before = File.Exists(path) ? Read(path) : [];
            IReadOnlyList<string> added = lines(before);
            DurableFile.Replace(Path.Combine(folder, GridName), grid);
            if (added.Count > 0)
                DurableFile.Replace(path, Text(before.Concat(added)));
            return path;
        }
        finally
        {
            held.Dispose();
        }
    }

    private static string AppendInServer(
        StoreUrl url, Func<IReadOnlyList<string>, IReadOnlyList<string>> lines, string grid)
    {
        using PostgresDatabase database = PostgresDatabase.ConnectForWriting(url);
        PostgresRun run = PostgresRuns.Find(database, url.Run ?? RunFolder.LatestName);
        database.Hold(run, new StoreOptions());
        string[] before = Lines(PostgresRuns.Document(database, FileName));
        IReadOnlyList<string> added = lines(before);
        database.InTransaction(() =>
        {
            PostgresRuns.PutDocument(database, GridName, grid);
            if (added.Count > 0)
                PostgresRuns.PutDocument(database, FileName, Text(before.Concat(added)));
        });
        return (url with { Run = run.Name }).ToString();
    }

    private static string[] Lines(string? text) => text is { Length: > 0 }
        ? text.EndsWith('\n') ? text[..^1].Split('\n') : text.Split('\n')
        : [];

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
