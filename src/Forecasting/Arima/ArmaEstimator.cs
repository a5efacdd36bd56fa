using Twin.Domain;
using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Arima;

/// <summary>Fits ARMA models of any order to one series by exact maximum likelihood.</summary>
/// <remarks>
/// With the variance σ² and the mean put at their best values, −2·ln L = n·ln(S·g²/n) + constants, S = Σ v²/F, g² =
/// (Π F)^(1/n): a sum of squares, minimised by Levenberg's and Marquardt's method over partial autocorrelations, where
/// no place is outside the stationary and invertible region. Sources: G. Ansley, Biometrika 66(1), 1979,
/// doi:10.1093/biomet/66.1.59; D. Marquardt, J. SIAM 11(2), 1963.
/// </remarks>
internal sealed class ArmaEstimator
{
    private const int MostIterations = 60;
    private const double Step = 1e-6;
    private const double FarthestStep = 1.5;

    /// <summary>A root within this modulus lies on the unit circle for all a search can tell.</summary>
    private const double AtUnitCircle = 1.0001;

    /// <summary>Where a search may start from: further out, the partial autocorrelation is nearly 1.</summary>
    private const double FarthestStart = 3;

    /// <summary>Relative fall of the squares below which a search ends.</summary>
    private const double Enough = 1e-7;

    private readonly int _length;
    private readonly double[] _residuals;
    private readonly double[] _moved;
    private readonly double[] _jacobian;
    private readonly double[] _coefficients;
    private bool _isConditional;

    /// <summary>Makes room for a series.</summary>
    /// <param name="series">The differenced series; kept, not copied.</param>
    /// <param name="degree">Highest degree of a polynomial that will be asked for.</param>
    /// <param name="coefficients">Most coefficients that will be asked for.</param>
    public ArmaEstimator(double[] series, int degree, int coefficients)
    {
        _length = series.Length;
        Filter = new ArmaFilter(series, Math.Max(1, degree));
        _residuals = new double[_length];
        _moved = new double[_length];
        _jacobian = new double[_length * Math.Max(1, coefficients)];
        _coefficients = new double[Math.Max(1, coefficients)];
    }

    /// <summary>The filter, as the last evaluation left it.</summary>
    public ArmaFilter Filter { get; }

    /// <summary>Evaluations of the likelihood so far.</summary>
    public long Evaluations { get; private set; }

    /// <summary>The residuals that the last <see cref="Evaluate"/> left behind.</summary>
    public ReadOnlySpan<double> Residuals => _residuals;

    /// <summary>Fits a model by exact likelihood, from where conditional least squares end.</summary>
    /// <param name="order">Its orders.</param>
    /// <returns>The fit; null where the conditional estimate has an autoregressive root at the unit circle: what is
    /// wanted is one difference more.</returns>
    public ArmaFit? Fit(in ArimaOrder order)
    {
        double[] place = new double[order.Coefficients];
        if (place.Length > 0)
        {
            _isConditional = true;
            double conditional = Descend(order, place);
            _isConditional = false;
            if (!double.IsFinite(conditional)) Array.Clear(place);
            else if (!Parts.AreStationary(order, place, AtUnitCircle)) return null;
            for (int i = 0; i < place.Length; i++) place[i] = Math.Clamp(place[i], -FarthestStart, FarthestStart);
        }

        return Scored(order, place, Descend(order, place));
    }

    /// <summary>Fits a model without coefficients: a mean and a variance, or the variance alone.</summary>
    /// <param name="order">Its orders.</param>
    public ArmaFit FitEmpty(in ArimaOrder order) => Scored(order, [], Squares(order, [], _residuals));

    /// <summary>Leaves filter and residuals at a fit.</summary>
    /// <returns>−2·ln L less its constants, as S·g².</returns>
    public double Evaluate(ArmaFit fit) => Squares(fit.Order, fit.Place, _residuals);

