using Twin.Forecasting.Numerics;
using Twin.Forecasting.Smoothing;

namespace Twin.Forecasting.Ets;

/// <summary>What a fit makes small: minus twice the log-likelihood of a form and of its prior.</summary>
/// <remarks>
/// Likelihood, constants left out: n log Σe² for additive errors, n log Σ(e/μ)² + 2 Σ log μ for relative ones.
/// Smoothing parameters stand behind logistic curves over their usual ranges, so every point obeys them: α in
/// [0.0001, 0.9999], β in [0.0001, α], γ in [0.0001, 1 − α], φ in [0.8, 0.98].
/// Prior: β as a part b of α follows Beta(1, 11), density 11 (1 − b)^10: slopes change slowly. The plain likelihood
/// of a short series often peaks where the slope follows every step; <c>docs/forecasting.md</c> has what that costs.
/// Source: Hyndman et al. 2002 (see <see cref="EtsStart"/>), sections 3.2 and 3.3; the prior is this project's own.
/// </remarks>
internal sealed class EtsObjective : IDifferentiable
{
    /// <summary>Weight of −log(1 − b) in the prior: twice the exponent of its density.</summary>
    public const double SlopePrior = 20;

    private const double Least = 1e-4;
    private const double MostAlpha = 1 - 1e-4;
    private const double LeastPhi = 0.8;
    private const double MostPhi = 0.98;

    /// <summary>Errors below this part of the series' size are rounding, not evidence.</summary>
    private const double Rounding = 1e-9;

    private readonly EtsForm _form;
    private readonly EtsTrace _trace;
    private readonly EtsState _start;
    private readonly double _unit;
    private readonly double _seasonUnit;
    private readonly EtsState _state;
    private readonly EtsState _by;

    // Where alpha, beta, gamma and phi stand in their ranges. Range: (0, 1); 0 where the form has none.
    private double _a;
    private double _b;
    private double _c;
    private double _p;

    /// <summary>Sets up the function.</summary>
    /// <param name="form">The form.</param>
    /// <param name="trace">The series, of mean size 1.</param>
    /// <param name="start">Opening states from which the variables count.</param>
    /// <param name="unit">Size of a change of the opening level that matters. Range: above 0.</param>
    public EtsObjective(EtsForm form, EtsTrace trace, EtsState start, double unit)
    {
        _form = form;
        _trace = trace;
        _start = start;
        _unit = unit;
        _seasonUnit = form.HasFactors ? unit / Math.Max(Math.Abs(start.Level), unit) : unit;
        _state = start.Copy();
        _by = start.Copy();
    }

    /// <summary>Number of variables.</summary>
    public int Dimension => _form.ParameterCount(_start.Slots.Length);

    /// <summary>Smoothing parameters of the last point.</summary>
    public EtsWeights Weights { get; private set; }

    /// <summary>State after the last value of the series, from the last point; seasons as at the start.</summary>
    public EtsState Closing => _state;

    /// <summary>Sum of squared errors at the last point: relative ones where the error multiplies.</summary>
    public double Squares { get; private set; }

    /// <summary>Minus twice the log-likelihood at the last point, without the prior.</summary>
    public double Loss { get; private set; }

    /// <summary>The variables that stand for smoothing parameters and for the opening states as they are.</summary>
    /// <param name="a">Where alpha stands in its range. Range: (0, 1); the others alike.</param>
    /// <param name="b">Of beta.</param>
    /// <param name="c">Of gamma.</param>
    /// <param name="p">Of phi.</param>
    public double[] Variables(double a, double b, double c, double p)
    {
        double[] x = new double[Dimension];
        int i = 0;
        x[i++] = Logit(a);
        if (_form.HasTrend) x[i++] = Logit(b);
        if (_form.Trend == TrendKind.Damped) x[i++] = Logit(p);
        if (_form.HasSeason) x[i] = Logit(c);
        return x;
    }

    /// <inheritdoc/>
    public double ValueAt(ReadOnlySpan<double> x)
    {
        Unpack(x);
        Loss = double.PositiveInfinity;
        if (!EtsRegion.IsForecastable(_form, Weights, _start.Slots.Length)) return Loss;
        if (!_trace.Forward(_form.HasFactors, Weights, _state)) return Loss;
        Loss = _form.HasRelativeError ? RelativeLoss() : AbsoluteLoss();
        return Loss - (SlopePrior * Math.Log(1 - _b));
    }

