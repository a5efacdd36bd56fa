using System.Numerics;
using System.Runtime.InteropServices;
using Twin.Domain;

namespace Twin.Forecasting.Arima;

/// <summary>The exact Gaussian likelihood of an ARMA process with an unknown mean, and where it stands at the end of
/// its history.</summary>
/// <remarks>
/// The Kalman filter of the predictor form: element i of the state, i &lt; r = max(p, q), is what past values and
/// errors alone give the value i + 1 steps on, begun at the stationary law. Because it begins there, the change of the
/// state's covariance has rank one, so a step takes O(r) in place of O(r²) (Chandrasekhar's recursions), and once that
/// change is below <see cref="Settled"/> the gain stands still and a step takes as long as there are terms. The mean is
/// not searched for: the same filter over a series of ones gives its generalised least-squares estimate. Sources: M.
/// Morf, G. Sidhu, T. Kailath, IEEE Trans. Autom. Control 19(4), 1974, doi:10.1109/TAC.1974.1100576; G. Mélard,
/// "Algorithm AS 197", Appl. Stat. 33(1), 1984; A. Harvey, "Forecasting, Structural Time Series Models and the Kalman
/// Filter", 1989, §3.4.
/// </remarks>
internal sealed class ArmaFilter
{
    private const double Settled = 1e-13;

    /// <summary>Steps between two looks at whether the gain stands still.</summary>
    private const int LookEvery = 8;

    private readonly double[] _series;
    private readonly double[] _errors;
    private readonly double[] _onesErrors;
    private readonly double[] _ar;
    private readonly double[] _gain;
    private readonly double[] _change;
    private readonly ArmaMoments _moments;
    private double _spread;
    private double _changeWeight;

    /// <summary>Makes room for a series.</summary>
    /// <param name="series">The differenced series; kept, not copied.</param>
    /// <param name="capacity">Highest degree of either polynomial.</param>
    public ArmaFilter(double[] series, int capacity)
    {
        int padded = capacity + 1 + (2 * Vector<double>.Count);
        _series = series;
        _errors = new double[series.Length];
        _onesErrors = new double[series.Length];
        _ar = new double[padded];
        _gain = new double[padded];
        _change = new double[padded];
        State = new double[padded];
        OnesState = new double[padded];
        _moments = new ArmaMoments(capacity);
        Ar = new LagPolynomial(capacity);
        Ma = new LagPolynomial(capacity);
    }

    /// <summary>1 − Σ φ_i·B^i; set before <see cref="Run"/>.</summary>
    public LagPolynomial Ar { get; }

    /// <summary>1 + Σ θ_j·B^j; set before <see cref="Run"/>.</summary>
    public LagPolynomial Ma { get; }

    /// <summary>The state after the last value, mean not taken off; element 0 is the forecast of the next value. At a
    /// mean of m it is State − m·OnesState, of what lies above m.</summary>
    public double[] State { get; }

    /// <summary>The same of a series of ones.</summary>
    public double[] OnesState { get; }

    /// <summary>Length of the state.</summary>
    public int StateLength { get; private set; }

    /// <summary>The mean, by generalised least squares; 0 where none was asked for.</summary>
    public double Mean { get; private set; }

    /// <summary>Variance of <see cref="Mean"/> by that of the innovations.</summary>
    public double MeanVariance { get; private set; }

    /// <summary>Σ v²/F: squared errors by their variances at unit innovation variance.</summary>
    public double Squares { get; private set; }

    /// <summary>Σ ln F.</summary>
    public double LogVariances { get; private set; }

