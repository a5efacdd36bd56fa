namespace Twin.Actors;

/// <summary>How far a run may go by now. The actors are the same under every clock.</summary>
public interface IRunClock
{
    /// <summary>The instant up to which mail may be delivered now.</summary>
    /// <returns>Exclusive bound. Unit: µs since the run began; never falls.</returns>
    long Reach();

    /// <summary>Waits until mail of an instant may be delivered.</summary>
    /// <param name="at">The instant. Unit: µs since the run began.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Done when <see cref="Reach"/> exceeds <paramref name="at"/>, or sooner: look again.</returns>
    Task WaitFor(long at, CancellationToken cancellation);
}
