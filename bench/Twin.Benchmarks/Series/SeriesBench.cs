using System.Diagnostics;
using System.Globalization;
using Twin.Storage;
using Twin.Storage.Postgres;

namespace Twin.Benchmarks.Series;

/// <summary>How fast values of series become durable in PostgreSQL: through the store, against one bare COPY.</summary>
/// <remarks>
/// The server is the one that TWIN_STORE names; without it nothing is measured. A round is a new run, n values and
/// the acknowledgement of the last, in a schema of the bench's own, which is dropped at the end. The baseline copies
/// the same values into the same partition in one transaction: no digest, no groups. Rates are per CPU second of this
/// process; the note has wall time and, where the server runs on this machine, its CPU time.
/// </remarks>
internal sealed class SeriesBench : IBench
{
    private const int Values = 1_000_000;
    private const int SeriesCount = 100;
    private const string Schema = "twin_bench";

    // Linux counts a process's time in hundredths of a second.
    private const double TicksPerSecond = 100;

    private readonly List<double> _storeSeconds = [];
    private readonly List<double> _copySeconds = [];
    private readonly List<double> _serverSeconds = [];

    public string Name => "series";

    public IReadOnlyList<BenchResult> Run(Action<string> progress)
    {
        if (Environment.GetEnvironmentVariable(StoreUrl.Variable) is not { Length: > 0 } named)
            return [new BenchResult(Name, Values, Note: $"not measured: {StoreUrl.Variable} names no PostgreSQL")];
        progress($"series, {Values} values into PostgreSQL");
        StoreUrl store = StoreUrl.Parse(named) with { Schema = Schema, Run = null };
        try
        {
            double[][] rates = PairedRuns.Measure(() => Append(store), () => Copy(store));
            return [Result(rates)];
        }
        finally
        {
            using PostgresDatabase database = PostgresDatabase.Connect(store, forWriting: true);
            database.Script($"DROP SCHEMA IF EXISTS {Schema} CASCADE");
        }
    }

    private static NewRun NewRun(StoreUrl store) => new()
    {
        Root = "", Store = store, World = "series", From = new DateOnly(2025, 1, 1), Build = "bench",
        Inputs = [new NewInput(Manifests.WorldResolved, "{}"u8.ToArray())],
    };

    private BenchResult Result(double[][] rates)
    {
        double Rate(List<double> seconds) => Values / PairedRuns.Median([.. seconds.TakeLast(PairedRuns.Rounds)]);
        string server = _serverSeconds.Count == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $", {Rate(_serverSeconds):N0} per CPU second of the server");
        return new BenchResult(
            Name,
            Values,
            EventsPerCpuSecond: PairedRuns.Median(rates[0]),
            BaselinePerCpuSecond: PairedRuns.Median(rates[1]),
            Ratio: PairedRuns.MedianRatio(rates[0], rates[1]),
            Note: string.Create(
                CultureInfo.InvariantCulture,
                $"{Rate(_storeSeconds):N0} acknowledged values per wall second{server}; bare COPY "
                + $"{Rate(_copySeconds):N0} per wall second"));
    }

    private long Append(StoreUrl store)
    {
        using RunStore run = RunStore.Create(NewRun(store));
        int[] series = [.. Enumerable.Range(0, SeriesCount).Select(i => run.DefineSeries($"s{i}", ""))];
        run.Flush();
        double? before = ServerSeconds(store);
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Values; i++)
            run.AppendSeries(series[i % SeriesCount], i / SeriesCount, i * 0.5);
        run.Flush();
        _storeSeconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        if (before is { } then && ServerSeconds(store) is { } now)
            _serverSeconds.Add(now - then);
        return Values;
    }

    private long Copy(StoreUrl store)
    {
        string address;
        using (RunStore run = RunStore.Create(NewRun(store)))
            address = run.Folder;
        using PostgresDatabase database = PostgresDatabase.ConnectForWriting(store);
        database.Choose(PostgresRuns.Find(database, StoreUrl.Parse(address).Run!));
        List<SeriesRow> rows = [.. Enumerable.Range(0, Values).Select(i =>
            new SeriesRow(1 + (i % SeriesCount), i / SeriesCount, i * 0.5))];
        using SeriesRows series = database.OpenSeries();
        long start = Stopwatch.GetTimestamp();
        database.InTransaction(() => series.Write(rows, 0));
        _copySeconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        return Values;
    }

    // CPU time of the session that writes; null where the server is elsewhere or may not be looked at.
    private static double? ServerSeconds(StoreUrl store)
    {
        using PostgresDatabase database = PostgresDatabase.Connect(store, forWriting: false);
        long session = database.Scalar(
            "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'twin process % series/%' "
            + "ORDER BY backend_start DESC LIMIT 1");
        string path = string.Create(CultureInfo.InvariantCulture, $"/proc/{session}/stat");
        if (store.Host is not ("127.0.0.1" or "localhost" or "::1") || !File.Exists(path))
            return null;
        string[] fields = File.ReadAllText(path).Split(") ")[1].Split(' ');
        // The fields 14 and 15 of proc(5): user and system time; the first two went with the name.
        return (long.Parse(fields[11], CultureInfo.InvariantCulture)
            + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
