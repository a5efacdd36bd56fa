namespace Twin.Forecasting.Arima;

/// <summary>What an ARMA process of unit innovation variance is before anything of it was seen: its variance, and how
/// the first value moves the forecasts of the next ones.</summary>
/// <remarks>
/// Autocovariances g of the autoregressive part alone by running Durbin's and Levinson's recursion down and up again;
/// those of the whole by weighing them with Σ θ_i·θ_(i+k). O(p²) for the first, O(p·q) for the second. Source: P.
/// Brockwell and R. Davis, "Time Series: Theory and Methods", 2nd ed., 1991, §3.3 and §5.2.
/// </remarks>
internal sealed class ArmaMoments
{
    private readonly double[] _rows;
    private readonly double[] _partials;
    private readonly double[] _pure;
    private readonly double[] _all;
    private readonly double[] _psi;
    private readonly double[] _weights;

    /// <summary>Makes room.</summary>
    /// <param name="capacity">Highest degree of either polynomial.</param>
    public ArmaMoments(int capacity)
    {
        _rows = new double[(capacity * (capacity + 1) / 2) + 1];
        _partials = new double[capacity + 1];
        _pure = new double[(2 * capacity) + 2];
        _all = new double[capacity + 2];
        _psi = new double[capacity + 1];
        _weights = new double[capacity + 1];
    }

    /// <summary>Variance γ_0 of the process.</summary>
    public double Variance => _all[0];

    /// <summary>Works out the moments.</summary>
    /// <param name="ar">φ as 1 − Σ φ_i·B^i: the terms have the sign of the polynomial.</param>
    /// <param name="ma">θ as 1 + Σ θ_j·B^j.</param>
    /// <param name="gain">Written: the covariance of y_t and element i of the state after it; as long as the
    /// state.</param>
    /// <returns>Whether the process is stationary; if not, nothing is written.</returns>
    public bool Of(LagPolynomial ar, LagPolynomial ma, Span<double> gain)
    {
        int p = ar.Degree, q = ma.Degree;
        if (!PureMoments(ar, p, Math.Max(p, 1) + q)) return false;
        MixMoments(ma.Dense, Math.Max(p, 1));
        for (int k = 0; k < q; k++)
        {
            double sum = ma.Dense[k];
            for (int i = 0; i < ar.Count && ar.Lags[i] <= k; i++) sum -= ar.Terms[i] * _psi[k - ar.Lags[i]];
            _psi[k] = sum;
        }

        gain.Clear();
        for (int term = 0; term < ar.Count; term++)
        {
            (int lag, double weight) = (ar.Lags[term], -ar.Terms[term]);
            for (int i = 0; i < lag; i++) gain[i] += weight * _all[lag - i - 1];
        }

        for (int term = 0; term < ma.Count; term++)
        {
            (int lag, double weight) = (ma.Lags[term], ma.Terms[term]);
            for (int i = 0; i < lag; i++) gain[i] += weight * _psi[lag - i - 1];
        }

        return true;
    }

    /// <summary>g_0 … g_(count − 1) of the autoregression alone.</summary>
    private bool PureMoments(LagPolynomial ar, int p, int count)
    {
        double variance = 1;
        ReadOnlySpan<double> dense = ar.Dense;
        Span<double> top = Row(p);
        for (int i = 0; i < p; i++) top[i] = -dense[i + 1];
        for (int k = p; k > 0; k--)
        {
            double last = Row(k)[k - 1];
            if (!(Math.Abs(last) < 1)) return false;
            _partials[k] = last;
            variance /= 1 - (last * last);
            Partials.StepDown(Row(k), Row(k - 1));
        }

        _pure[0] = variance;
        for (int k = 1; k <= p && k < count; k++)
        {
            ReadOnlySpan<double> row = Row(k - 1);
            double sum = _partials[k] * variance;
            for (int i = 0; i < row.Length; i++) sum += row[i] * _pure[k - 1 - i];
            _pure[k] = sum;
            variance *= 1 - (_partials[k] * _partials[k]);
        }

        for (int k = p + 1; k < count; k++)
        {
            double sum = 0;
            for (int i = 0; i < ar.Count; i++) sum -= ar.Terms[i] * _pure[k - ar.Lags[i]];
            _pure[k] = sum;
        }

        return true;
    }

    /// <summary>γ_0 … γ_(count − 1) of the whole process.</summary>
    private void MixMoments(ReadOnlySpan<double> ma, int count)
    {
        int q = ma.Length - 1;
        for (int j = 0; j <= q; j++)
        {
            double sum = 0;
            for (int i = 0; i + j <= q; i++) sum += ma[i] * ma[i + j];
            _weights[j] = sum;
        }

        for (int k = 0; k < count; k++)
        {
            double sum = _weights[0] * _pure[k];
            for (int j = 1; j <= q; j++) sum += _weights[j] * (_pure[Math.Abs(k - j)] + _pure[k + j]);
            _all[k] = sum;
        }
    }

    private Span<double> Row(int order) => _rows.AsSpan(order * (order - 1) / 2, order);
}
