using System.Collections.Concurrent;
using Twin.Host.Runs;
using Twin.Storage;
using Twin.Telemetry;

namespace Twin.Host.Serve;

/// <summary>All runs of a server: those under a clock, each on its own thread, and those that lie stored.</summary>
internal sealed class RunHost : IDisposable
{
    /// <summary>How long runs may take to keep their snapshots at the end.</summary>
    public static readonly TimeSpan LeaveWithin = TimeSpan.FromSeconds(9);

    private readonly ServeOptions _options;
    private readonly ConcurrentDictionary<string, ServedRun> _runs = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly bool _isOwnTelemetry;
    private bool _isLow;

    /// <summary>Makes a host without runs.</summary>
    /// <param name="options">How the server is set up.</param>
    /// <param name="telemetry">What the process shows itself by; the host makes its own where there is none.</param>
    public RunHost(ServeOptions options, TwinTelemetry? telemetry = null)
    {
        _options = options;
        _isOwnTelemetry = telemetry is null;
        Telemetry = telemetry ?? new TwinTelemetry(
            new TelemetryOptions { Version = Installation.Version, Instance = InstanceOf(options) });
    }

    /// <summary>What the process shows of itself and of its runs.</summary>
    public TwinTelemetry Telemetry { get; }

    /// <summary>How the server is set up.</summary>
    public ServeOptions Options => _options;

