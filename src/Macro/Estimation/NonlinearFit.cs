namespace Twin.Macro.Estimation;

/// <summary>What a fit found.</summary>
/// <param name="Values">Estimates.</param>
/// <param name="Covariance">Of the estimates; not a number in the row and column of one that lies at its bound.</param>
/// <param name="Residuals">At the estimates, unweighted, in the order of the model.</param>
/// <param name="IsConverged">Whether the last step was small.</param>
public sealed record NonlinearFit(double[] Values, double[,] Covariance, double[] Residuals, bool IsConverged)
{
    /// <summary>Standard error of an estimate; not a number where it lies at its bound.</summary>
    /// <param name="index">Which.</param>
    public double Error(int index) => Math.Sqrt(Covariance[index, index]);

    /// <summary>Correlation of two estimates.</summary>
    /// <param name="first">Which.</param>
    /// <param name="second">Which.</param>
    public double Correlation(int first, int second) =>
        Covariance[first, second] / (Error(first) * Error(second));
}
