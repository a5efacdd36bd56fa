namespace Twin.Storage;

/// <summary>How series are kept when their values, as they were observed, are let go of.</summary>
/// <param name="WidthMicros">Length of a bin: a bin ends at each multiple of it. Unit: µs of simulated time.</param>
/// <param name="KeptMicros">How far back its bins are kept; null for ever. Unit: µs of simulated time.</param>
public sealed record SeriesTier(long WidthMicros, long? KeptMicros);
