using Twin.Domain;
using Twin.Forecasting.Conformal;
using Twin.Forecasting.Scoring;

namespace Twin.Forecasting.Combination;

/// <summary>The mean of unlike forecasters, without those that went astray, in intervals learnt from held-out
/// ends.</summary>
/// <remarks>
/// Model: a weighted mean. A member is left out of a series where its forecast is not finite or lies outside the
/// others' range by more than <see cref="StraySpreads"/> times their spread. Paths are a mixture of the members'
/// own, each moved and stretched so that every step has the learnt law.
/// Source: J. H. Stock, M. W. Watson, "Combination forecasts of output growth in a seven-country data set", J.
/// Forecasting 23(6), 2004, doi:10.1002/for.928; G. Claeskens et al., "The forecast combination puzzle", Int. J.
/// Forecasting 32(3), 2016, doi:10.1016/j.ijforecast.2015.12.005, on why equal weights.
/// </remarks>
public sealed class CombinedForecaster : IForecaster
{
    /// <summary>How many spreads of the others a member may lie outside them.</summary>
    public const double StraySpreads = 5;

    // A stray shows within the steps a user looks at first; the choice must not hang on how many are asked for.
    private const int ProbeSteps = 18;
    private const int FewestForGuard = 3;

    private readonly IReadOnlyList<CombinationMember> _members;
    private readonly IReadOnlyList<FrequencyBands> _bands;

    /// <summary>Takes the members.</summary>
    /// <param name="name">Name of the whole.</param>
    /// <param name="members">At least one; one at least tells widths. Of a series on which none of these fits, all
    /// tell them.</param>
    /// <param name="bands">Learnt intervals by period; empty where there are none.</param>
    /// <exception cref="ArgumentException">No member tells widths.</exception>
    public CombinedForecaster(
        string name, IReadOnlyList<CombinationMember> members, IReadOnlyList<FrequencyBands> bands)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(bands);
        if (!members.Any(member => member.TellsWidth)) throw new ArgumentException("no width", nameof(members));
        Name = name;
        _members = members;
        _bands = [.. bands.OrderBy(one => one.Period)];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        List<FittedMember> fits = [];
        string refusal = "";
        foreach (CombinationMember member in _members)
        {
            Fitted fitted = member.Forecaster.Fit(history);
            if (fitted.HasModel) fits.Add(new FittedMember(fitted.Model, member.Weight, member.TellsWidth));
            else refusal = $"{member.Forecaster.Name} {fitted.Refusal}";
        }

        if (fits.Count == 0) return Fitted.Refused(refusal);
        double scale = PointScores.Scale(history.Values, history.Period);
        bool[] strays = Strays(fits, double.IsNaN(scale) ? 0 : scale);
        FittedMember[] kept = [.. fits.Where((_, i) => !strays[i])];
        if (kept.Length == 0) return Fitted.Refused("no member has finite points");
        bool isPositive = true;
        foreach (double value in history.Values) isPositive &= value > 0;
        return Fitted.With(new CombinedModel(kept, BandsOf(history.Period), scale, isPositive));
    }

    /// <summary>The bands of a period, else of the longest known one below it: a week has more of a month than of
    /// nothing.</summary>
    private ConformalBands? BandsOf(int period)
    {
        ConformalBands? found = null;
        foreach (FrequencyBands one in _bands)
            if (one.Period <= period) found = one.Bands;
        return found;
    }

    private static bool[] Strays(List<FittedMember> fits, double scale)
    {
        double[][] points = new double[fits.Count][];
        bool[] strays = new bool[fits.Count];
        for (int i = 0; i < fits.Count; i++)
        {
            points[i] = new double[ProbeSteps];
            fits[i].Model.Points(points[i]);
            strays[i] = !points[i].All(double.IsFinite);
        }

        int[] finite = [.. Enumerable.Range(0, fits.Count).Where(i => !strays[i])];
        if (finite.Length < FewestForGuard) return strays;
        foreach (int i in finite) strays[i] = IsStray(points, finite, i, scale);
        return strays;
    }

    private static bool IsStray(double[][] points, int[] finite, int one, double scale)
    {
        for (int step = 0; step < ProbeSteps; step++)
        {
            double least = double.PositiveInfinity;
            double most = double.NegativeInfinity;
            foreach (int other in finite)
            {
                if (other == one) continue;
                least = Math.Min(least, points[other][step]);
                most = Math.Max(most, points[other][step]);
            }

            // Others that agree to the last digit forbid nothing within a step of the series.
            double room = StraySpreads * Math.Max(most - least, scale);
            if (points[one][step] < least - room || points[one][step] > most + room) return true;
        }

        return false;
    }
}
