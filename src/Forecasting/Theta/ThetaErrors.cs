using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Theta;

/// <summary>Least sum of squared errors of the dynamic Theta method as a function of α: the first level and the weight
/// are the best ones.</summary>
internal struct ThetaErrors : IFunction
{
    /// <summary>The first steps, whose line is not one yet, are left out.</summary>
    private const int StepsSkipped = 2;

    private const double LevelMost = 1;
    private const double WeightMost = 1 - 1e-4;

    private readonly double[] _values;
    private readonly double[] _atZero;
    private readonly double[] _slope;

    public ThetaErrors(double[] values)
    {
        _values = values;
        _atZero = new double[values.Length];
        _slope = new double[values.Length];
        ThetaState state = default;
        for (int i = 0; i < values.Length; i++)
        {
            state.Take(values[i], 1);
            (_atZero[i], _slope[i]) = (state.AtZero, state.Slope);
        }
    }

    /// <summary>Best first level at the last α that was asked for.</summary>
    public double Level { get; private set; }

    /// <summary>Best 1 − 1/θ at the last α that was asked for. Range: [0, 0.9999].</summary>
    public double Weight { get; private set; }

    public double At(double alpha)
    {
        Normal normal = default;
        double left = 1 - alpha;
        double level = 0;
        double power = 1;
        for (int i = 0; i < _values.Length; i++)
        {
            if (i >= StepsSkipped)
            {
                double trend = (power * _atZero[i - 1]) + ((1 - (power * left)) / alpha * _slope[i - 1]);
                normal.Add(power, trend, _values[i] - level);
            }

            level = (alpha * _values[i]) + (left * level);
            power *= left;
        }

        (Level, Weight, double sum) = normal.Solve();
        return sum;
    }

    /// <summary>The state after all values.</summary>
    public readonly ThetaState StateAt(double alpha)
    {
        ThetaState state = new(0, Level, 0, 0, 0, 1);
        foreach (double value in _values) state.Take(value, alpha);
        return state;
    }

    // Least squares of rest = level·power + weight·trend, both within their bounds.
    private struct Normal
    {
        private double _pp;
        private double _pt;
        private double _tt;
        private double _pr;
        private double _tr;
        private double _rr;

        public void Add(double power, double trend, double rest)
        {
            _pp += power * power;
            _pt += power * trend;
            _tt += trend * trend;
            _pr += power * rest;
            _tr += trend * rest;
            _rr += rest * rest;
        }

        public readonly (double Level, double Weight, double Sum) Solve()
        {
            double determinant = (_pp * _tt) - (_pt * _pt);
            double level = ((_pr * _tt) - (_tr * _pt)) / determinant;
            double weight = ((_tr * _pp) - (_pr * _pt)) / determinant;
            if (level is >= -LevelMost and <= LevelMost && weight is >= 0 and <= WeightMost)
                return (level, weight, Sum(level, weight));
            // The sum is convex: outside, the least lies on one of the four sides.
            (double Level, double Weight, double Sum) best = (0, 0, double.PositiveInfinity);
            foreach (double side in (ReadOnlySpan<double>)[0, WeightMost])
                Better(Clamp((_pr - (side * _pt)) / _pp, -LevelMost, LevelMost), side, ref best);
            foreach (double side in (ReadOnlySpan<double>)[-LevelMost, LevelMost])
                Better(side, Clamp((_tr - (side * _pt)) / _tt, 0, WeightMost), ref best);
            return best;
        }

        private readonly void Better(double level, double weight, ref (double, double, double Sum) best)
        {
            double sum = Sum(level, weight);
            if (sum < best.Sum) best = (level, weight, sum);
        }

        private readonly double Sum(double level, double weight) => Math.Max(0, _rr
            - (2 * ((level * _pr) + (weight * _tr)))
            + (level * level * _pp) + (2 * level * weight * _pt) + (weight * weight * _tt));

        private static double Clamp(double value, double least, double most) =>
            double.IsNaN(value) ? least : Math.Clamp(value, least, most);
    }
}
