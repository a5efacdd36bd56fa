namespace Twin.Host.Runs;

/// <summary>Shows nothing.</summary>
internal sealed class SilentRunView : IRunView
{
    /// <inheritdoc />
    public bool IsDue => false;

    /// <inheritdoc />
    public void Show(RunProgress progress)
    {
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
