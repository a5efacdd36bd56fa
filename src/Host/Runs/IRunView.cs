namespace Twin.Host.Runs;

/// <summary>Shows a run while it goes. The run asks at each step whether a picture is due, and only then makes
/// one.</summary>
/// <remarks>Shape: one thread. Disposing it removes what must not stay on the screen.</remarks>
internal interface IRunView : IDisposable
{
    /// <summary>Whether the next picture may be shown; asking costs one reading of the clock.</summary>
    bool IsDue { get; }

    /// <summary>Shows where the run stands.</summary>
    void Show(RunProgress progress);
}
