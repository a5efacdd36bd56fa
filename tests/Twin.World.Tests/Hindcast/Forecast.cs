using Twin.Domain;
using Twin.Forecasting.Curves;
using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.World.Tests.Hindcast;

/// <summary>What three methods say of one quantity from the same years.</summary>
/// <param name="Measure">The quantity.</param>
/// <param name="Loop">By the world.</param>
/// <param name="Logistic">By a logistic curve fitted to the whole history.</param>
/// <param name="IsOpen">Whether the history holds no ceiling for that curve.</param>
/// <param name="Wright">
/// By Wright's law with cumulative output growing exponentially (Sahal 1979): the slope of the logarithm over the last
/// ten years, from the last value.
/// </param>
internal sealed record Forecast(Measure Measure, double Loop, double Logistic, bool IsOpen, double Wright)
{
    private const int TrendYears = 10;

    /// <summary>Forecasts everything from the data under a root.</summary>
    public static IReadOnlyList<Forecast> Of(YearlyData data, Seeds.ObservedWorld world) =>
        [.. Measure.All.Select(measure => Of(measure, measure.History(data), world))];

    /// <summary>Forecasts one quantity from its history.</summary>
    public static Forecast Of(
        Measure measure, IReadOnlyList<(double Year, double Value)> history, Seeds.ObservedWorld world)
    {
        var fit = LogisticFit.Of([.. history.Where(point => point.Value > 0)]);
        return new Forecast(
            measure, measure.OfWorld(world), fit.ValueAt(measure.Year), fit.CeilingIsOpen,
            Exponential(history, measure.Year));
    }

    /// <summary>The price of modules by Wright's law, fitted to the data, at a cumulative output. Unit: that of the
    /// data.</summary>
    public static LearningCurveFit PriceOfModules(YearlyData data)
    {
        var price = data.Of("price-curves.csv", "pv_module_price_2024usd_per_wp", _ => true);
        var output = data.Of("price-curves.csv", "pv_cumulative_capacity_mwp", _ => true);
        return LearningCurveFit.Levels(
            [.. output.Join(price, o => o.Year, p => p.Year, (o, p) => (o.Value, p.Value))]);
    }

    private static double Exponential(IReadOnlyList<(double Year, double Value)> history, int year)
    {
        var last = history[^1];
        var recent = history.Where(point => point.Year > last.Year - TrendYears)
            .Select(point => ((long)(point.Year * StepClock.YearMicros), point.Value));
        return last.Value * ExactMath.Exp(LogSlope.Of([.. recent])!.Value * (year - last.Year));
    }
}