    /// <summary>Runs through the series.</summary>
    /// <param name="hasMean">Whether there is a mean to estimate.</param>
    /// <param name="residuals">Written: errors by their deviations at unit innovation variance, mean taken off.</param>
    /// <returns>Whether the process is stationary.</returns>
    public bool Run(bool hasMean, Span<double> residuals)
    {
        int size = Math.Max(Ar.Degree, Ma.Degree);
        Clear(Math.Max(size, StateLength));
        StateLength = size;
        if (!_moments.Of(Ar, Ma, _gain.AsSpan(0, Math.Max(1, size)))) return false;
        for (int i = 0; i < Ar.Count; i++) _ar[Ar.Lags[i] - 1] = -Ar.Terms[i];
        _gain.AsSpan(0, size).CopyTo(_change);
        _spread = _moments.Variance;
        _changeWeight = 1 / _spread;
        int settled = Exact(hasMean, residuals);
        Steady(_series, _errors, settled);
        if (hasMean) SteadyOnes(settled);
        if (settled < _series.Length)
        {
            EndState(hasMean);
            _errors.AsSpan(settled).CopyTo(residuals[settled..]);
        }

        if (hasMean) TakeMean(residuals);
        else (Mean, MeanVariance) = (0, 0);
        Squares = SquaresOf(residuals);
        return true;
    }

    /// <summary>Runs through the series as if every error before the first full step had been 0: the errors of
    /// conditional least squares.</summary>
    /// <param name="hasMean">Whether there is a mean to estimate.</param>
    /// <param name="residuals">Written: errors, mean taken off; 0 where there are fewer values before than
    /// lags.</param>
    /// <returns>Whether the series is long enough for it.</returns>
    public bool RunConditional(bool hasMean, Span<double> residuals)
    {
        int from = Ar.Degree;
        if (from >= _series.Length - 1) return false;
        _errors.AsSpan(0, from).Clear();
        _onesErrors.AsSpan(0, from).Clear();
        Steady(_series, _errors, from);
        _errors.CopyTo(residuals);
        if (hasMean)
        {
            SteadyOnes(from);
            TakeMean(residuals);
        }

        LogVariances = 0;
        Squares = SquaresOf(residuals);
        return true;
    }

    private static double SquaresOf(ReadOnlySpan<double> residuals)
    {
        double squares = 0;
        foreach (double residual in residuals) squares += residual * residual;
        return squares;
    }

    private void Clear(int size)
    {
        _ar.AsSpan(0, size).Clear();
        _gain.AsSpan(0, size + 1).Clear();
        _change.AsSpan(0, size).Clear();
        State.AsSpan(0, size).Clear();
        OnesState.AsSpan(0, size).Clear();
    }

    /// <summary>Filters until the gain stands still.</summary>
    /// <returns>The first step that was not taken.</returns>
    private int Exact(bool hasMean, Span<double> residuals)
    {
        double product = 1, logs = 0;
        int t = 0, leaveAt = int.MaxValue;
        for (; t < _series.Length && t < leaveAt; t++)
        {
            // The recursion that takes over looks back on as many errors as there are moving averages.
            if (t % LookEvery == 0 && leaveAt == int.MaxValue && t >= Ar.Degree && HasSettled())
                leaveAt = Math.Max(StateLength, t + Ma.Degree);
            if (t >= leaveAt) break;
            double inverse = 1 / _spread, root = Math.Sqrt(inverse);
            double error = _series[t] - State[0], onesError = 1 - OnesState[0];
            _errors[t] = error;
            residuals[t] = error * root;
            product *= _spread;
            if (product is > 1e100 or < 1e-100) (logs, product) = (logs + ExactMath.Log(product), 1);
            if (hasMean)
            {
                _onesErrors[t] = onesError * root;
                Advance(OnesState, _ar, _gain, onesError * inverse, StateLength);
            }

            Advance(State, _ar, _gain, error * inverse, StateLength);
            Narrow(inverse);
        }

        LogVariances = logs + ExactMath.Log(product);
        return t;
    }

    private bool HasSettled()
    {
        double sum = 0;
        for (int i = 0; i < StateLength; i++) sum += _change[i] * _change[i];
        return sum * _changeWeight < Settled && Math.Abs(_spread - 1) < Settled;
    }

    /// <summary>One step of a state: x_i ← φ_(i+1)·x_0 + x_(i+1) + K_i·e.</summary>
    private static void Advance(double[] state, double[] ar, double[] gain, double scaled, int size)
    {
        ref double x = ref MemoryMarshal.GetArrayDataReference(state);
        ref double phi = ref MemoryMarshal.GetArrayDataReference(ar);
        ref double k = ref MemoryMarshal.GetArrayDataReference(gain);
        Vector<double> first = new(x), factor = new(scaled);
        for (int i = 0; i < size; i += Vector<double>.Count)
        {
            Vector<double> next = Vector.LoadUnsafe(ref x, (nuint)(i + 1));
            next += (Vector.LoadUnsafe(ref phi, (nuint)i) * first) + (Vector.LoadUnsafe(ref k, (nuint)i) * factor);
            next.StoreUnsafe(ref x, (nuint)i);
        }
    }

