using Twin.Forecasting.Seasonal;
using Twin.Forecasting.Smoothing;

namespace Twin.Forecasting.Ets;

/// <summary>One model of the family: error, trend, season.</summary>
/// <param name="HasRelativeError">Whether the error is a fraction of the forecast (M) or adds to it (A).</param>
/// <param name="Trend">How the level moves on by itself.</param>
/// <param name="Season">How the season joins the level.</param>
/// <remarks>
/// Source: R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, "Forecasting with exponential smoothing: the state
/// space approach", Springer, 2008, tables 2.2 and 2.3, doi:10.1007/978-3-540-71918-2.
/// </remarks>
public readonly record struct EtsForm(bool HasRelativeError, TrendKind Trend, SeasonKind Season)
{
    /// <summary>Whether there is a slope.</summary>
    public bool HasTrend => Trend != TrendKind.None;

    /// <summary>Whether there is a season.</summary>
    public bool HasSeason => Season != SeasonKind.None;

    /// <summary>Whether the season multiplies.</summary>
    public bool HasFactors => Season == SeasonKind.Multiplicative;

    /// <summary>Numbers that a fit estimates, the variance of the error not counted.</summary>
    /// <param name="period">Steps of a season.</param>
    /// <returns>Smoothing parameters and opening states; the last season follows from the others.</returns>
    public int ParameterCount(int period)
    {
        int trend = Trend switch { TrendKind.None => 0, TrendKind.Linear => 2, _ => 3 };
        return 2 + trend + (HasSeason ? period : 0);
    }

    /// <summary>The forms that may be tried on a series, the plainest first.</summary>
    /// <param name="isPositive">Whether all values are above 0: else nothing may be divided by them.</param>
    /// <param name="isSeasonal">Whether a season may be fitted.</param>
    /// <returns>All but those that add an error to a multiplied season: their variance is not finite.</returns>
    internal static IEnumerable<EtsForm> Candidates(bool isPositive, bool isSeasonal)
    {
        foreach (SeasonKind season in Enum.GetValues<SeasonKind>())
        {
            if (season != SeasonKind.None && !isSeasonal) continue;
            foreach (TrendKind trend in Enum.GetValues<TrendKind>())
            {
                if (season != SeasonKind.Multiplicative) yield return new EtsForm(false, trend, season);
                if (isPositive) yield return new EtsForm(true, trend, season);
            }
        }
    }

    /// <summary>The name of the literature: <c>ETS(M,Ad,A)</c>.</summary>
    public override string ToString()
    {
        string error = HasRelativeError ? "M" : "A";
        string trend = Trend switch { TrendKind.None => "N", TrendKind.Linear => "A", _ => "Ad" };
        string season = Season switch { SeasonKind.None => "N", SeasonKind.Additive => "A", _ => "M" };
        return $"ETS({error},{trend},{season})";
    }
}