    /// <summary>Goes down from a place to a least sum of squares.</summary>
    /// <returns>The squares there.</returns>
    private double Descend(in ArimaOrder order, double[] place)
    {
        double squares = Squares(order, place, _residuals);
        double damping = 1e-3;
        for (int i = 0; place.Length > 0 && i < MostIterations && squares > 0; i++)
        {
            Differentiate(order, place);
            double before = squares;
            if (!Improve(order, place, ref squares, ref damping) || before - squares < Enough * before) break;
        }

        return squares;
    }

    private ArmaFit Scored(in ArimaOrder order, double[] place, double squares)
    {
        int count = order.Parameters, left = _length - count - 1;
        double likelihood = -0.5 * _length * (ExactMath.Log(2 * Math.PI * squares / _length) + 1);
        double aicc = left > 0 && double.IsFinite(likelihood)
            ? (-2 * likelihood) + (2 * count) + (2.0 * count * (count + 1) / left)
            : double.PositiveInfinity;
        return new ArmaFit(order, place, likelihood, aicc);
    }

    /// <summary>S·g² at a place, and the residuals times g; +∞ where the process is at the edge.</summary>
    private double Squares(in ArimaOrder order, ReadOnlySpan<double> place, Span<double> residuals)
    {
        Evaluations++;
        Parts.Set(order, place, _coefficients, Filter.Ar, Filter.Ma);
        bool hasRun = _isConditional
            ? Filter.RunConditional(order.HasConstant, residuals)
            : Filter.Run(order.HasConstant, residuals);
        if (!hasRun) return double.PositiveInfinity;
        double scale = ExactMath.Exp(Filter.LogVariances / (2 * _length));
        for (int t = 0; t < residuals.Length; t++) residuals[t] *= scale;
        double squares = Filter.Squares * scale * scale;
        return double.IsFinite(squares) ? squares : double.PositiveInfinity;
    }

    private void Differentiate(in ArimaOrder order, double[] place)
    {
        for (int j = 0; j < place.Length; j++)
        {
            double at = place[j];
            place[j] = at + Step;
            double step = place[j] - at;
            Squares(order, place, _moved);
            place[j] = at;
            Span<double> column = _jacobian.AsSpan(j * _length, _length);
            for (int t = 0; t < _length; t++) column[t] = (_moved[t] - _residuals[t]) / step;
        }
    }

    /// <summary>One damped step that lowers the squares.</summary>
    /// <returns>Whether there was one.</returns>
    private bool Improve(in ArimaOrder order, double[] place, ref double squares, ref double damping)
    {
        int count = place.Length;
        Span<double> normal = stackalloc double[count * count], right = stackalloc double[count];
        Span<double> matrix = stackalloc double[count * count], step = stackalloc double[count];
        double[] there = new double[count];
        for (int a = 0; a < count; a++)
        {
            ReadOnlySpan<double> column = _jacobian.AsSpan(a * _length, _length);
            right[a] = -Dot(column, _residuals);
            for (int b = 0; b <= a; b++)
            {
                double product = Dot(column, _jacobian.AsSpan(b * _length, _length));
                (normal[(a * count) + b], normal[(b * count) + a]) = (product, product);
            }
        }

        for (; damping < 1e8; damping *= 8)
        {
            normal.CopyTo(matrix);
            for (int a = 0; a < count; a++) matrix[a * (count + 1)] += (damping * matrix[a * (count + 1)]) + 1e-300;
            right.CopyTo(step);
            if (!Cholesky.Solve(matrix, step)) continue;
            for (int a = 0; a < count; a++) there[a] = place[a] + Math.Clamp(step[a], -FarthestStep, FarthestStep);
            double next = Squares(order, there, _moved);
            if (!(next < squares)) continue;
            there.CopyTo(place, 0);
            _moved.CopyTo(_residuals, 0);
            squares = next;
            damping = Math.Max(1e-9, damping / 10);
            return true;
        }

        return false;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        // Four sums whatever the processor's width, so that the order of addition is the same everywhere.
        double first = 0, second = 0, third = 0, fourth = 0;
        int i = 0;
        for (; i + 4 <= a.Length; i += 4)
        {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++) first += a[i] * b[i];
        return first + second + (third + fourth);
    }
}
