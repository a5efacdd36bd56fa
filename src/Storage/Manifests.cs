namespace Twin.Storage;

/// <summary>Names of the inputs that a run itself journals; written by hand, because they outlive class
/// names.</summary>
/// <remarks>A new shape of an event is a new version beside the old one, never a change of the old one.</remarks>
public static class Manifests
{
    /// <summary>Input 0: the world with includes and overrides applied, data hashes, seed and build.</summary>
    public const string WorldResolved = "world.resolved/1";

    /// <summary>The run's end moved: <c>{"untilMicros":…}</c>.</summary>
    public const string RunExtended = "run.extended/1";

    /// <summary>The run goes on under another build: <c>{"from":…,"to":…}</c>.</summary>
    public const string BuildChanged = "build.changed/1";

    /// <summary>Input 0 of a fork: <see cref="ForkOrigin"/>; the resolved world of the fork follows as input
    /// 1.</summary>
    public const string RunForked = "run.forked/1";

    /// <summary>The canonical snapshot of a world shard.</summary>
    public const string WorldSnapshot = "world.snapshot/1";
}
