namespace Twin.World.Ensembles.Sensitivity;

/// <summary>A least-squares fit that grows column by column and knows its leave-one-out error as it goes.</summary>
/// <remarks>
/// Model: modified Gram–Schmidt; the error of leaving point i out is r_i/(1 − h_i) with the leverage h_i, exactly, so
/// that nothing is fitted twice. Source: D. M. Allen, "The relationship between variable selection and data
/// augmentation and a method for prediction", Technometrics 16 (1974) 125–127, doi:10.1080/00401706.1974.10489157.
/// </remarks>
internal sealed class StepwiseFit
{
    private const double Dependent = 1e-10;

    private readonly List<double[]> _basis = [];
    private readonly List<double[]> _upper = [];
    private readonly List<double> _weights = [];
    private readonly double[] _leverage;

    /// <summary>Fits the mean alone.</summary>
    /// <param name="y">The values to explain.</param>
    public StepwiseFit(IReadOnlyList<double> y)
    {
        Mean = y.Average();
        Residual = [.. y.Select(value => value - Mean)];
        Total = Residual.Sum(value => value * value);
        _leverage = new double[y.Count];
        Array.Fill(_leverage, 1.0 / y.Count);
    }

    /// <summary>Mean of the values.</summary>
    public double Mean { get; }

    /// <summary>Sum of squares about the mean.</summary>
    public double Total { get; }

    /// <summary>What is not explained, by point.</summary>
    public double[] Residual { get; }

    /// <summary>Columns in the fit, the mean not counted.</summary>
    public int Columns => _basis.Count;

    /// <summary>Sum of the squares of what is not explained.</summary>
    public double Unexplained => Residual.Sum(value => value * value);

    /// <summary>Share that is explained, corrected for the columns that explain by chance. Range: (−∞, 1].</summary>
    public double AdjustedShare
    {
        get
        {
            var free = Residual.Length - 1 - Columns;
            return Total <= 0 || free <= 0 ? 0 : 1 - (Unexplained / Total * (Residual.Length - 1) / free);
        }
    }

    /// <summary>Share that is explained of points left out one by one. Range: (−∞, 1].</summary>
    public double LeftOutShare
    {
        get
        {
            double sum = 0;
            for (var i = 0; i < Residual.Length; i++)
            {
                var error = Residual[i] / Math.Max(1e-9, 1 - _leverage[i]);
                sum += error * error;
            }

            return Total <= 0 ? 0 : 1 - (sum / Total);
        }
    }

    /// <summary>Adds a column.</summary>
    /// <param name="column">Its values by point.</param>
    /// <returns>False where it says nothing that the others do not.</returns>
    public bool Add(double[] column)
    {
        var mean = column.Average();
        double[] free = [.. column.Select(value => value - mean)];
        var size = free.Sum(value => value * value);
        var upper = new double[_basis.Count + 2];
        upper[0] = mean;
        for (var k = 0; k < _basis.Count; k++)
        {
            upper[k + 1] = Product(_basis[k], free);
            for (var i = 0; i < free.Length; i++) free[i] -= upper[k + 1] * _basis[k][i];
        }

        var left = free.Sum(value => value * value);
        if (!(left > Dependent * size)) return false;
        var length = Math.Sqrt(left);
        upper[^1] = length;
        for (var i = 0; i < free.Length; i++) free[i] /= length;
        var weight = Product(free, Residual);
        for (var i = 0; i < free.Length; i++)
        {
            Residual[i] -= weight * free[i];
            _leverage[i] += free[i] * free[i];
        }

        _basis.Add(free);
        _upper.Add(upper);
        _weights.Add(weight);
        return true;
    }

    /// <summary>The constant, and the coefficient of each column as it was given.</summary>
    public (double Constant, double[] Coefficients) Solve()
    {
        var coefficients = new double[Columns];
        var constant = Mean;
        for (var k = Columns - 1; k >= 0; k--)
        {
            var rest = _weights[k];
            for (var j = k + 1; j < Columns; j++) rest -= _upper[j][k + 1] * coefficients[j];
            coefficients[k] = rest / _upper[k][^1];
            constant -= coefficients[k] * _upper[k][0];
        }

        return (constant, coefficients);
    }

    /// <summary>Sum of products.</summary>
    public static double Product(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
