namespace Twin.Forecasting.Numerics;

/// <summary>Solves small symmetric positive definite systems in place.</summary>
internal static class Cholesky
{
    /// <summary>Solves A·x = b.</summary>
    /// <param name="matrix">A, row by row; its factor afterwards.</param>
    /// <param name="right">b; x afterwards.</param>
    /// <returns>Whether A is positive definite; if not, b is spoiled.</returns>
    public static bool Solve(Span<double> matrix, Span<double> right)
    {
        int n = right.Length;
        for (int j = 0; j < n; j++)
        {
            for (int i = j; i < n; i++)
            {
                double sum = matrix[(i * n) + j];
                for (int k = 0; k < j; k++) sum -= matrix[(i * n) + k] * matrix[(j * n) + k];
                if (i == j && !(sum > 0)) return false;
                matrix[(i * n) + j] = i == j ? Math.Sqrt(sum) : sum / matrix[j * (n + 1)];
            }
        }

        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++) right[i] -= matrix[(i * n) + k] * right[k];
            right[i] /= matrix[i * (n + 1)];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++) right[i] -= matrix[(k * n) + i] * right[k];
            right[i] /= matrix[i * (n + 1)];
        }

        return true;
    }
}
