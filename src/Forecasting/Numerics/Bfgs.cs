namespace Twin.Forecasting.Numerics;

/// <summary>Minimises a function with a gradient: the method of Broyden, Fletcher, Goldfarb and Shanno.</summary>
/// <remarks>
/// Shape: deterministic, O(d²) a step beside the function, nothing allocated after the start. Model: dense inverse
/// Hessian, backtracking line search; a point where the function is not finite is stepped back from, so a bound may be
/// told by infinity. Source: J. Nocedal, S. J. Wright, "Numerical optimization", 2nd ed., Springer, 2006, algorithms
/// 3.1 and 6.1, equations 3.58 and 6.20, doi:10.1007/978-0-387-40065-5.
/// </remarks>
internal sealed class Bfgs
{
    private const double SufficientDecrease = 1e-4;
    private const double ShortestCut = 0.1;
    private const double LongestCut = 0.5;
    private const int MostCuts = 20;

    /// <summary>The first step moves the steepest variable by this part of the longest step.</summary>
    private const double FirstStep = 0.25;

    /// <summary>A curvature below this part of the gradient's change is rounding.</summary>
    private const double LeastCurvature = 1e-12;

    private readonly IDifferentiable _function;
    private readonly double _longestStep;
    private readonly double[] _inverse;
    private readonly double[] _gradient;
    private readonly double[] _change;
    private readonly double[] _step;
    private readonly double[] _trial;
    private readonly double[] _product;
    private readonly double[] _point;

    // No curvature is known: the next step goes straight down.
    private bool _isBlank = true;

    /// <summary>Stands at a point.</summary>
    /// <param name="function">What to make small.</param>
    /// <param name="start">The point; the function is finite there.</param>
    /// <param name="longestStep">The most by which one variable changes at a step. Range: above 0.</param>
    public Bfgs(IDifferentiable function, ReadOnlySpan<double> start, double longestStep)
    {
        _function = function;
        _longestStep = longestStep;
        _point = start.ToArray();
        int d = _point.Length;
        _inverse = new double[d * d];
        _gradient = new double[d];
        _change = new double[d];
        _step = new double[d];
        _trial = new double[d];
        _product = new double[d];
        Value = function.ValueAt(_point);
        function.Gradient(_gradient);
    }

    /// <summary>The value reached.</summary>
    public double Value { get; private set; }

    /// <summary>The point reached.</summary>
    public ReadOnlySpan<double> Point => _point;

    /// <summary>Goes down until a step straight down gains less than a tolerance.</summary>
    /// <param name="tolerance">In units of the function.</param>
    /// <param name="most">The most steps.</param>
    /// <returns>Steps taken.</returns>
    public int Run(double tolerance, int most)
    {
        for (int steps = 0; steps < most; steps++)
        {
            bool wasBlank = _isBlank;
            double gain = Step();
            if (gain >= tolerance) continue;
            if (wasBlank || gain < 0) return steps;

            // A poor direction may look like rest: a step straight down must confirm it.
            _isBlank = true;
        }

        return most;
    }

    /// <summary>One step.</summary>
    /// <returns>By how much the value fell; negative where no way leads down.</returns>
    private double Step()
    {
        double slope = Aim();
        if (!(slope < 0) && !_isBlank)
        {
            _isBlank = true;
            slope = Aim();
        }

        if (!(slope < 0)) return -1;
        double largest = 0;
        foreach (double part in _step) largest = Math.Max(largest, Math.Abs(part));
        double length = Math.Min(1, _longestStep / largest);
        for (int cut = 0; cut < MostCuts; cut++)
        {
            for (int i = 0; i < _trial.Length; i++) _trial[i] = _point[i] + (length * _step[i]);
            double value = _function.ValueAt(_trial);
            double allowed = Value + (SufficientDecrease * length * slope);
            if (value <= allowed) return Accept(value);

            // To the bottom of the parabola through both values and the slope.
            double bottom = -slope * length * length / (2 * (value - Value - (slope * length)));
            length = double.IsFinite(value)
                ? Math.Clamp(bottom, ShortestCut * length, LongestCut * length)
                : ShortestCut * length;
        }

        return 0;
    }

    /// <summary>Sets the direction of the next step.</summary>
    /// <returns>The slope of the function along it.</returns>
    private double Aim()
    {
        int d = _point.Length;
        if (_isBlank)
        {
            double largest = 0;
            foreach (double part in _gradient) largest = Math.Max(largest, Math.Abs(part));
            if (largest == 0) return 0;
            for (int i = 0; i < d; i++) _step[i] = -FirstStep * _longestStep / largest * _gradient[i];
        }
        else
        {
            Multiply(_gradient, _step);
            for (int i = 0; i < d; i++) _step[i] = -_step[i];
        }

        return Dot(_step, _gradient);
    }

    private double Accept(double value)
    {
        double gain = Value - value;
        Value = value;
        _gradient.CopyTo(_change, 0);
        _function.Gradient(_gradient);
        for (int i = 0; i < _point.Length; i++)
        {
            _step[i] = _trial[i] - _point[i];
            _change[i] = _gradient[i] - _change[i];
            _point[i] = _trial[i];
        }

        Learn();
        return gain;
    }

    /// <summary>Takes the curvature along the last step into the inverse Hessian.</summary>
    private void Learn()
    {
        int d = _point.Length;
        double curvature = Dot(_step, _change);
        double square = Dot(_change, _change);
        if (!(curvature > LeastCurvature * square)) return;
        if (_isBlank)
        {
            Array.Clear(_inverse);
            for (int i = 0; i < d; i++) _inverse[(i * d) + i] = curvature / square;
            _isBlank = false;
        }

        Multiply(_change, _product);
        double weight = (1 + (Dot(_product, _change) / curvature)) / curvature;
        for (int i = 0; i < d; i++)
        {
            double ofStep = (weight * _step[i]) - (_product[i] / curvature);
            double ofProduct = _step[i] / curvature;
            Span<double> row = _inverse.AsSpan(i * d, d);
            for (int j = 0; j < row.Length; j++) row[j] += (ofStep * _step[j]) - (ofProduct * _product[j]);
        }
    }

    private void Multiply(double[] vector, double[] product)
    {
        int d = vector.Length;
        for (int i = 0; i < d; i++) product[i] = Dot(_inverse.AsSpan(i * d, d), vector);
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
