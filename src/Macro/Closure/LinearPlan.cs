namespace Twin.Macro.Closure;

/// <summary>The best plan under scarce factors, with the rent of each factor: max c·x with A·x ≤ b, x ≥ 0.</summary>
/// <remarks>
/// Primal simplex on a dense tableau from x = 0, which is allowed because no factor is negative. Bland's rule (least
/// index first) cannot cycle. For tens of factors and processes. Source: R. Bland, "New finite pivoting rules for the
/// simplex method", Math. Oper. Res. 2(2), 1977, doi:10.1287/moor.2.2.103.
/// </remarks>
/// <param name="Activities">x by process.</param>
/// <param name="Rents">λ by factor: worth of one unit more. 0 where a factor is not used up.</param>
/// <param name="Worth">c·x = λ·b.</param>
public sealed record LinearPlan(IReadOnlyList<double> Activities, IReadOnlyList<double> Rents, double Worth)
{
    private const double Tolerance = 1e-12;
    private const int MaxPivots = 100_000;

    /// <summary>Solves for the plan.</summary>
    /// <param name="gains">c by process.</param>
    /// <param name="uses">A by rows, factors × processes.</param>
    /// <param name="factors">b by factor. Range: at least 0.</param>
    /// <returns>The plan; null where the gain has no limit.</returns>
    /// <exception cref="ArgumentException">Sizes do not fit or a factor is negative.</exception>
    public static LinearPlan? Solve(
        ReadOnlySpan<double> gains, ReadOnlySpan<double> uses, ReadOnlySpan<double> factors)
    {
        int n = gains.Length, m = factors.Length;
        if (uses.Length != n * m) throw new ArgumentException("expected factors × processes uses", nameof(uses));
        Tableau tableau = new(gains, uses, factors);
        for (int pivot = 0; pivot < MaxPivots; pivot++)
        {
            int column = tableau.Entering();
            if (column < 0) return tableau.Plan(n);
            int row = tableau.Leaving(column);
            if (row < 0) return null;
            tableau.Pivot(row, column);
        }

        throw new InvalidOperationException($"no plan after {MaxPivots} pivots");
    }

    /// <summary>Share of each factor in all rents: λ_f·b_f/Σ λ·b, the measure of what is the true currency.</summary>
    /// <param name="factors">b by factor.</param>
    /// <returns>Parts of 1; all 0 where nothing is scarce.</returns>
    public double[] RentShares(ReadOnlySpan<double> factors)
    {
        double[] shares = new double[Rents.Count];
        double total = 0;
        for (int f = 0; f < shares.Length; f++) total += shares[f] = Rents[f] * factors[f];
        for (int f = 0; f < shares.Length && total > 0; f++) shares[f] /= total;
        return shares;
    }

    private sealed class Tableau
    {
        private readonly int _width;
        private readonly int[] _basis;
        private readonly double[][] _rows;
        private readonly double[] _costs;

        public Tableau(ReadOnlySpan<double> gains, ReadOnlySpan<double> uses, ReadOnlySpan<double> factors)
        {
            int n = gains.Length, m = factors.Length;
            _width = n + m + 1;
            _basis = new int[m];
            _rows = new double[m][];
            _costs = new double[_width];
            for (int j = 0; j < n; j++) _costs[j] = -gains[j];
            for (int i = 0; i < m; i++)
            {
                if (!(factors[i] >= 0)) throw new ArgumentException($"factor {i} is {factors[i]}", nameof(factors));
                double[] row = _rows[i] = new double[_width];
                uses.Slice(i * n, n).CopyTo(row);
                row[n + i] = 1;
                row[^1] = factors[i];
                _basis[i] = n + i;
            }
        }

        public int Entering()
        {
            for (int j = 0; j < _width - 1; j++)
            {
                if (_costs[j] < -Tolerance) return j;
            }

            return -1;
        }

        public int Leaving(int column)
        {
            int best = -1;
            for (int i = 0; i < _rows.Length; i++)
            {
                if (_rows[i][column] <= Tolerance) continue;
                if (best < 0) best = i;
                else
                {
                    double ratio = _rows[i][^1] / _rows[i][column];
                    double least = _rows[best][^1] / _rows[best][column];
                    if (ratio < least || (ratio == least && _basis[i] < _basis[best])) best = i;
                }
            }

            return best;
        }

        public void Pivot(int row, int column)
        {
            double[] pivotRow = _rows[row];
            double pivot = pivotRow[column];
            for (int j = 0; j < _width; j++) pivotRow[j] /= pivot;
            foreach (double[] other in _rows)
            {
                if (!ReferenceEquals(other, pivotRow)) Subtract(other, pivotRow, column);
            }

            Subtract(_costs, pivotRow, column);
            _basis[row] = column;
        }

        public LinearPlan Plan(int processes)
        {
            double[] activities = new double[processes];
            for (int i = 0; i < _rows.Length; i++)
            {
                if (_basis[i] < processes) activities[_basis[i]] = _rows[i][^1];
            }

            return new LinearPlan(activities, _costs[processes..^1], _costs[^1]);
        }

        private static void Subtract(double[] row, double[] pivotRow, int column)
        {
            double multiple = row[column];
            if (multiple == 0) return;
            for (int j = 0; j < row.Length; j++) row[j] -= multiple * pivotRow[j];
        }
    }
}
