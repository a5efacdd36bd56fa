namespace Twin.Host.Api;

/// <summary>How a series may go on, on one side of a what-if.</summary>
/// <param name="Stated">With the numbers as the world states them and the run's own chance.</param>
/// <param name="Low">10 % of the members lie below.</param>
/// <param name="Median">Half of the members lie below.</param>
/// <param name="High">90 % of the members lie below.</param>
internal sealed record WhatIfCurve(
    IReadOnlyList<double?> Stated, IReadOnlyList<double?> Low, IReadOnlyList<double?> Median,
    IReadOnlyList<double?> High);
