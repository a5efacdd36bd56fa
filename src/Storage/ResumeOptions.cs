namespace Twin.Storage;

/// <summary>How a run is to be taken up again.</summary>
public sealed record ResumeOptions
{
    /// <summary>The present build; the run's own must be the same unless <see cref="AcceptBuild"/>.</summary>
    public required string Build { get; init; }

    /// <summary>Goes on under another build and journals <see cref="Manifests.BuildChanged"/>.</summary>
    public bool AcceptBuild { get; init; }

    /// <summary>New end of the run, journalled as <see cref="Manifests.RunExtended"/>; null leaves it.
    /// Unit: µs since the run began.</summary>
    public long? UntilMicros { get; init; }
}
