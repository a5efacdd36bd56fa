using System.Collections.Concurrent;
using Twin.Actors;
using Twin.Domain;
using Twin.Host.Runs;
using Twin.Storage;

namespace Twin.Host.Serve;

/// <summary>A run under a clock: its thread advances it, takes commands and tells events.</summary>
/// <remarks>
/// Shape: one thread writes; others read under the gate, between two slices of its work. A command is journalled and
/// committed before it is applied and before it is answered; commands that arrive together share a commit.
/// </remarks>
internal sealed partial class ServedRun : IDisposable
{
    /// <summary>Commands that may wait; beyond it clients are put off.</summary>
    public const int WaitingMax = 8192;

    /// <summary>How long the thread works before it lets readers and commands in. Unit: ms.</summary>
    private const int SliceMillis = 8;

    /// <summary>How often a run that keeps up looks at its clock. Unit: ms.</summary>
    private const int TickMillis = 40;

    /// <summary>How often a run that stands looks around. Unit: ms.</summary>
    private const int IdleMillis = 500;

    /// <summary>How long a run waits before it opens its store again after a failure. Unit: ms.</summary>
    private const int ReopenMillis = 2000;

    private readonly Lock _gate = new();
    private readonly ConcurrentQueue<RunCommand> _waiting = new();
    private readonly Queue<(bool IsInput, long Sequence, RunEvent Event)> _untold = new();
    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly Thread _thread;
    private readonly TimeProvider _time;
    private readonly Func<JournalListener, RunSession> _open;
    private readonly IdempotencyBook _book = new();
    private readonly RecentSamples _recent;
    private RunSession? _session;
    private RunPace _pace = null!;
    private RunStatus? _lastStatus;
    private bool _isPaused;
    private volatile bool _isLow;
    private volatile bool _isLeaving;
    private volatile bool _isOver;
    private long _appended;
    private long _heard;
    private long _inputs;
    private long _looks;

    /// <summary>Opens a run and starts its thread.</summary>
    /// <param name="id">What clients call it.</param>
    /// <param name="time">The wall clock.</param>
    /// <param name="open">Opens it where its journal leaves it; called again after a failure of the store.</param>
    /// <exception cref="StorageException">It cannot be opened.</exception>
    public ServedRun(string id, TimeProvider time, Func<JournalListener, RunSession> open)
    {
        (Id, _time, _open) = (id, time, open);
        _recent = new RecentSamples(time);
        Open();
        Hub = new EventHub(new EventCursor(_appended, _heard));
        _thread = new Thread(Live) { Name = $"run {id}", IsBackground = true };
        _thread.Start();
    }

    /// <summary>What clients call it.</summary>
    public string Id { get; }

    /// <summary>What it is doing.</summary>
    public RunState State { get; private set; }

    /// <summary>Why it stands, where it failed.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Those who listen to it.</summary>
    public EventHub Hub { get; }

    /// <summary>Its folder.</summary>
    public string Folder { get; private set; } = string.Empty;

    /// <summary>What the run says about itself.</summary>
    public RunInfo Info { get; private set; } = null!;

    /// <summary>Whether it is no branch of another.</summary>
    public bool IsMain { get; private set; }

    /// <summary>One fork at a time, so that one sent twice is made once.</summary>
    public SemaphoreSlim ForkGate { get; } = new(1);

    /// <summary>Which commands were taken already.</summary>
    public IdempotencyBook Book => _book;

    /// <summary>Changes whenever its state may have changed.</summary>
    public long Looks => Volatile.Read(ref _looks);

    /// <summary>Sequence number of its last input: the revision that <c>If-Match</c> speaks of.</summary>
    public long Revision => Volatile.Read(ref _inputs);

    /// <summary>Whether its thread still works.</summary>
    public bool IsLive => !_isOver;

    /// <summary>Takes a command; its answer comes when it is durable or refused.</summary>
    /// <returns>False where too many wait already.</returns>
    public bool Send(RunCommand command)
    {
        if (_waiting.Count >= WaitingMax) return false;
        _waiting.Enqueue(command);
        _wake.Set();

        // A run that ended has no thread to answer; one whose store is away may be long at opening it again.
        if (_isOver || State is RunState.StoreAway or RunState.Failed) Refuse();
        return true;
    }

    /// <summary>Stops or frees the clock when space runs low or comes back.</summary>
    public void SetLowSpace(bool isLow)
    {
        if (_isLow == isLow) return;
        _isLow = isLow;
        _wake.Set();
    }

    /// <summary>Asks the thread to keep a snapshot and end.</summary>
    public void Leave()
    {
        _isLeaving = true;
        _wake.Set();
    }

    /// <summary>Waits for the thread to end.</summary>
    /// <returns>Whether it ended in time.</returns>
    public bool Join(TimeSpan timeout) => _thread.Join(timeout);

    public void Dispose()
    {
        Leave();
        _thread.Join();
        _wake.Dispose();
        ForkGate.Dispose();
    }

    private void Live()
    {
        while (!_isLeaving && !_isOver)
        {
            try
            {
                if (_session is null) Reopen();
                else Turn();
            }
            catch (StorageException e)
            {
                Fail(e);
            }
            catch (RunFaultException e) when (e.InnerException is StorageException store)
            {
                Fail(store);
            }
            catch (Exception e) when (e is RunFaultException or InvariantException)
            {
                // A bug: made again it would fail again.
                Fail(e);
                _isOver = true;
            }
        }

        _isOver = true;
        if (_session is not null) Close(_session);
        Refuse();
        Hub.Close();
    }

