using Twin.Forecasting.Ets;
using Twin.Forecasting.Seasonal;
using Twin.Forecasting.Smoothing;
using Xunit;

namespace Twin.Forecasting.Tests.Ets;

/// <summary>Forms and models of the family for tests.</summary>
internal static class EtsForms
{
    /// <summary>The names of all fifteen.</summary>
    public static TheoryData<string> Names => [.. EtsForm.Candidates(true, true).Select(form => form.ToString())];

    public static EtsForm Named(string name) =>
        EtsForm.Candidates(true, true).Single(form => form.ToString() == name);

    /// <summary>A model with a level of 100, a slope of 2 and a season of 4 steps, as far as the form has
    /// them.</summary>
    public static EtsModel Model(string name, double sigma = 0.05)
    {
        EtsForm form = Named(name);
        EtsWeights weights = new(
            0.4, form.HasTrend ? 0.1 : 0, form.HasSeason ? 0.2 : 0, form.Trend == TrendKind.Damped ? 0.9 : 1);
        double[] seasons = form.Season switch
        {
            SeasonKind.None => [0],
            SeasonKind.Additive => [10, -5, -20, 15],
            _ => [1.1, 0.95, 0.8, 1.15],
        };
        double unit = form.HasRelativeError ? sigma : 100 * sigma;
        return new EtsModel(form, weights, new EtsState(100, form.HasTrend ? 2 : 0, seasons), unit);
    }
}
