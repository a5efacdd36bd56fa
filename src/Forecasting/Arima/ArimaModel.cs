using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Arima;

/// <summary>A fitted ARIMA model at the end of its history.</summary>
/// <remarks>
/// Points: the forecasts of the differenced series, summed up again. Deviations: σ²·Σ ψ² of the whole process, and on
/// top of it what the estimate of the mean (or drift) may be wrong by, which grows with the square of the horizon after
/// one difference. Paths: normal innovations through the same recursions, each path with a mean of its own.
/// </remarks>
public sealed class ArimaModel : IFittedModel
{
    private readonly LagPolynomial _ar;
    private readonly LagPolynomial _ma;
    private readonly LagPolynomial _sums;
    private readonly LagPolynomial _all;
    private readonly double[] _tail;
    private readonly double[] _state;
    private readonly double[] _onesState;
    private readonly double _mean;
    private readonly double _sigma;
    private readonly double _meanDeviation;
    private readonly double _scale;

    internal ArimaModel(ArmaFit fit, ArmaEstimator estimator, ReadOnlySpan<double> values, double scale)
    {
        Order = fit.Order;
        Aicc = fit.Aicc;
        estimator.Evaluate(fit);
        ArmaFilter filter = estimator.Filter;
        int lost = Order.Lost, left = values.Length - lost;
        _sigma = Math.Sqrt(filter.Squares / Math.Max(1, left - Order.Parameters + 1));
        (_ar, _ma) = (filter.Ar, filter.Ma);
        _mean = filter.Mean;
        _meanDeviation = _sigma * Math.Sqrt(filter.MeanVariance);
        _state = filter.State.AsSpan(0, filter.StateLength + 1).ToArray();
        _onesState = filter.OnesState.AsSpan(0, filter.StateLength + 1).ToArray();
        for (int i = 0; i < filter.StateLength; i++) _state[i] -= _mean * _onesState[i];
        _sums = new LagPolynomial(Math.Max(1, lost));
        _all = new LagPolynomial(Math.Max(1, lost + _ar.Degree));
        AddUp(_sums, Order);
        _all.Copy(_ar);
        AddUp(_all, Order);
        _tail = values[left..].ToArray();
        _scale = scale;
    }

    /// <summary>The orders chosen.</summary>
    public ArimaOrder Order { get; }

    /// <summary>Akaike's criterion of the model, corrected for short series.</summary>
    public double Aicc { get; }

    /// <summary>Deviation of the innovations: errors one step ahead. Unit: the series'.</summary>
    public double Sigma => Finite.Of(_sigma * _scale);

    /// <summary>Mean of the differenced series: the mean, or the drift per step (per season after a seasonal
    /// difference). Unit: the series'.</summary>
    public double Mean => Finite.Of(_mean * _scale);

    /// <summary>The autoregressive polynomial, seasonal part multiplied in: 1, −φ_1, −φ_2, …</summary>
    public ReadOnlySpan<double> ArPolynomial => _ar.Dense;

    /// <summary>The moving-average polynomial, seasonal part multiplied in: 1, θ_1, θ_2, …</summary>
    public ReadOnlySpan<double> MaPolynomial => _ma.Dense;

    /// <inheritdoc/>
    public void Points(Span<double> points)
    {
        Expect(points);
        Scale(points);
    }

    /// <inheritdoc/>
    public void Deviations(Span<double> deviations)
    {
        double[] psi = new double[deviations.Length], drift = new double[deviations.Length];
        PsiWeights(psi);
        DriftResponse(drift);
        double sum = 0;
        for (int h = 0; h < psi.Length; h++)
        {
            sum += psi[h] * psi[h];
            double mean = _meanDeviation * drift[h];
            deviations[h] = Math.Sqrt((_sigma * _sigma * sum) + (mean * mean));
        }

        Scale(deviations);
    }

    /// <inheritdoc/>
    public void Path(ref Noise noise, Span<double> path)
    {
        double[] errors = new double[path.Length], drift = new double[path.Length], off = new double[path.Length];
        Expect(path);
        DriftResponse(drift);
        double mean = _meanDeviation > 0 ? _meanDeviation * noise.Normal() : 0;
        for (int h = 0; h < path.Length; h++)
        {
            errors[h] = _sigma * noise.Normal();
            double sum = errors[h];
            for (int i = 0; i < _ma.Count && _ma.Lags[i] <= h; i++) sum += _ma.Terms[i] * errors[h - _ma.Lags[i]];
            for (int i = 0; i < _all.Count && _all.Lags[i] <= h; i++) sum -= _all.Terms[i] * off[h - _all.Lags[i]];
            off[h] = sum;
            path[h] += sum + (mean * drift[h]);
        }

        Scale(path);
    }

    /// <summary>The weights ψ by which an innovation acts 0, 1, 2, … steps later.</summary>
    /// <param name="psi">Written; ψ_0 = 1.</param>
    public void PsiWeights(Span<double> psi)
    {
        ReadOnlySpan<double> ma = _ma.Dense;
        for (int k = 0; k < psi.Length; k++)
        {
            double sum = k < ma.Length ? ma[k] : 0;
            for (int i = 0; i < _all.Count && _all.Lags[i] <= k; i++) sum -= _all.Terms[i] * psi[k - _all.Lags[i]];
            psi[k] = sum;
        }
    }

    /// <summary>The point forecast, in units of the scale.</summary>
    private void Expect(Span<double> points)
    {
        double[] state = [.. _state];
        for (int h = 0; h < points.Length; h++)
        {
            points[h] = _mean + state[0];
            Advance(state);
        }

        Sum(points, _tail);
    }

    private void Scale(Span<double> values)
    {
        foreach (ref double value in values) value = Finite.Of(value * _scale);
    }

    /// <summary>What one unit more of the mean adds to each step.</summary>
    private void DriftResponse(Span<double> response)
    {
        response.Clear();
        if (!Order.HasConstant) return;
        double[] state = [.. _onesState];
        for (int h = 0; h < response.Length; h++)
        {
            response[h] = 1 - state[0];
            Advance(state);
        }

        Sum(response, []);
    }

    private void Advance(double[] state)
    {
        double first = state[0];
        for (int i = 0; i + 1 < state.Length; i++) state[i] = state[i + 1];
        for (int i = 0; i < _ar.Count; i++) state[_ar.Lags[i] - 1] -= _ar.Terms[i] * first;
    }

    /// <summary>Undoes the differences, in place.</summary>
    /// <param name="steps">Values of the differenced series; those of the series afterwards.</param>
    /// <param name="tail">Its last values before; none for all 0.</param>
    private void Sum(Span<double> steps, ReadOnlySpan<double> tail)
    {
        for (int h = 0; h < steps.Length; h++)
        {
            double sum = steps[h];
            for (int i = 0; i < _sums.Count; i++)
            {
                int at = h - _sums.Lags[i];
                double before = at >= 0 ? steps[at] : tail.IsEmpty ? 0 : tail[tail.Length + at];
                sum -= _sums.Terms[i] * before;
            }

            steps[h] = sum;
        }
    }

    private static void AddUp(LagPolynomial polynomial, ArimaOrder order)
    {
        for (int i = 0; i < order.Difference; i++) polynomial.Difference(1);
        for (int i = 0; i < order.SeasonalDifference; i++) polynomial.Difference(order.Period);
    }
}
