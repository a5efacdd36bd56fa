using System.Collections.Concurrent;
using Twin.Host.Commands;
using Twin.Host.Runs;
using Twin.Scenario.Ensembles;
using Twin.Storage;
using Twin.World.Ensembles;

namespace Twin.Host.Ensembles;

/// <summary>An ensemble in progress: its store, and the threads that run its members.</summary>
internal sealed class EnsembleSession : IDisposable
{
    /// <summary>How often the main thread looks at the stop signal and at the progress.</summary>
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(100);

    /// <summary>Members that may wait for the disk: more would only hold memory.</summary>
    private const int WaitingMax = 64;

    private readonly Func<int, MemberDraw> _draw;
    private readonly EnsembleStore _store;
    private readonly EnsembleInfo _info;
    private readonly int _threads;
    private readonly int _count;
    private readonly CancellationTokenSource _stopped = new();
    private readonly int[] _missing;
    private readonly BlockingCollection<EnsembleMember> _finished = new(WaitingMax);
    private int _next;
    private Exception? _fault;

    /// <summary>Finds which members are missing.</summary>
    /// <param name="info">What the ensemble is of.</param>
    /// <param name="store">Its store, which is closed with the session.</param>
    /// <param name="count">How many members there are.</param>
    /// <param name="draw">Draws a member; called on several threads.</param>
    /// <param name="threads">Threads to run them on.</param>
    public EnsembleSession(EnsembleInfo info, EnsembleStore store, int count, Func<int, MemberDraw> draw, int threads)
    {
        (_info, _store, _draw, _threads, _count) = (info, store, draw, threads, count);
        var kept = _store.Kept();
        _missing = [.. Enumerable.Range(0, count).Where(number => !kept.Contains(number))];
    }

    /// <summary>What the ensemble is of.</summary>
    public EnsembleInfo Info => _info;

    /// <summary>The ensemble's folder and database.</summary>
    public EnsembleStore Store => _store;

    /// <summary>Members that were there before.</summary>
    public int Resumed => _count - _missing.Length;

    /// <summary>Runs the missing members.</summary>
    /// <param name="context">Where progress is told and a stop asked for.</param>
    /// <returns>Whether all members are there.</returns>
    public bool Drive(VerbContext context)
    {
        var progress = new CountProgress(context, _info.World, _missing.Length, "members");
        var threads = Enumerable.Range(0, Math.Min(_threads, _missing.Length))
            .Select(i => new Thread(Work) { Name = $"member {i}", IsBackground = true }).ToList();
        foreach (var thread in threads) thread.Start();
        var done = 0;
        while (done < _missing.Length && (threads.Exists(thread => thread.IsAlive) || _finished.Count > 0))
        {
            done += KeepWhatIsThere();
            if (context.Stop.IsRequested) _stopped.Cancel();
            progress.Show(done);
        }

        foreach (var thread in threads) thread.Join();
        progress.End();
        if (_fault is { } fault) throw new InvalidOperationException("a member could not be run", fault);
        return done == _missing.Length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _store.Dispose();
        _stopped.Dispose();
        _finished.Dispose();
    }

    /// <summary>Keeps the members that are finished, all in one transaction: a disk takes longer to say that it has
    /// written than a small world to run.</summary>
    private int KeepWhatIsThere()
    {
        var group = new List<EnsembleMember>();
        if (!_finished.TryTake(out var first, _look)) return 0;
        group.Add(first);
        while (group.Count < WaitingMax && _finished.TryTake(out var next)) group.Add(next);
        _store.Keep(group);
        return group.Count;
    }

    private void Work()
    {
        try
        {
            while (!_stopped.IsCancellationRequested && Interlocked.Increment(ref _next) is var turn
                && turn <= _missing.Length)
            {
                _finished.Add(Member(_missing[turn - 1]), _stopped.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // A member that was not finished is run from its beginning the next time.
        }
        catch (Exception e)
        {
            _fault = e;
            _stopped.Cancel();
        }
    }

    private EnsembleMember Member(int number)
    {
        var draw = _draw(number);
        var member = new EnsembleMember
        {
            Number = number, Seed = draw.Seed, Redrawn = draw.Redrawn, Values = draw.Values, Failure = draw.Refusal,
        };
        if (draw.World is not { } world) return member;
        try
        {
            var history = MemberRun.Of(world, BuildIdentity.Current, _stopped.Token);
            return member with
            {
                SimulatedPerYear = history.Growth.SimulatedPerYear,
                BalancedPerYear = history.Growth.BalancedPerYear,
                StateHash = history.StateHash,
                EndsAtMicros = history.EndsAtMicros,
                Series = SeriesOf(history),
            };
        }
        catch (Exception fault) when (fault is Actors.RunFaultException or Domain.InvariantException)
        {
            return member with { Failure = fault.Message };
        }
    }

    /// <summary>The series of the world as stated, in its order; what a member does not have is NaN.</summary>
    private List<double[]> SeriesOf(MemberHistory history)
    {
        var own = new Dictionary<string, double[]>(StringComparer.Ordinal);
        for (var i = 0; i < history.Series.Count; i++) own[history.Series[i].Name] = history.Values[i];
        double[] nothing = [.. Enumerable.Repeat(double.NaN, history.EndsAtMicros.Count)];
        return [.. _info.Series.Select(series => own.GetValueOrDefault(series.Name, nothing))];
    }
}
