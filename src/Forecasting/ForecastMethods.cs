using Twin.Forecasting.Arima;
using Twin.Forecasting.Combination;
using Twin.Forecasting.Curves;
using Twin.Forecasting.Ets;
using Twin.Forecasting.Naive;
using Twin.Forecasting.Seasonal;
using Twin.Forecasting.Smoothing;
using Twin.Forecasting.Ssa;
using Twin.Forecasting.Theta;

namespace Twin.Forecasting;

/// <summary>Every method there is, by name. A new one is a line here.</summary>
public static class ForecastMethods
{
    /// <summary>The random walk of the series without its season: what OWA measures by.</summary>
    public static IForecaster Naive2 { get; } = new Deseasonalised("naive2", new NaiveForecaster());

    /// <summary>All of them, the plainest first.</summary>
    public static IReadOnlyList<IForecaster> All { get; } =
    [
        new NaiveForecaster(),
        new SeasonalNaiveForecaster(),
        new DriftForecaster(),
        Naive2,
        Adjusted("ses", new ExponentialSmoothing("ses", TrendKind.None)),
        Adjusted("holt", new ExponentialSmoothing("holt", TrendKind.Linear)),
        Adjusted("damped", new ExponentialSmoothing("damped", TrendKind.Damped)),
        Adjusted("comb", new MeanForecaster(
            "comb", new ExponentialSmoothing("ses", TrendKind.None), new ExponentialSmoothing("holt", TrendKind.Linear),
            new ExponentialSmoothing("damped", TrendKind.Damped))),
        Adjusted("theta", new ThetaForecaster()),
        Adjusted("dotm", new DynamicThetaForecaster()),
        new AutoArima(),
        new EtsForecaster(),
        new EtsAverageForecaster(),
        new SsaForecaster(),
        new LogDriftForecaster(),
        new LogisticForecaster(),
    ];

    /// <summary>The method of a name.</summary>
    /// <param name="name">As <see cref="IForecaster.Name"/> has it.</param>
    /// <returns>The method, or null where there is none.</returns>
    public static IForecaster? Named(string name)
    {
        foreach (IForecaster method in All)
            if (method.Name == name) return method;
        return null;
    }

    private static Deseasonalised Adjusted(string name, IForecaster inner) => new(name, inner);
}
