namespace Twin.Forecasting.Scoring;

/// <summary>How much a series changes from season to season: the unit of its scores.</summary>
/// <remarks>As <see cref="PointScores.Scale"/>, for histories with gaps and for growth.</remarks>
public static class SeasonalScale
{
    /// <summary>The mean absolute change over a season.</summary>
    /// <param name="history">What is known; NaN for a gap.</param>
    /// <param name="period">Steps of a season; 1 where there is none.</param>
    /// <param name="ofLogarithms">Whether log growth is meant.</param>
    /// <returns>Pairs with a gap, or for growth with a value not above 0, are left out; NaN where no pair is
    /// left.</returns>
    public static double Of(ReadOnlySpan<double> history, int period, bool ofLogarithms = false)
    {
        double sum = 0;
        int count = 0;
        for (int i = period; i < history.Length; i++)
        {
            double before = history[i - period];
            double change = ofLogarithms ? Math.Log(history[i] / before) : history[i] - before;
            if (!double.IsFinite(change)) continue;
            sum += Math.Abs(change);
            count++;
        }

        return count > 0 ? sum / count : double.NaN;
    }
}
