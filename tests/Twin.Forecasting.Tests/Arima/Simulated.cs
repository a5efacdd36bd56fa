using Twin.Forecasting.Arima;

namespace Twin.Forecasting.Tests.Arima;

/// <summary>Series of known processes, and models of given orders fitted to series.</summary>
internal static class Simulated
{
    /// <summary>y with ar(B)·y = ma(B)·e, e standard normal, after a run-up of 500 steps.</summary>
    public static double[] Process(double[] ar, double[] ma, int length, string name)
    {
        const int RunUp = 500;
        Noise noise = new(Noise.KeyOf(20, name), 0);
        double[] errors = new double[length + RunUp], values = new double[length + RunUp];
        for (int t = 0; t < values.Length; t++)
        {
            errors[t] = noise.Normal();
            for (int j = 0; j < ma.Length && j <= t; j++) values[t] += ma[j] * errors[t - j];
            for (int i = 1; i < ar.Length && i <= t; i++) values[t] -= ar[i] * values[t - i];
        }

        return values[RunUp..];
    }

    /// <summary>The sums of a process that was differenced at a lag.</summary>
    public static double[] Summed(double[] steps, int lag)
    {
        double[] values = [.. new double[lag], .. steps];
        for (int t = lag; t < values.Length; t++) values[t] += values[t - lag];
        return values;
    }

    /// <summary>The model of given orders.</summary>
    public static ArimaModel Fixed(double[] values, in ArimaOrder order)
    {
        double[] steps = values;
        for (int i = 0; i < order.SeasonalDifference; i++) steps = Differencing.Of(steps, order.Period);
        for (int i = 0; i < order.Difference; i++) steps = Differencing.Of(steps, 1);
        int degree = Math.Max(
            order.Ar + (order.SeasonalAr * order.Period), order.Ma + (order.SeasonalMa * order.Period));
        ArmaEstimator estimator = new(steps, degree, order.Coefficients);
        ArmaFit fit = estimator.Fit(order) ?? throw new InvalidOperationException("a root at the unit circle");
        return new ArimaModel(fit, estimator, values, 1);
    }
}
