using System.Globalization;

namespace Twin.Storage;

/// <summary>What a run says about itself in its table <c>run</c>.</summary>
public sealed record RunInfo
{
    /// <summary>Unique id of the run, 32 hexadecimal digits; a fork names its parent by it.</summary>
    public required string RunId { get; init; }

    /// <summary>Stem of the world file.</summary>
    public required string World { get; init; }

    /// <summary>Persistence id of the world shard; outputs stand under it with <c>/out</c>.</summary>
    public required string Shard { get; init; }

    /// <summary>Calendar day at which simulated time is zero.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Build that writes the run now; <c>build.changed/1</c> in the journal tells of earlier ones.</summary>
    public required string Build { get; init; }

    /// <summary>Run id of the parent when the run is a fork, otherwise null.</summary>
    public string? Parent { get; init; }

    /// <summary>True when the run has reached its end and its series are indexed.</summary>
    public bool IsFinished { get; init; }

    internal static void Put(Database database, string key, string value)
    {
        using Statement put = database.Prepare(
            "INSERT INTO run ({run,}key, value) VALUES ({1,}?, ?) "
            + "ON CONFLICT ({run,}key) DO UPDATE SET value = excluded.value");
        put.Bind(1, key).Bind(2, value).Step();
    }

    internal void Write(Database database)
    {
        Put(database, "run_id", RunId);
        Put(database, "world", World);
        Put(database, "shard", Shard);
        Put(database, "from", From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Put(database, "build", Build);
        Put(database, "state", IsFinished ? "finished" : "open");
        if (Parent is not null)
            Put(database, "parent", Parent);
    }

    internal static RunInfo Read(Database database)
    {
        database.CheckLayout();
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        using (Statement select = database.Prepare("SELECT key, value FROM run WHERE {run}"))
        {
            while (select.Step())
                values[select.Text(0)] = select.Text(1);
        }

        string Value(string key) => values.TryGetValue(key, out string? value)
            ? value
            : throw StorageErrors.Damaged(database.Where, $"table run lacks {key}");
        if (!DateOnly.TryParseExact(
            Value("from"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly from))
        {
            throw StorageErrors.Damaged(database.Where, "table run has an unreadable date");
        }

        return new RunInfo
        {
            RunId = Value("run_id"),
            World = Value("world"),
            Shard = Value("shard"),
            From = from,
            Build = Value("build"),
            Parent = values.GetValueOrDefault("parent"),
            IsFinished = Value("state") == "finished",
        };
    }
}
