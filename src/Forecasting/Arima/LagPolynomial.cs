namespace Twin.Forecasting.Arima;

/// <summary>A polynomial in the lag, 1 + Σ c_k·B^k, most of whose coefficients may be 0: the product of an ordinary
/// and a seasonal one.</summary>
/// <remarks>Kept both ways, dense for the recursions over the state and by its terms for those over time.</remarks>
internal sealed class LagPolynomial(int capacity)
{
    private readonly double[] _dense = One(capacity);
    private readonly int[] _lags = new int[capacity];
    private readonly double[] _terms = new double[capacity];

    /// <summary>Highest lag.</summary>
    public int Degree { get; private set; }

    /// <summary>Number of terms that are kept, the 1 left out.</summary>
    public int Count { get; private set; }

    /// <summary>Lags of the terms, ascending.</summary>
    public ReadOnlySpan<int> Lags => _lags.AsSpan(0, Count);

    /// <summary>Coefficients of the terms.</summary>
    public ReadOnlySpan<double> Terms => _terms.AsSpan(0, Count);

    /// <summary>c_0 = 1, c_1, …, c_Degree.</summary>
    public ReadOnlySpan<double> Dense => _dense.AsSpan(0, Degree + 1);

    /// <summary>Sets the polynomial to (1 − Σ a_i·B^i)·(1 − Σ b_j·B^(j·period)).</summary>
    /// <param name="ordinary">a.</param>
    /// <param name="seasonal">b.</param>
    /// <param name="period">Range: at least 1.</param>
    public void Set(ReadOnlySpan<double> ordinary, ReadOnlySpan<double> seasonal, int period)
    {
        _dense.AsSpan(0, Degree + 1).Clear();
        Degree = ordinary.Length + (seasonal.Length * period);
        _dense[0] = 1;
        for (int i = 0; i < ordinary.Length; i++) _dense[i + 1] = -ordinary[i];
        for (int j = 0; j < seasonal.Length; j++)
        {
            int lag = (j + 1) * period;
            _dense[lag] -= seasonal[j];
            for (int i = 0; i < ordinary.Length; i++) _dense[lag + i + 1] += seasonal[j] * ordinary[i];
        }

        Collect();
    }

    /// <summary>Multiplies by (1 − B^lag).</summary>
    /// <param name="lag">Range: at least 1; the degree stays within the capacity.</param>
    public void Difference(int lag)
    {
        for (int k = Degree; k >= 0; k--) _dense[k + lag] -= _dense[k];
        Degree += lag;
        Collect();
    }

    /// <summary>Becomes another polynomial.</summary>
    /// <param name="other">Its degree is within the capacity.</param>
    public void Copy(LagPolynomial other)
    {
        _dense.AsSpan(0, Degree + 1).Clear();
        Degree = other.Degree;
        other.Dense.CopyTo(_dense);
        Collect();
    }

    private static double[] One(int capacity)
    {
        double[] dense = new double[capacity + 1];
        dense[0] = 1;
        return dense;
    }

    private void Collect()
    {
        Count = 0;
        for (int k = 1; k <= Degree; k++)
        {
            if (_dense[k] == 0) continue;
            _lags[Count] = k;
            _terms[Count++] = _dense[k];
        }
    }
}
