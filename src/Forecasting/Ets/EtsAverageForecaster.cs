using Twin.Domain;

namespace Twin.Forecasting.Ets;

/// <summary>The mean of all forms of <see cref="EtsForecaster"/>, each by its evidence.</summary>
/// <remarks>
/// Weight of a form: exp(−Δ/2), Δ what its criterion is above the least. A choice stakes all on one form although the
/// next is often as likely. Same cost, refusals and limits as the choice.
/// Source: S. Kolassa, "Combining exponential smoothing forecasts using Akaike weights", International Journal of
/// Forecasting 27(2), 2011, 238–251, doi:10.1016/j.ijforecast.2010.04.006.
/// </remarks>
public sealed class EtsAverageForecaster : IForecaster
{
    /// <summary>Forms of a lesser weight than this part of the best one's are left out.</summary>
    private const double LeastWeight = 1e-3;

    /// <inheritdoc/>
    public string Name => "ets-average";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history) => EtsForecaster.Fit(history, Average);

    private static EtsMixture Average(List<EtsFit> fits, double scale)
    {
        double least = EtsForecaster.BestOf(fits).Criterion;
        List<(EtsModel Model, double Weight)> members = [];
        foreach (EtsFit fit in fits)
        {
            double weight = Math.Exp((least - fit.Criterion) / 2);
            if (weight >= LeastWeight) members.Add((fit.ModelOf(scale), weight));
        }

        return new EtsMixture(members);
    }
}
