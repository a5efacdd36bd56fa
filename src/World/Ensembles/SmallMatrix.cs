namespace Twin.World.Ensembles;

/// <summary>Arithmetic of correlation matrices of a few numbers.</summary>
internal static class SmallMatrix
{
    /// <summary>Ones on the diagonal, the same number elsewhere.</summary>
    public static double[,] Equal(int size, double off)
    {
        var matrix = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++) matrix[i, j] = i == j ? 1 : off;
        }

        return matrix;
    }

    /// <summary>Correlation of columns.</summary>
    public static double[,] Correlation(double[][] columns)
    {
        var size = columns.Length;
        var means = columns.Select(column => column.Average()).ToArray();
        var matrix = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                for (var k = 0; k < columns[i].Length; k++)
                {
                    matrix[i, j] += (columns[i][k] - means[i]) * (columns[j][k] - means[j]);
                }
            }
        }

        var scale = Enumerable.Range(0, size).Select(i => Math.Sqrt(matrix[i, i])).ToArray();
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++) matrix[i, j] /= scale[i] * scale[j];
        }

        return matrix;
    }

    /// <summary>The lower triangle whose square is a matrix; null where it is not positive definite.</summary>
    public static double[,]? Cholesky(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var lower = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++) sum -= lower[i, k] * lower[j, k];
                if (i == j && !(sum > 0)) return null;
                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        return lower;
    }

    /// <summary>Solves L·x = b forwards.</summary>
    public static void Solve(double[,] lower, double[] b, double[] x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var sum = b[i];
            for (var j = 0; j < i; j++) sum -= lower[i, j] * x[j];
            x[i] = sum / lower[i, i];
        }
    }
}