    /// <summary>The runs under a clock or that were, by id.</summary>
    public IEnumerable<ServedRun> Served => _runs.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => pair.Value);

    /// <summary>How many runs have a thread.</summary>
    public int LiveCount => _runs.Values.Count(run => run.IsLive);

    /// <summary>Whether every run answers.</summary>
    public bool IsReady => !Standing().Any();

    /// <summary>Why runs stand that are to go on, and how many for each reason; by the word for it.</summary>
    public IEnumerable<(string State, int Count)> Standing() => _runs.Values
        .Where(run => run.IsLive && run.State is RunState.Failed or RunState.StoreAway or RunState.LowSpace)
        .GroupBy(run => ServeErrors.Word(run.State)).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Count()));

    /// <summary>A run under a clock, or one that ended while this server watched.</summary>
    public ServedRun? Find(string id) => _runs.GetValueOrDefault(id);

    /// <summary>The folder of a run, under a clock or stored.</summary>
    /// <returns>Its folder; null where there is none. Never looks outside the folder of runs.</returns>
    public string? FolderOf(string id)
    {
        if (!RunNames.IsId(id)) return null;
        return _runs.TryGetValue(id, out var run)
            ? run.Folder
            : Stored().FirstOrDefault(folder => RunNames.Of(folder) == id);
    }

    /// <summary>Every id there is, in ordinal order.</summary>
    /// <remarks>While the server that keeps them is away, those under a clock.</remarks>
    public IEnumerable<string> Ids()
    {
        IEnumerable<string> stored = [];
        try
        {
            stored = Stored().Select(RunNames.Of);
        }
        catch (StorageException e) when (e.Failure == StorageFailure.Server && !_runs.IsEmpty)
        {
            // Where each of these stands is known all the same.
        }

        return stored.Union(_runs.Keys).Order(StringComparer.Ordinal);
    }

    /// <summary>Begins a run of a world.</summary>
    /// <param name="resolved">The world.</param>
    /// <param name="speed">Simulated seconds a second.</param>
    /// <param name="isLive">Whether its clock follows the calendar.</param>
    public ServedRun Begin(ResolvedWorld resolved, double speed, bool isLive)
    {
        var pace = new RunPace(_options.Time, resolved.World.From, isLive, speed);
        return Create(resolved.Stem, pace, options => RunSession.Begin(resolved, options));
    }

    /// <summary>Begins a branch.</summary>
    public ServedRun Begin(RunBranch branch, double speed)
    {
        var pace = new RunPace(_options.Time, branch.Resolved.World.From, isLive: false, speed);
        return Create(branch.Resolved.Stem, pace, options => RunSession.Fork(branch, options));
    }

    /// <summary>Takes up a run that lies in its folder.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="acceptBuild">Whether the run of another build will do.</param>
    public ServedRun TakeUp(string folder, bool acceptBuild)
    {
        lock (_gate)
        {
            Admit();
            return Add(RunNames.Of(folder), listener => Reopened(folder, listener, acceptBuild));
        }
    }

    /// <summary>Runs that a server left in the middle, in ordinal order.</summary>
    public IEnumerable<string> LeftBehind()
    {
        foreach (var folder in Stored())
        {
            if (RunFolder.IsFinished(folder)) continue;
            using var reader = RunReader.Open(folder);
            var clock = ClockInputs.Of(reader.Inputs());
            if (clock is { IsServed: true, IsStopped: false }) yield return folder;
        }
    }

    /// <summary>Pauses all runs while space is low, and lets them go on when there is room.</summary>
    public void WatchSpace()
    {
        Directory.CreateDirectory(_options.Runs);
        var free = new DriveInfo(_options.Runs).AvailableFreeSpace;

        // A little more room than the limit before they go on, or they would start and stop by turns.
        _isLow = free < (_isLow ? _options.MinFreeBytes + (_options.MinFreeBytes / 4) : _options.MinFreeBytes);
        foreach (var run in _runs.Values) run.SetLowSpace(_isLow);
    }

    /// <summary>Deletes ended runs beyond the number to keep, where one is set.</summary>
    /// <returns>Ids of the runs that were deleted.</returns>
    public IReadOnlyList<string> Sweep()
    {
        if (_options.Keep is not { } keep) return [];
        lock (_gate)
        {
            List<string> deleted = [];
            var superfluous = RunKeeping.Superfluous(
                Stored(), keep, id => _runs.TryGetValue(id, out var run) && run.IsLive);
            foreach (var id in superfluous)
            {
                try
                {
                    if (Delete(id, "serve", FormattableString.Invariant($"--keep runs={keep}"))) deleted.Add(id);
                }
                catch (StorageException e) when (e.Failure == StorageFailure.InUse)
                {
                    // Somebody took it up meanwhile.
                }
            }

            return deleted;
        }
    }

    /// <summary>Deletes a run for good that no clock holds; written down before it is done.</summary>
    /// <param name="id">The run, which is there.</param>
    /// <param name="principal">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <returns>False where it is under a clock.</returns>
    /// <exception cref="StorageException">Another process writes it.</exception>
    public bool Delete(string id, string principal, string reason)
    {
        lock (_gate)
        {
            if (_runs.TryGetValue(id, out var served) && served.IsLive) return false;
            var folder = FolderOf(id)!;
            var runId = RunIdOf(folder);
            var isTold = HostAudit.Deleting(_options, principal, id, runId, reason);
            RunDeletion.Delete(folder);

            // On a full disk the room for the line is what the deletion makes.
            if (!isTold) HostAudit.Deleting(_options, principal, id, runId, reason);
            if (_runs.TryRemove(id, out var run)) run.Dispose();
            return true;
        }
    }

    /// <summary>Ends all runs with a snapshot.</summary>
    /// <returns>Whether all ended in time.</returns>
    public bool Leave()
    {
        var began = _options.Time.GetTimestamp();
        foreach (var run in _runs.Values) run.Leave();
        var inTime = true;
        foreach (var run in _runs.Values)
        {
            var left = LeaveWithin - _options.Time.GetElapsedTime(began);
            inTime &= run.Join(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        return inTime;
    }

    public void Dispose()
    {
        if (!Leave()) return;
        foreach (var run in _runs.Values) run.Dispose();
        if (_isOwnTelemetry) Telemetry.Dispose();
    }

    private static string? RunIdOf(string folder)
    {
        try
        {
            using var reader = RunReader.Open(folder);
            return reader.Info.RunId;
        }
        catch (StorageException e) when (e.Failure == StorageFailure.Damaged)
        {
            // A damaged run may be deleted too.
            return null;
        }
    }

    private static string InstanceOf(ServeOptions options) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{options.Bind}:{options.Port}");

    private ServedRun Create(string world, RunPace pace, Func<RunOptions, RunSession> make)
    {
        lock (_gate)
        {
            Admit();
            if (_options.Store is not null) return CreateInServer(pace, make);
            Directory.CreateDirectory(_options.Runs);
            var taken = 0;
            while (true)
            {
                var folder = RunNames.Next(_options.Runs, world, taken);
                var made = false;
                try
                {
                    return Add(RunNames.Of(folder), listener =>
                    {
                        if (made) return Reopened(folder, listener, acceptBuild: false);
                        var session = make(OptionsFor(listener) with
                        {
                            Out = folder,
                            Beginning = [CommandPayload.Served(pace, _options.Time.GetUtcNow())],
                        });
                        made = true;
                        return session;
                    });
                }
                catch (StorageException e) when (e.Failure == StorageFailure.AlreadyExists)
                {
                    // Another process took the number between our look and our making.
                    taken++;
                }
            }
        }
    }

    /// <summary>Makes a run in a server, which gives it its number, and then its thread.</summary>
    private ServedRun CreateInServer(RunPace pace, Func<RunOptions, RunSession> make)
    {
        JournalListener? hears = null;
        void Relay(bool isInput, long sequence, string manifest, long atMicros, ReadOnlySpan<byte> payload) =>
            hears?.Invoke(isInput, sequence, manifest, atMicros, payload);
        var made = make(OptionsFor(Relay) with
        {
            Beginning = [CommandPayload.Served(pace, _options.Time.GetUtcNow())],
        });
        var isGiven = false;
        return Add(RunNames.Of(made.Folder), listener =>
        {
            if (isGiven) return Reopened(made.Folder, listener, acceptBuild: false);
            (isGiven, hears) = (true, listener);
            return made;
        });
    }

    /// <summary>Folders or addresses of the runs that are kept, in ordinal order.</summary>
    private IEnumerable<string> Stored() =>
        _options.Store is { } store ? RunFolder.InStore(store) : RunNames.Folders(_options.Runs);

    private ServedRun Add(string id, Func<JournalListener, RunSession> open)
    {
        var run = new ServedRun(id, _options.Time, open);
        run.SetLowSpace(_isLow);
        _runs[id] = run;
        return run;
    }

    private void Admit()
    {
        if (LiveCount >= _options.RunsMax) throw new TooManyRunsException(_options.RunsMax);
    }

    private RunOptions OptionsFor(JournalListener listener) => new()
    {
        Record = RecordLevel.Business, Time = _options.Time, Listener = listener, Telemetry = Telemetry,
        Store = _options.Store,

        // A client is told at once that the store is away; the run's thread opens it again until it is there.
        Keeping = new StoreOptions { AwayMax = TimeSpan.Zero, Keep = _options.Kept },
    };

    /// <summary>Takes up a run and brings it where its journal last saw it, so that nothing told is untold.</summary>
    private RunSession Reopened(string folder, JournalListener listener, bool acceptBuild)
    {
        long reached;
        using (var reader = RunReader.Open(folder)) reached = reader.LastWrittenMicros();
        var resume = new ResumeOptions { Build = BuildIdentity.Current, AcceptBuild = acceptBuild };
        var session = RunSession.Resume(folder, resume, OptionsFor(listener));
        session.AdvanceTo(Math.Min(reached, session.UntilMicros));
        return session;
    }
}
