namespace Twin.Actors;

/// <summary>As fast as it goes: everything may be delivered at once.</summary>
public sealed class VirtualClock : IRunClock
{
    /// <inheritdoc/>
    public long Reach() => long.MaxValue;

    /// <inheritdoc/>
    public Task WaitFor(long at, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? Task.FromCanceled(cancellation) : Task.CompletedTask;
}
