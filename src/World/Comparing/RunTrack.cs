using Twin.World.Running;

namespace Twin.World.Comparing;

/// <summary>One of two runs that are made again side by side.</summary>
internal sealed class RunTrack
{
    private readonly IReadOnlyList<RunStretch> _stretches;
    private int _next = 1;
    private WorldRun _run;
    private byte[] _before = [];
    private EventTape _tape;

    /// <summary>Starts at the beginning of the first stretch.</summary>
    public RunTrack(IReadOnlyList<RunStretch> stretches)
    {
        _stretches = stretches;
        (_run, _tape) = Watched(stretches[0].Begin());
    }

    /// <summary>Where the run stands. Unit: µs of simulated time.</summary>
    public long NowMicros => _run.NowMicros;

    /// <summary>Length of its step. Unit: µs.</summary>
    public long StepMicros => _run.World.Record.StepMicros;

    /// <summary>Where the next stretch begins; never for the last.</summary>
    public long NextBranchMicros => _next < _stretches.Count ? _stretches[_next].FromMicros : long.MaxValue;

    /// <summary>Digest and delivery of each event of the last advance.</summary>
    public ReadOnlySpan<(ulong Digest, long Event)> Entries => _tape.Entries;

    /// <summary>Runs on, up to the next branching at most.</summary>
    public void To(long micros)
    {
        if (NowMicros >= NextBranchMicros) (_run, _tape) = Watched(_stretches[_next++].Begin());
        _tape.Wipe();
        _before = _run.Snapshot();
        Run(_run, micros);
    }

    /// <summary>Makes the last advance again as far as one event of it.</summary>
    /// <param name="number">Number of the event in the advance, from 0.</param>
    /// <returns>The event; null where the advance had fewer.</returns>
    public EventSide? Event(int number)
    {
        if (number >= Entries.Length) return null;
        var run = _stretches[_next - 1].Assemble();
        run.Restore(_before, acceptBuild: true);
        var tape = new EventTape(run.World) { Wanted = number };
        run.World.Shard.Observer = tape;
        Run(run, NowMicros);
        return tape.Found;
    }

    private static (WorldRun Run, EventTape Tape) Watched(WorldRun run)
    {
        var tape = new EventTape(run.World);
        run.World.Shard.Observer = tape;
        return (run, tape);
    }

    private static void Run(WorldRun run, long untilMicros)
    {
        while (run.NowMicros < untilMicros) run.Advance(untilMicros);
    }
}
