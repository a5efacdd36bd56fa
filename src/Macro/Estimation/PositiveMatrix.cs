namespace Twin.Macro.Estimation;

/// <summary>Small symmetric positive definite matrices.</summary>
internal static class PositiveMatrix
{
    /// <summary>The inverse, by Cholesky's factor.</summary>
    /// <returns>None where the matrix is not positive definite.</returns>
    public static double[,]? Inverse(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        if (Factor(matrix) is not { } l) return null;
        double[,] inverse = new double[n, n];
        double[] column = new double[n];
        for (int k = 0; k < n; k++)
        {
            for (int i = 0; i < n; i++)
            {
                double sum = i == k ? 1 : 0;
                for (int j = 0; j < i; j++) sum -= l[i, j] * column[j];
                column[i] = sum / l[i, i];
            }

            for (int i = n - 1; i >= 0; i--)
            {
                double sum = column[i];
                for (int j = i + 1; j < n; j++) sum -= l[j, i] * inverse[j, k];
                inverse[i, k] = sum / l[i, i];
            }
        }

        return inverse;
    }

    /// <summary>The product of two square matrices.</summary>
    public static double[,] Times(double[,] a, double[,] b)
    {
        int n = a.GetLength(0);
        double[,] product = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                for (int k = 0; k < n; k++) product[i, j] += a[i, k] * b[k, j];
        return product;
    }

    private static double[,]? Factor(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        double[,] l = new double[n, n];
        for (int j = 0; j < n; j++)
        {
            for (int i = j; i < n; i++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++) sum -= l[i, k] * l[j, k];
                if (i == j && !(sum > 0)) return null;
                l[i, j] = i == j ? Math.Sqrt(sum) : sum / l[j, j];
            }
        }

        return l;
    }
}