    /// <summary>The gain and the variance of the next step, from the rank-one change of the covariance.</summary>
    private void Narrow(double inverse)
    {
        double lead = _change[0];
        ref double l = ref MemoryMarshal.GetArrayDataReference(_change);
        ref double phi = ref MemoryMarshal.GetArrayDataReference(_ar);
        ref double k = ref MemoryMarshal.GetArrayDataReference(_gain);
        Vector<double> first = new(lead), lift = new(lead * _changeWeight), ratio = new(lead * inverse);
        for (int i = 0; i < StateLength; i += Vector<double>.Count)
        {
            Vector<double> moved = Vector.LoadUnsafe(ref l, (nuint)(i + 1))
                + (Vector.LoadUnsafe(ref phi, (nuint)i) * first);
            Vector<double> gain = Vector.LoadUnsafe(ref k, (nuint)i);
            (moved - (ratio * gain)).StoreUnsafe(ref l, (nuint)i);
            (gain - (lift * moved)).StoreUnsafe(ref k, (nuint)i);
        }

        double next = _spread - (lead * lead * _changeWeight);
        _changeWeight *= _spread / next;
        _spread = next;
    }

    /// <summary>The recursion of a gain that stands still: e_t = y_t − Σ φ_i·y_(t−i) − Σ θ_j·e_(t−j).</summary>
    private void Steady(double[] series, double[] errors, int from)
    {
        ReadOnlySpan<int> arLags = Ar.Lags, maLags = Ma.Lags;
        ReadOnlySpan<double> ar = Ar.Terms, ma = Ma.Terms;
        for (int t = from; t < series.Length; t++)
        {
            double error = series[t];
            for (int i = 0; i < arLags.Length; i++) error += ar[i] * series[t - arLags[i]];
            for (int j = 0; j < maLags.Length && maLags[j] <= t; j++) error -= ma[j] * errors[t - maLags[j]];
            errors[t] = error;
        }
    }

    private void SteadyOnes(int from)
    {
        double level = 1;
        foreach (double term in Ar.Terms) level += term;
        ReadOnlySpan<int> lags = Ma.Lags;
        ReadOnlySpan<double> terms = Ma.Terms;
        for (int t = from; t < _onesErrors.Length; t++)
        {
            double error = level;
            for (int j = 0; j < lags.Length && lags[j] <= t; j++) error -= terms[j] * _onesErrors[t - lags[j]];
            _onesErrors[t] = error;
        }
    }

    /// <summary>The state after the last step of a gain that stood still, from the last values and errors.</summary>
    private void EndState(bool hasMean)
    {
        int n = _series.Length;
        for (int i = 0; i < StateLength; i++)
        {
            double sum = 0, ones = 0;
            for (int term = 0; term < Ar.Count; term++)
            {
                int lag = Ar.Lags[term];
                if (lag <= i) continue;
                sum -= Ar.Terms[term] * _series[n + i - lag];
                ones -= Ar.Terms[term];
            }

            for (int term = 0; term < Ma.Count; term++)
            {
                int lag = Ma.Lags[term];
                if (lag <= i) continue;
                sum += Ma.Terms[term] * _errors[n + i - lag];
                if (hasMean) ones += Ma.Terms[term] * _onesErrors[n + i - lag];
            }

            (State[i], OnesState[i]) = (sum, ones);
        }
    }

    private void TakeMean(Span<double> residuals)
    {
        double cross = 0, ones = 0;
        for (int t = 0; t < residuals.Length; t++)
        {
            cross += residuals[t] * _onesErrors[t];
            ones += _onesErrors[t] * _onesErrors[t];
        }

        Mean = cross / ones;
        MeanVariance = 1 / ones;
        for (int t = 0; t < residuals.Length; t++) residuals[t] -= Mean * _onesErrors[t];
    }
}
