namespace Twin.Host.Decide;

/// <summary>Runs bodies side by side, heeds a stop, and throws what a body threw as it was.</summary>
/// <param name="threads">How many at a time.</param>
/// <param name="stop">Whether the user asked to stop.</param>
internal sealed class Side(int threads, StopSignal stop)
{
    /// <summary>Runs a body for every number below a count, one after the other: for those that run inside
    /// another.</summary>
    /// <param name="count">How many.</param>
    /// <param name="body">The body.</param>
    public static void InTurn(int count, Action<int> body)
    {
        for (var i = 0; i < count; i++) body(i);
    }

    /// <summary>Runs a body for every number below a count, in any order.</summary>
    /// <param name="count">How many.</param>
    /// <param name="body">The body.</param>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public void Run(int count, Action<int> body)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, (i, state) =>
            {
                if (stop.IsRequested) state.Stop();
                else body(i);
            });
        }
        catch (AggregateException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        if (stop.IsRequested) throw new OperationCanceledException();
    }
}
