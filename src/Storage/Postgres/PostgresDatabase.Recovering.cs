using Npgsql;
using Polly;
using Polly.Retry;

namespace Twin.Storage.Postgres;

/// <content>A server that goes away in the middle of a run: connect again, hold the run again, find out by the number
/// of its commits whether the last one was kept.</content>
internal sealed partial class PostgresDatabase
{
    private static readonly TimeSpan _firstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longestDelay = TimeSpan.FromSeconds(2);

    private StoreOptions _options = new();
    private volatile ServerAway? _away;
    private long _commits;
    private long _attempted;
    private bool _isHeld;

    public override ServerAway? Away => _away;

    /// <summary>Takes the right to write a run, until the connection ends.</summary>
    /// <param name="run">The run.</param>
    /// <param name="options">How long to wait for a server that goes away.</param>
    /// <exception cref="StorageException">Another process has it; the message names it.</exception>
    public void Hold(PostgresRun run, StoreOptions options)
    {
        PostgresLock.Take(this, _url.Schema, run);
        _options = options;
        Choose(run);
        _attempted = _commits = Commits(run);
        _isHeld = true;
    }

    protected override bool? Recover(StorageException failure)
    {
        if (failure.Failure != StorageFailure.Server || !_isHeld)
            return null;
        _away = new ServerAway(_options.Clock.GetUtcNow(), failure.What);
        _options.WhenAway?.Invoke(_away);
        long found = ComeBack(failure);
        if (found != _commits && found != _attempted)
            throw StorageErrors.WrittenElsewhere(Where, $"{_commits} commits were ours, {found} are there");
        bool wasCommitted = found > _commits;
        _attempted = _commits = found;
        _away = null;
        _options.WhenAway?.Invoke(null);
        return wasCommitted;
    }

    private long Commits(PostgresRun run) => Scalar($"SELECT commits FROM runs WHERE id={run.Id}");

    // The count is also a fence: who lost the run and does not know it changes no row, and commits nothing.
    private void CountCommit()
    {
        _attempted = _commits + 1;
        using Statement count = Prepare(
            $"UPDATE runs SET commits = ? WHERE id = {_run!.Id} AND commits = ? RETURNING commits");
        if (!count.Bind(1, _attempted).Bind(2, _commits).Step())
            throw StorageErrors.WrittenElsewhere(Where, $"{_commits} commits were ours");
    }

    private long ComeBack(StorageException failure)
    {
        RetryStrategyOptions retry = new()
        {
            ShouldHandle = new PredicateBuilder().Handle<StorageException>(e => e.Failure == StorageFailure.Server),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = _firstDelay,
            MaxDelay = _longestDelay,
            UseJitter = true,
        };
        ResiliencePipeline pipeline = new ResiliencePipelineBuilder().AddRetry(retry).Build();
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(_options.Stop);
        limit.CancelAfter(_options.AwayMax);
        try
        {
            return pipeline.Execute(_ => Reconnect(), limit.Token);
        }
        catch (Exception e) when (e
            is OperationCanceledException or StorageException { Failure: StorageFailure.Server })
        {
            throw StorageErrors.StayedAway(Where, failure.What, e);
        }
    }

    private long Reconnect()
    {
        _answering = null;
        _connection.Dispose();
        NpgsqlConnection connection = PostgresConnection.Open(_connectionString, Where);
        _connection = connection;
        PostgresLock.TakeAgain(this, _url.Schema, _run!);
        return Commits(_run!);
    }
}
