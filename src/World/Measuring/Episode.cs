namespace Twin.World.Measuring;

/// <summary>Something that came to an end in a world.</summary>
/// <param name="Kind">What.</param>
/// <param name="Of">The link, or the planner.</param>
/// <param name="Good">What was shipped; empty for others.</param>
/// <param name="BeganMicros">When it began. Unit: µs of simulated time.</param>
/// <param name="EndedMicros">When it ended. Unit: µs of simulated time.</param>
/// <param name="Figure">Quanta unloaded; growth aimed at, in 1/yr.</param>
public readonly record struct Episode(
    EpisodeKind Kind, string Of, string Good, long BeganMicros, long EndedMicros, double Figure);
