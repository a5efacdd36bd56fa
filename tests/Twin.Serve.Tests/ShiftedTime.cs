namespace Twin.Serve.Tests;

/// <summary>The wall clock, put forward by a test; stopwatches go on as they did.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
