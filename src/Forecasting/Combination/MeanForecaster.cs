using Twin.Domain;

namespace Twin.Forecasting.Combination;

/// <summary>The mean of several forecasters, all with the same weight.</summary>
/// <remarks>
/// Model: points and deviations are means over the members that fit; so is a path, of members that see the same noise,
/// as if their errors were one. A member that refuses is left out.
/// Source: Stock and Watson, "Combination forecasts of output growth in a seven-country data set", J. Forecasting
/// 23(6), 2004, doi:10.1002/for.928, on why equal weights.
/// </remarks>
/// <param name="name">Name of the whole.</param>
/// <param name="members">At least one.</param>
public sealed class MeanForecaster(string name, params IForecaster[] members) : IForecaster
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        List<IFittedModel> models = [];
        string refusal = "has no member";
        foreach (IForecaster member in members)
        {
            Fitted fitted = member.Fit(history);
            if (fitted.HasModel) models.Add(fitted.Model);
            else refusal = fitted.Refusal;
        }

        return models.Count == 0 ? Fitted.Refused(refusal) : Fitted.With(new Model([.. models]));
    }

    private sealed class Model(IFittedModel[] members) : IFittedModel
    {
        public void Points(Span<double> points)
        {
            double[] one = new double[points.Length];
            points.Clear();
            foreach (IFittedModel member in members)
            {
                member.Points(one);
                Add(one, points);
            }
        }

        public void Deviations(Span<double> deviations)
        {
            double[] one = new double[deviations.Length];
            deviations.Clear();
            foreach (IFittedModel member in members)
            {
                member.Deviations(one);
                Add(one, deviations);
            }
        }

        public void Path(ref Noise noise, Span<double> path)
        {
            double[] one = new double[path.Length];
            path.Clear();
            Noise start = noise;
            foreach (IFittedModel member in members)
            {
                noise = start;
                member.Path(ref noise, one);
                Add(one, path);
            }
        }

        private void Add(ReadOnlySpan<double> one, Span<double> sum)
        {
            for (int i = 0; i < sum.Length; i++) sum[i] += one[i] / members.Length;
        }
    }
}
