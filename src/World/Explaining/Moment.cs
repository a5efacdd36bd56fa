namespace Twin.World.Explaining;

/// <summary>A point of a run from which causes are looked for: they lie at or before it.</summary>
/// <param name="Event">Number of the delivery.</param>
/// <param name="Step">Number of the step.</param>
internal readonly record struct Moment(long Event, long Step);
