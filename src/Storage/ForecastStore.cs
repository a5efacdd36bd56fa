using Twin.Storage.Postgres;

namespace Twin.Storage;

/// <summary>Published forecasts and what came: a file of SQLite in which nothing is ever changed.</summary>
/// <remarks>Shape: not thread-safe; one process writes. Acknowledged means committed to the device.</remarks>
public sealed class ForecastStore : IDisposable
{
    /// <summary>The file's name where only a folder is named.</summary>
    public const string FileName = "forecasts.db";

    private readonly Database _database;

    private ForecastStore(string path, Database database) => (Path, _database) = (path, database);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a store, or makes one.</summary>
    /// <param name="path">A file, a folder in which it is called <see cref="FileName"/>, or the address of a store in
    /// a server, with or without a run.</param>
    /// <param name="create">Whether to make it where there is none.</param>
    /// <exception cref="StorageException">There is none and none is to be made; it is no store of forecasts; it is of a
    /// newer layout; the disk or another process is in the way.</exception>
    public static ForecastStore Open(string path, bool create)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (StoreUrl.IsMeant(path)) return OpenInServer(StoreUrl.Parse(path), create);
        string file = System.IO.Path.GetFullPath(
            Directory.Exists(path) ? System.IO.Path.Combine(path, FileName) : path);
        bool isNew = !File.Exists(file) || new FileInfo(file).Length == 0;
        if (isNew && !create) throw StorageErrors.NoForecasts(path);
        SqliteDatabase? database = null;
        try
        {
            database = SqliteDatabase.OpenForWriting(file, create);
            if (isNew) database.InTransaction(() => ForecastSchema.Create(database));
            ForecastSchema.Check(database, path);
            return new ForecastStore(file, database);
        }
        catch (StorageException e) when (e.Failure == StorageFailure.Damaged && database is null)
        {
            // What SQLite cannot open as a database is simply another file.
            throw StorageErrors.NotForecasts(path);
        }
        catch
        {
            database?.Dispose();
            throw;
        }
    }

    /// <summary>Stores forecasts, all or none.</summary>
    /// <param name="forecasts">One for each series, origin, horizon, method and model.</param>
    /// <returns>How many were new; the others stood there already, value for value.</returns>
    /// <exception cref="StorageException">Another forecast of the same series, origin, horizon, method and model was
    /// published before; or the disk is in the way.</exception>
    public int Publish(IReadOnlyList<PublishedForecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        int stored = 0;
        _database.InTransaction(() =>
        {
            stored = 0;
            using Statement insert = _database.Prepare(
                "INSERT INTO forecast ({run,}series, branch, method, model, origin_order, horizon, quantile, origin, "
                + "target, value, scale, made) VALUES ({1,}?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            using Statement select = _database.Prepare(
                "SELECT quantile, value FROM forecast WHERE {run} AND series=? AND branch=? AND method=? AND model=? "
                + "AND origin_order=? AND horizon=? ORDER BY quantile");
            foreach (PublishedForecast forecast in forecasts)
                if (Insert(forecast, select, insert)) stored++;
        });
        return stored;
    }

    /// <summary>Stores what came; what is stored already stays as first seen.</summary>
    /// <param name="truths">One for each series, branch and target.</param>
    /// <returns>How many were new, and which differ from what was seen first.</returns>
    /// <exception cref="StorageException">The disk is in the way.</exception>
    public (int Stored, IReadOnlyList<ForecastTruth> Revised) AddTruths(IReadOnlyList<ForecastTruth> truths)
    {
        ArgumentNullException.ThrowIfNull(truths);
        int stored = 0;
        List<ForecastTruth> revised = [];
        _database.InTransaction(() =>
        {
            stored = 0;
            revised.Clear();
            using Statement select =
                _database.Prepare("SELECT value FROM truth WHERE {run} AND series=? AND branch=? AND target=?");
            using Statement insert = _database.Prepare(
                "INSERT INTO truth ({run,}series, branch, target, value, seen) VALUES ({1,}?, ?, ?, ?, ?)");
            foreach (ForecastTruth truth in truths)
            {
                select.Bind(1, truth.Series).Bind(2, truth.Branch).Bind(3, truth.Target);
                bool known = select.Step();
                if (known && select.Double(0) != truth.Value) revised.Add(truth);
                select.Reset();
                if (known) continue;
                insert.Bind(1, truth.Series).Bind(2, truth.Branch).Bind(3, truth.Target).Bind(4, truth.Value)
                    .Bind(5, truth.Seen).Step();
                stored++;
            }
        });
        return (stored, revised);
    }

    /// <summary>The forecasts of a branch, by series, method, model, origin and horizon.</summary>
    /// <param name="branch">The branch.</param>
    /// <exception cref="StorageException">The file is damaged.</exception>
    public IReadOnlyList<PublishedForecast> Forecasts(string branch)
    {
        using Statement rows = _database.Prepare(
            "SELECT series, method, model, origin_order, horizon, origin, target, scale, made, quantile, value "
            + "FROM forecast WHERE {run} AND branch=? ORDER BY series, method, model, origin_order, horizon, quantile");
        rows.Bind(1, branch);
        List<PublishedForecast> forecasts = [];
        List<double> levels = [];
        List<double> values = [];
        PublishedForecast? open = null;
        while (rows.Step())
        {
            PublishedForecast row = Row(rows, branch, levels, values);
            if (open is not null && !SameStep(open, row))
            {
                forecasts.Add(open with { Levels = [.. levels], Values = [.. values] });
                levels.Clear();
                values.Clear();
            }

            open = row;
            levels.Add(rows.Double(9));
            values.Add(rows.Double(10));
        }

        if (open is not null) forecasts.Add(open with { Levels = [.. levels], Values = [.. values] });
        return forecasts;
    }

    /// <summary>What came on a branch, by series and target.</summary>
    /// <param name="branch">The branch.</param>
    /// <exception cref="StorageException">The file is damaged.</exception>
    public IReadOnlyList<ForecastTruth> Truths(string branch)
    {
        using Statement rows = _database.Prepare(
            "SELECT series, target, value, seen FROM truth WHERE {run} AND branch=? ORDER BY series, target");
        rows.Bind(1, branch);
        List<ForecastTruth> truths = [];
        while (rows.Step())
            truths.Add(new ForecastTruth(rows.Text(0), branch, rows.Text(1), rows.Double(2), rows.Text(3)));
        return truths;
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private static ForecastStore OpenInServer(StoreUrl url, bool create)
    {
        PostgresDatabase database = create
            ? PostgresDatabase.ConnectForWriting(url)
            : PostgresDatabase.ConnectForReading(url);
        try
        {
            if (url.Run is not null) database.Choose(PostgresRuns.Find(database, url.Run));
            return new ForecastStore(url.ToString(), database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private bool Insert(PublishedForecast forecast, Statement select, Statement insert)
    {
        BindKey(select, forecast);
        List<(double Level, double Value)> before = [];
        while (select.Step()) before.Add((select.Double(0), select.Double(1)));
        if (before.Count > 0)
        {
            if (before.SequenceEqual(forecast.Levels.Zip(forecast.Values))) return false;
            throw StorageErrors.ForecastStands(Path, $"{forecast.Series}, {forecast.Method}, {forecast.Origin}");
        }

        for (int i = 0; i < forecast.Levels.Count; i++)
        {
            BindKey(insert, forecast);
            insert.Bind(7, forecast.Levels[i]).Bind(8, forecast.Origin).Bind(9, forecast.Target)
                .Bind(10, forecast.Values[i]).Bind(11, forecast.Scale ?? double.NaN).Bind(12, forecast.Made).Step();
        }

        return true;
    }

    private static void BindKey(Statement statement, PublishedForecast forecast) => statement
        .Bind(1, forecast.Series).Bind(2, forecast.Branch).Bind(3, forecast.Method).Bind(4, forecast.Model)
        .Bind(5, forecast.OriginOrder).Bind(6, (long)forecast.Horizon);

    private static PublishedForecast Row(
        Statement rows, string branch, IReadOnlyList<double> levels, IReadOnlyList<double> values) => new()
        {
            Series = rows.Text(0), Branch = branch, Method = rows.Text(1), Model = rows.Text(2),
            OriginOrder = rows.Int64(3), Horizon = (int)rows.Int64(4), Origin = rows.Text(5), Target = rows.Text(6),
            Scale = rows.IsNull(7) ? null : rows.Double(7), Made = rows.Text(8), Levels = levels, Values = values,
        };

    private static bool SameStep(PublishedForecast a, PublishedForecast b) =>
        a.Series == b.Series && a.Method == b.Method && a.Model == b.Model && a.OriginOrder == b.OriginOrder
        && a.Horizon == b.Horizon;
}
