using Twin.Host.Api;
using Twin.World.Severing;

namespace Twin.Host.Serve.Severances;

/// <summary>Answers whether runs would live on without money, by severed forks: one question after the other, on one
/// thread beside those of the runs.</summary>
/// <remarks>Shape: thread-safe. Runs are copied between two slices of their work and never touched otherwise. Answers
/// live in memory: a restart forgets them, and nothing that a run is made of.</remarks>
internal sealed class SeveranceDesk : IDisposable
{
    /// <summary>Questions that may wait; beyond it clients are put off.</summary>
    public const int WaitingMax = 8;

    /// <summary>Answers kept; the oldest go first.</summary>
    public const int KeptMax = 64;

    private readonly RunHost _host;
    private readonly Action<string> _report;
    private readonly Lock _gate = new();
    private readonly List<SeveranceJob> _jobs = [];
    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly Thread _thread;
    private volatile bool _isLeaving;
    private int _last;

    /// <summary>Opens the desk.</summary>
    /// <param name="host">The runs.</param>
    /// <param name="report">Told of what is a bug, for the server's own messages.</param>
    public SeveranceDesk(RunHost host, Action<string> report)
    {
        (_host, _report) = (host, report);
        _thread = new Thread(Work) { Name = "severances", IsBackground = true };
        _thread.Start();
    }

    /// <summary>All questions that are known, oldest first.</summary>
    public IReadOnlyList<SeveranceJob> All()
    {
        lock (_gate) return [.. _jobs];
    }

    /// <summary>A question by its id; null where there is none.</summary>
    public SeveranceJob? Find(string id)
    {
        lock (_gate) return _jobs.Find(job => job.Id == id);
    }

    /// <summary>How many come before a question that waits; 0 for one that does not.</summary>
    public int Before(SeveranceJob job)
    {
        lock (_gate)
        {
            return job.State == JobState.Waiting
                ? _jobs.Count(other => other.Number < job.Number && IsOpen(other))
                : 0;
        }
    }

    /// <summary>Takes a question.</summary>
    /// <returns>The job, or why there is none.</returns>
    public (SeveranceJob? Job, CommandAnswer? Refusal) Take(SeveranceAsk ask)
    {
        lock (_gate)
        {
            if (ask.IdempotencyKey is { } key && _jobs.Find(job => job.Ask.IdempotencyKey == key) is { } known)
            {
                return known.Ask.BodyHash == ask.BodyHash
                    ? (known, null)
                    : (null, CommandAnswer.Refused(422, ServeErrors.KeyReused(key)));
            }

            if (_jobs.Count(job => job.State == JobState.Waiting) >= WaitingMax)
            {
                return (null, CommandAnswer.Refused(429, ServeErrors.TooMany("severances")));
            }

            while (_jobs.Count >= KeptMax && _jobs.Find(job => !IsOpen(job)) is { } oldest) Forget(oldest);
            var taken = new SeveranceJob(++_last, ask, _host.Options.Time);
            _jobs.Add(taken);
            _wake.Set();
            return (taken, null);
        }
    }

    /// <summary>Calls a question off; one that has its answer keeps it.</summary>
    public void Cancel(SeveranceJob job)
    {
        lock (_gate)
        {
            if (!IsOpen(job)) return;
            if (job.State == JobState.Waiting) job.End(JobState.Cancelled);
            else job.State = JobState.Cancelling;
            job.Cancel();
        }
    }

    public void Dispose()
    {
        _isLeaving = true;
        foreach (var job in All()) Cancel(job);
        _wake.Set();

        // A fork under way may take longer than a server has to end; its thread ends with the process.
        if (!_thread.Join(TimeSpan.FromSeconds(1))) return;
        foreach (var job in _jobs) job.Dispose();
        _wake.Dispose();
    }

    private static bool IsOpen(SeveranceJob job) =>
        job.State is JobState.Waiting or JobState.Running or JobState.Cancelling;

    private void Forget(SeveranceJob job)
    {
        _jobs.Remove(job);
        job.Dispose();
    }

    private void Work()
    {
        while (!_isLeaving)
        {
            SeveranceJob? next;
            lock (_gate)
            {
                next = _jobs.Find(job => job.State == JobState.Waiting);
                if (next is not null) next.State = JobState.Running;
            }

            if (next is null) _wake.WaitOne();
            else Carry(next);
        }
    }

    private void Carry(SeveranceJob job)
    {
        try
        {
            var (findings, trouble) = RunCopy.Of(_host, job.Ask.Run) is { } copy
                ? SeveranceForecast.Of(copy, job)
                : (null, "the run is gone, or of another build");
            End(job, trouble is null ? JobState.Done : JobState.Failed, findings, trouble);
        }
        catch (OperationCanceledException)
        {
            End(job, JobState.Cancelled, null, null);
        }
        catch (Exception e)
        {
            // Whatever a fork does, the desk goes on to the next question.
            _report($"severance {job.Id} of {job.Ask.Run}: {e}");
            End(job, JobState.Failed, null, "the server failed at this; see its own messages");
        }
    }

    private void End(SeveranceJob job, JobState state, SeveranceFindings? findings, string? trouble)
    {
        lock (_gate)
        {
            (job.Findings, job.Trouble) = (findings, trouble);
            job.End(state);
        }
    }
}
