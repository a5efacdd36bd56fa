namespace Twin.Macro.Estimation;

/// <summary>What data say of one number of an economy, before any judgement.</summary>
/// <param name="Key">The number, as <see cref="Money.EconomyValues"/> calls it.</param>
/// <param name="Value">The estimate.</param>
/// <param name="Error">Its standard error; not a number where it lies at a bound of the fit and has none.</param>
/// <param name="Method">How it was found.</param>
/// <param name="Series">What it was found in.</param>
/// <param name="From">First quarter used.</param>
/// <param name="To">Last quarter used.</param>
public sealed record EconomyEstimate(
    string Key, double Value, double Error, string Method, string Series, CalendarQuarter From, CalendarQuarter To)
{
    /// <summary>Whether it is read off the statistics of one quarter: its error is that of revisions.</summary>
    public bool IsReading { get; init; }
}
