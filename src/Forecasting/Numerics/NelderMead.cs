namespace Twin.Forecasting.Numerics;

/// <summary>Minimises a function of a few variables without derivatives.</summary>
/// <remarks>
/// Shape: deterministic, no heap allocation up to <see cref="DimensionsMost"/> variables. Bounds: the objective is not
/// finite outside. Model: the simplex of Nelder and Mead in Nash's form, in which every reflection that is not the best
/// point yet is followed by a contraction; the first simplex has edges of a tenth of the largest start value.
/// Source: J. C. Nash, "Compact numerical methods for computers", 2nd ed., Adam Hilger, 1990, algorithm 19; Nelder and
/// Mead, "A simplex method for function minimization", The Computer Journal 7(4), 1965, doi:10.1093/comjnl/7.4.308.
/// </remarks>
public static class NelderMead
{
    /// <summary>The most variables: the work space lies on the stack.</summary>
    public const int DimensionsMost = 64;

    /// <summary>Tolerance that suits a sum of squares: the root of the spacing of numbers.</summary>
    public const double Tolerance = 1.490116119384766e-8;

    private const double Unbounded = 1e35;
    private const double FirstEdge = 0.1;

    /// <summary>Moves a point to the least value nearby.</summary>
    /// <param name="objective">What to make small; finite at the start.</param>
    /// <param name="at">In: the start. Out: the best point. Length: [1, <see cref="DimensionsMost"/>].</param>
    /// <param name="evaluationsMost">About the most evaluations; a step begun is finished.</param>
    /// <param name="tolerance">Ends when worst and best value differ by less than this part of the value.</param>
    /// <param name="edge">Edge of the first simplex; 0 for a tenth of the largest start value.</param>
    /// <returns>The value at the best point.</returns>
    /// <exception cref="ArgumentException">The dimension is out of range.</exception>
    public static double Minimise<T>(
        ref T objective, Span<double> at, int evaluationsMost, double tolerance = Tolerance, double edge = 0)
        where T : IObjective
    {
        int n = at.Length;
        if (n is < 1 or > DimensionsMost) throw new ArgumentException($"{n} variables", nameof(at));
        Span<double> corners = stackalloc double[(n + 1) * n];
        Span<double> values = stackalloc double[n + 1];
        Span<double> work = stackalloc double[2 * n];
        Simplex simplex = new(corners, values, work);
        simplex.Open(at, objective.At(at), edge);
        double enough = tolerance * (Math.Abs(simplex.Best) + tolerance);
        int count = 1 + simplex.Evaluate(ref objective);
        while (simplex.Rank() > enough && count <= evaluationsMost)
        {
            (int used, bool shrunk) = simplex.Step(ref objective);
            count += used;
            if (!shrunk) continue;
            if (!simplex.Shrink()) break;
            count += simplex.Evaluate(ref objective);
        }

        return simplex.Close(at);
    }

    private ref struct Simplex(Span<double> corners, Span<double> values, Span<double> work)
    {
        private readonly Span<double> _corners = corners;
        private readonly Span<double> _values = values;
        private readonly Span<double> _centre = work[..(work.Length / 2)];
        private readonly Span<double> _trial = work[(work.Length / 2)..];
        private int _low;
        private int _high;
        private double _size;

        public readonly double Best => _values[_low];

        private readonly int N => _trial.Length;

        public void Open(ReadOnlySpan<double> start, double value, double edge)
        {
            double step = edge;
            if (!(step > 0))
                foreach (double x in start) step = Math.Max(step, FirstEdge * Math.Abs(x));
            if (!(step > 0)) step = FirstEdge;
            _values[0] = value;
            for (int j = 0; j <= N; j++) start.CopyTo(Corner(j));
            for (int j = 1; j <= N; j++)
            {
                // A step too small to change the number is made larger.
                double wide = step;
                for (; Corner(j)[j - 1] == start[j - 1]; wide *= 10) Corner(j)[j - 1] = start[j - 1] + wide;
                _size += wide;
            }
        }

        // All corners but the best.
        public readonly int Evaluate<T>(ref T objective)
            where T : IObjective
        {
            for (int j = 0; j <= N; j++)
                if (j != _low) _values[j] = Value(ref objective, Corner(j));
            return N;
        }

        // Finds the best and the worst corner.
        public double Rank()
        {
            _high = _low;
            int low = _low;
            for (int j = 0; j <= N; j++)
            {
                if (j == low) continue;
                if (_values[j] < _values[_low]) _low = j;
                if (_values[j] > _values[_high]) _high = j;
            }

            return _values[_high] - _values[_low];
        }

        // Moves the worst corner; says whether that failed and the simplex must shrink.
        public readonly (int Evaluations, bool MustShrink) Step<T>(ref T objective)
            where T : IObjective
        {
            Span<double> worst = Corner(_high);
            _centre.Clear();
            for (int j = 0; j <= N; j++)
            {
                if (j == _high) continue;
                for (int i = 0; i < N; i++) _centre[i] += Corner(j)[i];
            }

            for (int i = 0; i < N; i++)
            {
                _centre[i] /= N;
                _trial[i] = (2 * _centre[i]) - worst[i];
            }

            double reflected = Value(ref objective, _trial);
            if (reflected < _values[_low]) return (1 + Expand(ref objective, reflected), false);
            bool isBetter = reflected < _values[_high];
            if (isBetter) Take(reflected);
            for (int i = 0; i < N; i++) _trial[i] = (worst[i] + _centre[i]) / 2;
            double contracted = Value(ref objective, _trial);
            if (contracted < _values[_high]) Take(contracted);
            else if (!isBetter) return (2, true);
            return (2, false);
        }

        public bool Shrink()
        {
            double size = 0;
            Span<double> best = Corner(_low);
            for (int j = 0; j <= N; j++)
            {
                if (j == _low) continue;
                Span<double> corner = Corner(j);
                for (int i = 0; i < N; i++)
                {
                    corner[i] = ((corner[i] - best[i]) / 2) + best[i];
                    size += Math.Abs(corner[i] - best[i]);
                }
            }

            bool isSmaller = size < _size;
            _size = size;
            return isSmaller;
        }

        public readonly double Close(Span<double> best)
        {
            Corner(_low).CopyTo(best);
            return _values[_low];
        }

        // The reflected point is the best yet: twice as far may be better still.
        private readonly int Expand<T>(ref T objective, double reflected)
            where T : IObjective
        {
            for (int i = 0; i < N; i++)
            {
                double far = (2 * _trial[i]) - _centre[i];
                (_centre[i], _trial[i]) = (_trial[i], far);
            }

            double expanded = Value(ref objective, _trial);
            if (expanded < reflected)
            {
                Take(expanded);
                return 1;
            }

            _centre.CopyTo(_trial);
            Take(reflected);
            return 1;
        }

        private readonly void Take(double value)
        {
            _trial.CopyTo(Corner(_high));
            _values[_high] = value;
        }

        private readonly Span<double> Corner(int j) => _corners.Slice(j * N, N);

        private static double Value<T>(ref T objective, ReadOnlySpan<double> at)
            where T : IObjective
        {
            double value = objective.At(at);
            return double.IsFinite(value) ? value : Unbounded;
        }
    }
}
