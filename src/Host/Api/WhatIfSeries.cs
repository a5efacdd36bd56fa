namespace Twin.Host.Api;

/// <summary>A series on both sides of a what-if.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Times">Observations ahead, at the same instants on both sides. Unit: µs of simulated time.</param>
/// <param name="Run">The run as it goes on without the change.</param>
/// <param name="Branch">The branch with the change.</param>
internal sealed record WhatIfSeries(
    string Name, string Unit, IReadOnlyList<long> Times, WhatIfCurve Run, WhatIfCurve Branch);
