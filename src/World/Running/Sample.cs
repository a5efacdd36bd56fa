namespace Twin.World.Running;

/// <summary>What was observed of a world at one instant.</summary>
/// <param name="AtMicros">Simulated time. Unit: µs.</param>
/// <param name="Values">One number per series, in the order of <see cref="SeriesCatalogue"/>.</param>
public sealed record Sample(long AtMicros, double[] Values);