    private void Turn()
    {
        TakeCommands();
        if (State != RunState.Stopped) State = StateNow();
        var isBehind = State == RunState.Running && Step();
        Tell();
        if (!isBehind && _waiting.IsEmpty) _wake.WaitOne(State == RunState.Running ? TickMillis : IdleMillis);
        _isOver = State is RunState.Finished or RunState.Stopped;
        if (!_isOver) State = StateNow();
    }

    /// <summary>Advances for a slice of wall time.</summary>
    /// <returns>Whether the clock is further than the run.</returns>
    private bool Step()
    {
        lock (_gate)
        {
            var session = _session!;
            var step = session.Run.World.Record.StepMicros;
            var reach = Math.Min(_pace.Reach(session.Run.NowMicros), session.UntilMicros);
            var began = _time.GetTimestamp();
            while (session.Run.NowMicros < reach)
            {
                session.AdvanceTo(Math.Min(reach, ((session.Run.NowMicros / step) + 1) * step));
                if (_time.GetElapsedTime(began).TotalMilliseconds >= SliceMillis) break;
            }

            Interlocked.Increment(ref _looks);
            _recent.Take(session.Run);
            if (session.Run.NowMicros < session.UntilMicros) return session.Run.NowMicros < reach;
            session.Finish();
            Tell();
            session.Dispose();
            (_session, State) = (null, RunState.Finished);
            return false;
        }
    }

    private void Open()
    {
        var session = _open(Heard);
        using var reader = RunReader.Open(session.Folder);
        var clock = ClockInputs.Of(reader.Inputs(), _book);
        _pace = new RunPace(_time, session.Resolved.World.From, clock.IsLive, clock.Speed);
        (_isPaused, Folder, IsMain) = (clock.IsPaused, session.Folder, reader.Info.Parent is null);
        Info = session.Store.Info;
        session.Store.Flush();
        (_appended, _heard) = (session.Store.AcknowledgedInput, session.Store.AcknowledgedOutput);
        Volatile.Write(ref _inputs, _appended);
        _untold.Clear();
        _session = session;

        // What was not durable when its store went away is made again before the clock goes on.
        if (!_isPaused) _pace.Go(Math.Max(session.Run.NowMicros, _lastStatus?.AtMicros ?? 0));
        State = StateNow();
    }

    private RunState StateNow()
    {
        var state = _isLow ? RunState.LowSpace : _isPaused ? RunState.Paused : RunState.Running;
        if (state == RunState.Running && !_pace.Goes) _pace.Go(_session!.Run.NowMicros);
        if (state != RunState.Running) _pace.Stop();
        return state;
    }

    private void Heard(bool isInput, long sequence, string manifest, long atMicros, ReadOnlySpan<byte> payload)
    {
        // What is made again while a run is taken up was told before.
        if (_session is null) return;
        if (isInput) _appended = sequence;
        else _heard = sequence;
        Volatile.Write(ref _inputs, _appended);
        var cursor = new EventCursor(_appended, _heard);
        _untold.Enqueue((isInput, sequence, EventFrame.Of(
            cursor, _session.Resolved.World.From, isInput, manifest, atMicros, payload)));
    }

    /// <summary>Tells what is durable.</summary>
    private void Tell()
    {
        if (_session is null || _untold.Count == 0) return;
        var (inputs, outputs) = (_session.Store.AcknowledgedInput, _session.Store.AcknowledgedOutput);
        List<RunEvent> told = [];
        while (_untold.TryPeek(out var next) && next.Sequence <= (next.IsInput ? inputs : outputs))
        {
            told.Add(_untold.Dequeue().Event);
        }

        if (told.Count > 0) Hub.Publish(told);
    }

    private void Close(RunSession session)
    {
        lock (_gate)
        {
            try
            {
                session.Suspend();
                Tell();
            }
            catch (StorageException e)
            {
                Trouble = e.Message;
            }
            finally
            {
                session.Dispose();
                _session = null;
            }
        }
    }

    private void Fail(Exception e)
    {
        lock (_gate)
        {
            Trouble = e.Message;
            _lastStatus = Status();
            State = StateOf(e);
            _session?.Dispose();
            _session = null;
        }
    }

    /// <summary>Opens the run again: what was acknowledged is in its journal.</summary>
    private void Reopen()
    {
        Refuse();
        _wake.WaitOne(ReopenMillis);
        if (_isLeaving) return;
        try
        {
            Open();
            Trouble = null;
        }
        catch (StorageException e)
        {
            (Trouble, State) = (e.Message, StateOf(e));
        }
    }

    private static RunState StateOf(Exception e) =>
        e is StorageException { Failure: StorageFailure.Server } ? RunState.StoreAway : RunState.Failed;

    private void Refuse()
    {
        while (_waiting.TryDequeue(out var command))
        {
            command.Answer.TrySetResult(IsLive
                ? CommandAnswer.Refused(503, ServeErrors.NotNow(Id, State))
                : CommandAnswer.Refused(409, ServeErrors.Ended(Id, State)));
        }
    }
}
