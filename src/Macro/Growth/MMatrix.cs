namespace Twin.Macro.Growth;

/// <summary>The triangular factors of σI − M for a matrix M without negative entries.</summary>
/// <remarks>
/// While σ exceeds the spectral radius this is a nonsingular M-matrix: every pivot is positive without exchanging
/// rows, and no factor's off-diagonal entry is positive, so solving for a positive right side adds only positive
/// numbers. A pivot that is not positive proves, up to rounding, that σ does not exceed the radius.
/// Source: A. Berman and R. J. Plemmons, "Nonnegative matrices in the mathematical sciences", SIAM 1994, ch. 6.
/// </remarks>
internal sealed class MMatrix(int size)
{
    private readonly double[] _factors = new double[size * size];

    /// <summary>Factors σI − M.</summary>
    /// <returns>Whether every pivot is positive.</returns>
    public bool Factor(ReadOnlySpan<double> matrix, double shift)
    {
        for (int k = 0; k < _factors.Length; k++) _factors[k] = -matrix[k];
        for (int i = 0; i < size; i++) _factors[i * size + i] += shift;
        for (int k = 0; k < size; k++)
        {
            ReadOnlySpan<double> pivotRow = _factors.AsSpan(k * size, size);
            double pivot = pivotRow[k];
            if (!(pivot > 0)) return false;
            for (int i = k + 1; i < size; i++)
            {
                Span<double> row = _factors.AsSpan(i * size, size);
                if (row[k] == 0) continue;
                double multiple = row[k] / pivot;
                row[k] = multiple;
                for (int j = k + 1; j < row.Length; j++) row[j] -= multiple * pivotRow[j];
            }
        }

        return true;
    }

    /// <summary>Solves (σI − M)·v = v in place.</summary>
    public void Solve(Span<double> v)
    {
        for (int i = 1; i < size; i++)
        {
            double sum = v[i];
            for (int j = 0; j < i; j++) sum -= _factors[i * size + j] * v[j];
            v[i] = sum;
        }

        for (int i = size - 1; i >= 0; i--)
        {
            double sum = v[i];
            for (int j = i + 1; j < size; j++) sum -= _factors[i * size + j] * v[j];
            v[i] = sum / _factors[i * size + i];
        }
    }
}
