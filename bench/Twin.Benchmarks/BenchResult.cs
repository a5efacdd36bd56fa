namespace Twin.Benchmarks;

/// <summary>One measured figure set; a field that a bench does not measure is null.</summary>
/// <param name="Name">Which bench: hold, machine-repair, mm1, fleet, growth, economy, journal,
/// series, api.</param>
/// <param name="N">Size: timers, machines, customers, rows, goods, quarters, inputs, values.</param>
/// <param name="EventsPerCpuSecond">Mails and timers delivered per CPU second, median of the pairs.</param>
/// <param name="CyclesPerCpuSecond">Repair cycles, customers, paths or runs per CPU second, median of the
/// pairs.</param>
/// <param name="BaselinePerCpuSecond">The bare loop in the unit of the ratio, median of the pairs.</param>
/// <param name="Ratio">Median over the pairs of ours to the baseline, in the same unit.</param>
/// <param name="BytesPerEvent">Bytes allocated per event delivered.</param>
/// <param name="BytesPerRow">Live bytes per row after a full collection, calendar and addresses included.</param>
/// <param name="Note">What else was found: other baselines, statistical checks.</param>
public sealed record BenchResult(
    string Name,
    long N,
    double? EventsPerCpuSecond = null,
    double? CyclesPerCpuSecond = null,
    double? BaselinePerCpuSecond = null,
    double? Ratio = null,
    double? BytesPerEvent = null,
    double? BytesPerRow = null,
    string? Note = null);
