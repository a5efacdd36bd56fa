using Twin.Domain;

namespace Twin.Forecasting.Tests.Own;

/// <summary>The median of the last values goes on.</summary>
public sealed class MedianForecaster : IForecaster
{
    private const int Last = 9;

    public string Name => "median";

    public Fitted Fit(TimeSeries history)
    {
        if (history.Length <= Last) return Fitted.Refused($"needs {Last + 1} values; the history has {history.Length}");
        double[] last = history.Values[^Last..].ToArray();
        Array.Sort(last);
        double median = Quantile.Of(last, 0.5);
        double squares = 0;
        foreach (double value in last) squares += (value - median) * (value - median);
        return Fitted.With(new Model(median, Math.Sqrt(squares / Last)));
    }

    private sealed class Model(double median, double sigma) : IFittedModel
    {
        public void Points(Span<double> points) => points.Fill(median);

        public void Deviations(Span<double> deviations) => deviations.Fill(sigma);

        public void Path(ref Noise noise, Span<double> path)
        {
            for (int i = 0; i < path.Length; i++) path[i] = median + (sigma * noise.Normal());
        }
    }
}
