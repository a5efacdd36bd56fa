using Twin.Domain;
using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Curves;

/// <summary>A logarithm that walks along a driver: Moore's law where the driver is time, Wright's where it is the
/// logarithm of cumulative output.</summary>
/// <remarks>
/// Model: Δln y_t = s·x_t + u_t + θ·u_(t−1), u normal of variance σ². With a_j = x_j/Σx² and b_j = a_j + θ·a_(j+1) (a_0
/// = a_(m+1) = 0) the error of ln y after τ steps in which the driver moves by X has variance σ²·[(θ − X·b_m)² + (τ −
/// 1)(1 + θ)² + 1 + X²·Σ_(j&lt;m) b_j²]; the estimate of s is in it. At x = 1 that is σ²·[−2θ + (1 + 2(m − 1)θ/m +
/// θ²)(τ + τ²/m)]. θ is taken from the first autocorrelation of the residuals. Points are medians. Sources: J. D.
/// Farmer and F. Lafond, "How predictable is technological progress?", Research Policy 45(3), 2016, eq. 18,
/// doi:10.1016/j.respol.2015.11.001; F. Lafond et al., 2018, as <see cref="LearningCurveFit"/>.
/// </remarks>
internal sealed class LogWalkModel : IIntervalModel
{
    /// <summary>Greatest first autocorrelation: at one half, θ is 1 and more is no moving average.</summary>
    private const double MostCorrelation = 0.45;

    private readonly double _last;
    private readonly double _slope;
    private readonly double _lastWeight;
    private readonly double _otherSquares;
    private readonly double[] _ahead;
    private readonly double _meanDriver;

    /// <summary>Takes a history apart.</summary>
    /// <param name="last">ln of the last value.</param>
    /// <param name="slope">s.</param>
    /// <param name="steps">Δln y; at least two.</param>
    /// <param name="drivers">x; as many, not all 0.</param>
    /// <param name="ahead">The driver's move from the last value to each step ahead; goes on by the mean of the past
    /// after them.</param>
    public LogWalkModel(
        double last, double slope, ReadOnlySpan<double> steps, ReadOnlySpan<double> drivers, double[] ahead)
    {
        (_last, _slope, _ahead) = (last, slope, ahead);
        int m = steps.Length;
        double squares = 0, cross = 0, before = 0, xx = 0, total = 0;
        for (int j = 0; j < m; j++)
        {
            double residual = steps[j] - (slope * drivers[j]);
            squares += residual * residual;
            cross += residual * before;
            before = residual;
            xx += drivers[j] * drivers[j];
            total += drivers[j];
        }

        double correlation = squares > 0 ? Math.Clamp(cross / squares, -MostCorrelation, MostCorrelation) : 0;
        Theta = correlation == 0 ? 0 : (1 - Math.Sqrt(1 - (4 * correlation * correlation))) / (2 * correlation);
        Sigma = Math.Sqrt(squares / (m - 1) / (1 + (Theta * Theta)));
        _meanDriver = total / m;
        _lastWeight = drivers[m - 1] / xx;
        double first = Theta * drivers[0] / xx;
        _otherSquares = first * first;
        for (int j = 0; j < m - 1; j++)
        {
            double weight = (drivers[j] + (Theta * drivers[j + 1])) / xx;
            _otherSquares += weight * weight;
        }
    }

    /// <summary>θ.</summary>
    public double Theta { get; }

    /// <summary>σ, deviation of u.</summary>
    public double Sigma { get; }

    public void Points(Span<double> points)
    {
        for (int h = 0; h < points.Length; h++) points[h] = Level(MeanAt(h));
    }

    public void Deviations(Span<double> deviations)
    {
        for (int h = 0; h < deviations.Length; h++)
        {
            double spread = Math.Sqrt(Math.Max(0, Lognormal.SquaredDistance(0, VarianceAt(h))));
            deviations[h] = Finite.Of(Level(MeanAt(h)) * spread);
        }
    }

    public void Interval(double coverage, Span<double> lower, Span<double> upper)
    {
        double z = NormalQuantile.Of((1 + coverage) / 2);
        for (int h = 0; h < lower.Length; h++)
        {
            double half = z * Math.Sqrt(VarianceAt(h));
            (lower[h], upper[h]) = (Level(MeanAt(h) - half), Level(MeanAt(h) + half));
        }
    }

    public void Path(ref Noise noise, Span<double> path)
    {
        // What was drawn last is in the first step and in the error of the slope.
        double before = Sigma * noise.Normal(), sum = 0;
        double slopeError = (_lastWeight * before) + (Sigma * Math.Sqrt(_otherSquares) * noise.Normal());
        for (int h = 0; h < path.Length; h++)
        {
            double next = Sigma * noise.Normal();
            sum += next + (Theta * before);
            before = next;
            path[h] = Level(MeanAt(h) + sum - (slopeError * DriverAt(h)));
        }
    }

    /// <summary>Variance of ln y.</summary>
    /// <param name="step">Steps ahead less 1.</param>
    public double VarianceAt(int step)
    {
        double x = DriverAt(step), own = Theta - (x * _lastWeight), between = (1 + Theta) * (1 + Theta);
        return Sigma * Sigma * ((own * own) + (step * between) + 1 + (x * x * _otherSquares));
    }

    private double MeanAt(int step) => _last + (_slope * DriverAt(step));

    private double DriverAt(int step) => step < _ahead.Length
        ? _ahead[step]
        : (_ahead.Length > 0 ? _ahead[^1] : 0) + (_meanDriver * (step + 1 - _ahead.Length));

    private static double Level(double log) => Finite.Of(ExactMath.Exp(log));
}
