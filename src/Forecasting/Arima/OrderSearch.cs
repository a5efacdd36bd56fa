namespace Twin.Forecasting.Arima;

/// <summary>The stepwise search for the orders of least AICc: four models to begin with, then from the best to its
/// neighbours until none is better.</summary>
/// <remarks>
/// A model with a root within <see cref="LeastRoot"/> is passed over. Source: R. Hyndman and Y. Khandakar, 2008, §3.2,
/// as
/// <see cref="Differencing"/>.
/// </remarks>
internal sealed class OrderSearch
{
    /// <summary>Most ordinary terms of a kind.</summary>
    public const int MostTerms = 5;

    /// <summary>Most seasonal terms of a kind.</summary>
    public const int MostSeasonalTerms = 2;

    /// <summary>Longest season with terms of its own; a longer one is only differenced, for its models take minutes.
    /// </summary>
    public const int LongestModelledPeriod = 24;

    /// <summary>Least modulus of a root: nearer the unit circle, a difference or its opposite is meant.</summary>
    public const double LeastRoot = 1.01;

    /// <summary>Most models that one series is given.</summary>
    private const int MostModels = 94;

    /// <summary>Steps to a neighbour in the order in which they are tried: seasonal (P, Q), then ordinary (p, q).
    /// </summary>
    private static readonly (int Ar, int Ma)[] Steps =
        [(-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1)];

    private readonly HashSet<ArimaOrder> _tried = [];
    private readonly ArimaOrder _empty;
    private readonly int _mostAr;
    private readonly int _mostSeasonal;
    private readonly bool _mayHaveConstant;

    /// <summary>Opens a search.</summary>
    /// <param name="differenced">The differenced series.</param>
    /// <param name="length">Values before differencing.</param>
    /// <param name="empty">The order without any term and with the differences that were taken.</param>
    public OrderSearch(double[] differenced, int length, ArimaOrder empty)
    {
        int period = empty.Period;
        _mostSeasonal = period is > 1 and <= LongestModelledPeriod
            ? Math.Min(MostSeasonalTerms, length / 3 / period)
            : 0;
        _mostAr = Math.Min(MostTerms, length / 3);
        if (_mostSeasonal > 0) _mostAr = Math.Min(_mostAr, period - 1);
        _mayHaveConstant = empty.Difference + empty.SeasonalDifference <= 1;
        _empty = empty with { HasConstant = _mayHaveConstant };
        Estimator = new ArmaEstimator(
            differenced, _mostAr + (_mostSeasonal * period), 2 * (_mostAr + _mostSeasonal));
        Best = Estimator.FitEmpty(_empty);
        _tried.Add(_empty);
    }

    /// <summary>The best model so far.</summary>
    public ArmaFit Best { get; private set; }

    /// <summary>The estimator, to stand at the best model again.</summary>
    public ArmaEstimator Estimator { get; }

    /// <summary>Runs the search.</summary>
    /// <returns>The best model.</returns>
    public ArmaFit Run()
    {
        bool isShort = Estimator.Residuals.Length + _empty.Lost < 10;
        int one = Math.Min(1, _mostAr), seasonalOne = Math.Min(1, _mostSeasonal);
        Try(_empty with { Ar = one, SeasonalAr = seasonalOne });
        Try(_empty with { Ma = one, SeasonalMa = seasonalOne });
        int two = Math.Min(isShort ? 1 : 2, _mostAr), seasonal = isShort ? 0 : seasonalOne;
        Try(_empty with { Ar = two, Ma = two, SeasonalAr = seasonal, SeasonalMa = seasonal });
        if (_mayHaveConstant) Try(_empty with { HasConstant = false });
        while (_tried.Count < MostModels && Step())
        {
        }

        return Best;
    }

    /// <summary>Goes to the first neighbour that is better.</summary>
    private bool Step()
    {
        ArimaOrder at = Best.Order;
        foreach ((int ar, int ma) in Steps)
        {
            ArimaOrder next = at with { SeasonalAr = at.SeasonalAr + ar, SeasonalMa = at.SeasonalMa + ma };
            if (IsWithin(next.SeasonalAr, next.SeasonalMa, _mostSeasonal) && Try(next)) return true;
        }

        foreach ((int ar, int ma) in Steps)
        {
            ArimaOrder next = at with { Ar = at.Ar + ar, Ma = at.Ma + ma };
            if (IsWithin(next.Ar, next.Ma, _mostAr) && Try(next)) return true;
        }

        return _mayHaveConstant && Try(at with { HasConstant = !at.HasConstant });
    }

    private static bool IsWithin(int ar, int ma, int most) => ar >= 0 && ma >= 0 && ar <= most && ma <= most;

    private bool Try(in ArimaOrder order)
    {
        if (_tried.Count >= MostModels || !_tried.Add(order)) return false;
        if (Estimator.Fit(order) is not { } fit || !(fit.Aicc < Best.Aicc)) return false;
        if (!Parts.AreBeyond(order, fit.Place, LeastRoot)) return false;
        Best = fit;
        return true;
    }
}
