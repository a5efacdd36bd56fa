namespace Twin.Actors;

/// <summary>Watches a run. It reads and never steers: the state hash is the same with it and without.</summary>
public interface IRunObserver
{
    /// <summary>An event was applied and reacted to.</summary>
    /// <typeparam name="TEvent">The event type of the kind.</typeparam>
    /// <param name="actor">Whose event.</param>
    /// <param name="at">When. Unit: µs since the run began.</param>
    /// <param name="e">The event.</param>
    void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged;

    /// <summary>An actor refused mail.</summary>
    /// <param name="mail">The mail; its To is the actor.</param>
    /// <param name="at">When. Unit: µs since the run began.</param>
    /// <param name="rejection">Why.</param>
    void Rejected(in Mail mail, long at, Rejection rejection);

    /// <summary>Mail could not be delivered: its actor failed to decide on it (live worlds only).</summary>
    /// <param name="letter">The mail and why.</param>
    void Undelivered(in DeadLetter letter);
}
