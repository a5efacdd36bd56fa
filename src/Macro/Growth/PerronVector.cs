namespace Twin.Macro.Growth;

/// <summary>The spectral radius of a matrix without negative entries, its vector, and bounds that prove it.</summary>
/// <remarks>
/// Bounds (Collatz 1942, Wielandt 1950): for every positive x, min (Mx)ᵢ/xᵢ ≤ ρ(M) ≤ max (Mx)ᵢ/xᵢ.
/// Search: power steps on (M + I)/2, because M of a ring is imprimitive and plain power steps on it never settle;
/// then Noda's iteration x ← (σI − M)⁻¹x with σ = the upper bound, which keeps x positive, lowers σ every time and
/// converges quadratically also where power steps would need thousands.
/// Source: T. Noda, "Note on the computation of the maximal eigenvalue of a non-negative irreducible matrix",
/// Numer. Math. 17, 1971, doi:10.1007/BF01436087; L. Elsner, Numer. Math. 1976. Not thread-safe.
/// </remarks>
internal sealed class PerronVector
{
    /// <summary>About the cost of one factorisation at forty goods.</summary>
    private const int PowerSteps = 12;

    /// <summary>Relative gap of the bounds below which power steps gain less than they cost.</summary>
    private const double RoughGap = 1e-3;

    /// <summary>Noda's iteration needs five to eight steps; more means that rounding stops progress.</summary>
    private const int MaxSteps = 60;

    /// <summary>Relative gap of the bounds at which the vector is as good as rounding allows.</summary>
    private const double Tolerance = 2e-14;

    /// <summary>Keeps goods that nothing needs at this growth rate positive, so that the bounds stay bounds.</summary>
    private const double LeastComponent = 1e-280;

    /// <summary>Relative gap that rounding may leave where the entries differ by many orders of magnitude.</summary>
    private const double LargestGap = 1e-11;

    private readonly int _size;
    private readonly double[] _product;
    private readonly MMatrix _factors;

    public PerronVector(int size)
    {
        _size = size;
        _product = new double[size];
        _factors = new MMatrix(size);
        Vector = new double[size];
        Array.Fill(Vector, 1.0 / size);
    }

    /// <summary>The vector: positive, with sum 1; the next search starts from it.</summary>
    public double[] Vector { get; }

    /// <summary>A proven lower bound of ρ, before the rounding of one product.</summary>
    public double Lower { get; private set; }

    /// <summary>A proven upper bound of ρ, before the rounding of one product.</summary>
    public double Upper { get; private set; }

    /// <summary>Steps of all searches so far.</summary>
    public int Iterations { get; private set; }

    /// <summary>Searches until the bounds meet.</summary>
    public void Search(ReadOnlySpan<double> matrix)
    {
        double narrowest = double.PositiveInfinity;
        int idle = 0;
        for (int step = 0; step < MaxSteps; step++)
        {
            Bound(matrix);
            double gap = Upper - Lower;
            bool settled = gap <= Tolerance * Upper;
            idle = gap < narrowest ? 0 : idle + 1;
            if (settled || (idle > 1 && gap <= LargestGap * Upper)) return;
            narrowest = Math.Min(narrowest, gap);
            Advance(matrix, step);
        }
    }

    /// <summary>Searches only until it is certain on which side of 1 the radius lies.</summary>
    /// <returns>The sign of ρ − 1; 0 where the bounds met without deciding.</returns>
    public int SideOfOne(ReadOnlySpan<double> matrix)
    {
        for (int step = 0; step < MaxSteps; step++)
        {
            Bound(matrix);
            if (Lower > 1) return 1;
            if (Upper < 1) return -1;
            if (Upper - Lower <= Tolerance * Upper) return 0;
            Advance(matrix, step);
        }

        return 0;
    }

    private void Bound(ReadOnlySpan<double> matrix)
    {
        double lower = double.PositiveInfinity, upper = 0;
        for (int i = 0; i < _size; i++)
        {
            ReadOnlySpan<double> row = matrix.Slice(i * _size, _size);
            double sum = 0;
            for (int j = 0; j < row.Length; j++) sum += row[j] * Vector[j];
            _product[i] = sum;
            double ratio = sum / Vector[i];
            lower = Math.Min(lower, ratio);
            upper = Math.Max(upper, ratio);
        }

        (Lower, Upper) = (lower, upper);
    }

    private void Advance(ReadOnlySpan<double> matrix, int step)
    {
        Iterations++;
        bool rough = step < PowerSteps && Upper - Lower > RoughGap * Upper;
        if (rough || !StepOfNoda(matrix))
        {
            for (int i = 0; i < _size; i++) Vector[i] = 0.5 * (Vector[i] + _product[i]);
        }

        double sum = 0;
        for (int i = 0; i < _size; i++) sum += Vector[i];
        for (int i = 0; i < _size; i++) Vector[i] = Math.Max(Vector[i] / sum, LeastComponent);
    }

    /// <summary>One inverse step; σ is raised by ever more roundings until the factors exist.</summary>
    private bool StepOfNoda(ReadOnlySpan<double> matrix)
    {
        for (double slack = 1e-15; slack < 1e-3; slack *= 8)
        {
            if (!_factors.Factor(matrix, Upper * (1 + slack))) continue;
            Vector.AsSpan().CopyTo(_product);
            _factors.Solve(_product);
            if (!AllPositive(_product)) continue;
            _product.AsSpan().CopyTo(Vector);
            return true;
        }

        return false;
    }

    private static bool AllPositive(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (!(value > 0) || !double.IsFinite(value)) return false;
        }

        return true;
    }
}
