namespace Twin.Benchmarks;

/// <summary>What a run of the journal benchmark took.</summary>
/// <param name="WallSeconds">Wall time, the device's syncs included. Unit: s.</param>
/// <param name="CpuSeconds">Processor time of the whole process. Unit: s.</param>
public readonly record struct JournalTime(double WallSeconds, double CpuSeconds);