    /// <inheritdoc/>
    public void Gradient(Span<double> gradient)
    {
        Span<double> blame = _trace.Blame;
        ReadOnlySpan<double> errors = _trace.Errors;
        double factor = 2 * errors.Length / Squares;
        if (_form.HasRelativeError)
        {
            ReadOnlySpan<double> y = _trace.Values;
            for (int t = 0; t < blame.Length; t++)
            {
                double inverse = 1 / (y[t] - errors[t]);
                blame[t] = ((factor * errors[t] * y[t] * inverse * inverse) - 2) * inverse;
            }
        }
        else
        {
            for (int t = 0; t < blame.Length; t++) blame[t] = factor * errors[t];
        }

        Array.Clear(_by.Slots);
        Chain(_trace.Backward(_form.HasFactors, Weights, _by), gradient);
    }

    private double AbsoluteLoss()
    {
        double sum = 0;
        foreach (double e in _trace.Errors) sum += e * e;
        int n = _trace.Errors.Length;
        Squares = Math.Max(sum, n * Rounding * Rounding);
        return n * Math.Log(Squares);
    }

    private double RelativeLoss()
    {
        const double Far = 1e100;
        ReadOnlySpan<double> y = _trace.Values;
        ReadOnlySpan<double> errors = _trace.Errors;
        double sum = 0;
        double logs = 0;
        double product = 1;
        for (int t = 0; t < y.Length; t++)
        {
            double mu = y[t] - errors[t];
            if (!(mu > 0)) return double.PositiveInfinity;
            double relative = errors[t] / mu;
            sum += relative * relative;
            product *= mu;

            // One logarithm for many factors: one for each would cost more than all the rest.
            if (product is < Far and > 1 / Far) continue;
            logs += Math.Log(product);
            product = 1;
        }

        logs += Math.Log(product);
        Squares = Math.Max(sum, y.Length * Rounding * Rounding);
        return (y.Length * Math.Log(Squares)) + (2 * logs);
    }

    private void Unpack(ReadOnlySpan<double> x)
    {
        bool isDamped = _form.Trend == TrendKind.Damped;
        int i = 0;
        _a = Logistic(x[i++]);
        _b = _form.HasTrend ? Logistic(x[i++]) : 0;
        _p = isDamped ? Logistic(x[i++]) : 0;
        _c = _form.HasSeason ? Logistic(x[i++]) : 0;
        double alpha = Least + ((MostAlpha - Least) * _a);
        Weights = new EtsWeights(
            alpha,
            _form.HasTrend ? Least + ((alpha - Least) * _b) : 0,
            _form.HasSeason ? Least + ((1 - alpha - Least) * _c) : 0,
            isDamped ? LeastPhi + ((MostPhi - LeastPhi) * _p) : 1);
        _state.Level = _start.Level + (_unit * x[i++]);
        _state.Slope = _form.HasTrend ? _start.Slope + (_unit * x[i++]) : 0;
        _start.Slots.CopyTo(_state.Slots, 0);
        if (!_form.HasSeason) return;

        // The last season takes up what the others change: their sum stays.
        int last = _state.Slots.Length - 1;
        for (int k = 0; k < last; k++)
        {
            double change = _seasonUnit * x[i++];
            _state.Slots[k] += change;
            _state.Slots[last] -= change;
        }
    }

    private void Chain(EtsWeights by, Span<double> gradient)
    {
        int i = 0;
        gradient[i++] = (by.Alpha + (by.Beta * _b) - (by.Gamma * _c)) * (MostAlpha - Least) * _a * (1 - _a);
        if (_form.HasTrend)
            gradient[i++] = (by.Beta * (Weights.Alpha - Least) * _b * (1 - _b)) + (SlopePrior * _b);
        if (_form.Trend == TrendKind.Damped) gradient[i++] = by.Phi * (MostPhi - LeastPhi) * _p * (1 - _p);
        if (_form.HasSeason) gradient[i++] = by.Gamma * (1 - Weights.Alpha - Least) * _c * (1 - _c);
        gradient[i++] = _by.Level * _unit;
        if (_form.HasTrend) gradient[i++] = _by.Slope * _unit;
        if (!_form.HasSeason) return;
        int last = _by.Slots.Length - 1;
        for (int k = 0; k < last; k++) gradient[i++] = (_by.Slots[k] - _by.Slots[last]) * _seasonUnit;
    }

    private static double Logistic(double u) => 1 / (1 + Math.Exp(-u));

    private static double Logit(double part) => Math.Log(part / (1 - part));
}
