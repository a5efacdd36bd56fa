using Twin.Macro.Estimation;

namespace Twin.Host.Money.Statistics;

/// <summary>Statistics, a window of them, and the judged economy beside.</summary>
/// <param name="Basis">The judged economy.</param>
/// <param name="BasisFile">Its file.</param>
/// <param name="History">All quarters.</param>
/// <param name="From">First quarter of the window.</param>
/// <param name="To">Last quarter of the window.</param>
internal sealed record StatisticsChoice(
    EconomyFile Basis, string BasisFile, EconomyHistory History, CalendarQuarter From, CalendarQuarter To);
