using Twin.Domain;
using Twin.Macro.Estimation;
using Twin.Macro.Money;

namespace Twin.Host.Money.Hindcast;

/// <summary>A figure that is forecast: as statistics have it, and as a run of the economy gives it.</summary>
/// <param name="Name">In words.</param>
/// <param name="Unit">Of its errors.</param>
/// <param name="Came">Its value in a quarter of the history.</param>
/// <param name="Said">Its value after a run from an origin: history, place of the origin, debt of all holders over the
/// economy's bonds at the origin, the run.</param>
internal sealed record HindcastFigure(
    string Name,
    string Unit,
    Func<EconomyHistory, int, double> Came,
    Func<EconomyHistory, int, double, IReadOnlyList<EconomyQuarter>, double> Said)
{
    private const int Year = Economy.QuartersPerYear;
    private const double Percent = 100;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HindcastFigure> All { get; } =
    [
        new(
            "inflation over four quarters", "points",
            (h, i) => Percent * OverYear(h.Price, i),
            (h, i, _, run) => Percent * (OverRest(h.Price, i, run.Count) + run.TakeLast(Year).Sum(q => q.Inflation))),
        new(
            "growth of real output over four quarters", "points",
            (h, i) => Percent * OverYear(k => h.RealOutput[k], i),
            (h, i, _, run) => Percent
                * (OverRest(k => h.RealOutput[k], i, run.Count) + run.TakeLast(Year).Sum(q => q.OutputGrowth))),
        new(
            "policy rate", "points", (h, i) => Percent * h.PolicyRate[i],
            (_, _, _, run) => Percent * run[^1].PolicyRate),
        new(
            "unemployment", "points", (h, i) => Percent * h.Unemployment[i],
            (_, _, _, run) => Percent * run[^1].Unemployment),
        new(
            "federal debt over output", "points", (h, i) => Percent * h.Debt[i] / h.Output[i],
            (_, _, scale, run) => Percent * scale * run[^1].DebtRatio),
        new("velocity of M2", "turns a year", (h, i) => h.Output[i] / h.Money[i], (_, _, _, run) => run[^1].Velocity),
    ];

    private static double OverYear(Func<int, double> level, int i) => ExactMath.Log(level(i) / level(i - Year));

    /// <summary>The quarters of the last year that lie before the origin.</summary>
    private static double OverRest(Func<int, double> level, int origin, int quarters) =>
        quarters >= Year ? 0 : ExactMath.Log(level(origin) / level(origin - Year + quarters));
}
