using Twin.Domain;

namespace Twin.Macro.Estimation;

/// <summary>All that a history says of the numbers of an economy.</summary>
/// <remarks>What no series of it identifies is not here, and stays what it was judged to be.</remarks>
public sealed class EconomyFit
{
    private const int YearQuarters = 4;
    private const int TrendQuarters = 80;
    private const int Lags = 4;
    private const int SlowLags = 12;

    private readonly List<EconomyEstimate> _estimates = [];
    private readonly List<(string[] Keys, double[] Values, double[,] Covariance)> _groups = [];

    private EconomyFit()
    {
    }

    /// <summary>Estimates, in the order they were made.</summary>
    public IReadOnlyList<EconomyEstimate> Estimates => _estimates;

    /// <summary>The same in groups with their covariance, for <see cref="Identification.Of"/>.</summary>
    public IReadOnlyList<(string[] Keys, double[] Values, double[,] Covariance)> Groups => _groups;

    /// <summary>Prices and wages; none where there are too few quarters.</summary>
    public PhillipsFit? Prices { get; private set; }

    /// <summary>The rate rule; none where there are too few quarters.</summary>
    public RateRuleFit? Rates { get; private set; }

    /// <summary>Standard deviation of a quarter's fresh shock to output around its trend, and what is left of it a
    /// quarter later.</summary>
    public (double Deviation, double Persistence) Cycle { get; private set; }

    /// <summary>Estimates what can be.</summary>
    /// <param name="history">Cut to the window.</param>
    /// <param name="target">Inflation aimed at, π̄: announced, not estimated. Unit: 1/yr.</param>
    /// <param name="isLeftOut">Quarters whose own errors do not count.</param>
    public static EconomyFit Of(
        EconomyHistory history, double target, Func<CalendarQuarter, bool>? isLeftOut = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        EconomyFit fit = new();
        if (PriceSample.Of(history, isLeftOut) is { } sample)
        {
            fit.AddPrices(sample, target);
            fit.AddRates(sample, target);
            fit.AddCycle(sample);
        }

        fit.AddGrowth(history);
        fit.AddBonds(history);
        return fit;
    }

    private void AddPrices(PriceSample sample, double target)
    {
        Prices = PhillipsFit.Of(sample, target);
        NonlinearFit fit = Prices.Fit;
        string[] keys = [.. PhillipsFit.Keys];
        _groups.Add((keys, fit.Values, fit.Covariance));
        for (int i = 0; i < keys.Length; i++)
        {
            _estimates.Add(new EconomyEstimate(
                keys[i], fit.Values[i], fit.Error(i), "price and wage equations by weighted nonlinear least squares",
                "gdp_deflator; avg_hourly_earnings; productivity; gdp_real; unemployment", sample.First, sample.Last));
        }
    }

    private void AddRates(PriceSample sample, double target)
    {
        Rates = RateRuleFit.Of(sample, target, Prices?.UtilisationLevel ?? 0);
        if (Rates is not { } r) return;
        double covariance = r.Correlation * r.SmoothingError * r.NeutralError;
        _groups.Add((["rateSmoothing", "neutralRate"], [r.Smoothing, r.Neutral], new[,]
        {
            { r.SmoothingError * r.SmoothingError, covariance }, { covariance, r.NeutralError * r.NeutralError },
        }));
        const string Method = "rate rule by maximum likelihood, censored at 0.25 %";
        const string Series = "fed_funds; gdp_deflator; gdp_real";
        _estimates.Add(new EconomyEstimate(
            "rateSmoothing", r.Smoothing, r.SmoothingError, Method, Series, sample.First, sample.Last));
        _estimates.Add(new EconomyEstimate(
            "neutralRate", r.Neutral, r.NeutralError, Method, Series, sample.First, sample.Last));
    }

    private void AddCycle(PriceSample s)
    {
        double[] gaps = [.. s.Utilisation.Select((util, i) => util - s.Inflation[i])];
        int[] kept = [.. Enumerable.Range(1, gaps.Length - 1).Where(t => !s.IsLeftOut[t])];
        (double persistence, _) = MeanFit.Slope(
            [.. kept.Select(t => gaps[t])], [.. kept.Select(t => gaps[t - 1])], Lags);
        double squares = 0;
        foreach (int t in kept)
        {
            double fresh = gaps[t] - (persistence * gaps[t - 1]);
            squares += fresh * fresh;
        }

        Cycle = (Math.Sqrt(squares / kept.Length), persistence);
    }

    /// <summary>Growth of potential output: the mean over up to twenty years, in which cycles come and go.</summary>
    private void AddGrowth(EconomyHistory h)
    {
        int end = h.Count;
        while (end > 0 && !double.IsFinite(h.RealOutput[end - 1])) end--;
        int begin = Math.Max(1, end - TrendQuarters);
        if (end - begin < PriceSample.QuartersLeast) return;
        double[] growth = [.. Enumerable.Range(begin, end - begin)
            .Select(i => YearQuarters * ExactMath.Log(h.RealOutput[i] / h.RealOutput[i - 1]))];
        (double mean, double error) = MeanFit.Mean(growth, Lags);
        double rate = ExactMath.Exp(mean) - 1;
        AddAlone(new EconomyEstimate(
            "growth", rate, error * (1 + rate), "mean growth of real output", "gdp_real", h.First.Plus(begin),
            h.First.Plus(end - 1)));
    }

    /// <summary>How fast the mean rate on debt follows the policy rate.</summary>
    private void AddBonds(EconomyHistory h)
    {
        List<double> moves = [];
        List<double> gaps = [];
        (int first, int last) = (-1, -1);
        for (int i = 2; i < h.Count; i++)
        {
            double now = h.Interest[i] / h.Debt[i - 1];
            double before = h.Interest[i - 1] / h.Debt[i - 2];
            double gap = h.PolicyRate[i] - before;
            if (!double.IsFinite(now) || !double.IsFinite(before) || !double.IsFinite(gap)) continue;
            if (first < 0) first = i;
            last = i;
            moves.Add(now - before);
            gaps.Add(gap);
        }

        if (moves.Count < PriceSample.QuartersLeast) return;
        (double slope, double error) = MeanFit.Slope([.. moves], [.. gaps], SlowLags);
        if (!(slope > error)) return;
        AddAlone(new EconomyEstimate(
            "bondQuarters", 1 / slope, error / (slope * slope), "mean rate on debt by least squares on the policy rate",
            "federal_interest_payments; federal_debt; fed_funds", h.First.Plus(first), h.First.Plus(last)));
    }

    private void AddAlone(EconomyEstimate e)
    {
        _estimates.Add(e);
        _groups.Add(([e.Key], [e.Value], new[,] { { e.Error * e.Error } }));
    }
}
