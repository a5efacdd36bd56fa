namespace Twin.Actors;

/// <summary>Runs a shard under a clock, and takes inputs from outside at the clock's time.</summary>
/// <remarks>One caller at a time: a host that has several threads puts a queue before it.</remarks>
public sealed class ClockedRun
{
    private readonly Shard _shard;
    private readonly IRunClock _clock;
    private readonly IJournal? _journal;

    /// <summary>Puts a shard under a clock.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="clock">How far it may go by now.</param>
    /// <param name="journal">Where inputs are written before they count; null for runs that take none.</param>
    public ClockedRun(Shard shard, IRunClock clock, IJournal? journal = null)
    {
        ArgumentNullException.ThrowIfNull(shard);
        ArgumentNullException.ThrowIfNull(clock);
        _shard = shard;
        _clock = clock;
        _journal = journal;
    }

    /// <summary>Delivers what the clock has reached, and returns at once.</summary>
    /// <param name="until">Exclusive bound of the run. Unit: µs since the run began.</param>
    /// <returns>Deliveries made.</returns>
    /// <exception cref="RunFaultException">A behaviour threw and supervision says stop.</exception>
    public long Advance(long until = long.MaxValue) => _shard.RunTo(Math.Min(_clock.Reach(), until));

    /// <summary>Delivers everything due before an instant, each mail when its time has come.</summary>
    /// <param name="until">Exclusive bound. Unit: µs since the run began.</param>
    /// <param name="cancellation">Stops between deliveries; the shard can be run on.</param>
    /// <returns>Done when nothing before <paramref name="until"/> is pending.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="RunFaultException">A behaviour threw and supervision says stop.</exception>
    public async Task RunTo(long until, CancellationToken cancellation = default)
    {
        Advance(until);
        while (_shard.NextAt < until)
        {
            await _clock.WaitFor(_shard.NextAt, cancellation).ConfigureAwait(false);
            Advance(until);
        }
    }

    /// <summary>Takes an input: journals it, then puts it into the shard, stamped with the clock's time.</summary>
    /// <param name="manifest">Hand-written name and version of the input.</param>
    /// <param name="payload">The input in the form its manifest defines; with the stamp it must tell the mail.</param>
    /// <param name="mail">What it means to the shard.</param>
    /// <param name="priority">Range: [0, 15]; 0 goes first.</param>
    /// <returns>The stamp: everything due before it is delivered. Unit: µs since the run began.</returns>
    /// <exception cref="InvalidOperationException">The clock has no present: a virtual run takes no input.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No actor lives at the address, or the priority is
    /// none.</exception>
    public long Accept(string manifest, ReadOnlySpan<byte> payload, in Mail mail, byte priority = Priority.Normal)
    {
        long at = _clock.Reach();
        if (at == long.MaxValue) throw new InvalidOperationException("virtual time has no present to put an input at");
        _shard.RunTo(at);
        _shard.CheckPost(at, in mail, priority);
        _journal?.AppendInput(manifest, payload, at);
        _shard.Post(at, in mail, priority);
        return at;
    }
}
