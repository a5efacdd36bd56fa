using MathNet.Numerics.LinearAlgebra;

namespace Twin.Forecasting.Tests.Arima;

/// <summary>An ARMA process by its whole covariance matrix: O(n³), and nothing of the filter's in it.</summary>
internal sealed class DenseArma
{
    private const int PsiCount = 4000;
    private readonly double[] _covariances;
    private readonly Matrix<double> _inverse;
    private readonly double _logDeterminant;
    private readonly Vector<double> _series;

    /// <summary>Takes polynomials 1 − Σφ_i·B^i and 1 + Σθ_j·B^j, the covariances from 4,000 weights ψ.</summary>
    public DenseArma(double[] ar, double[] ma, double[] series, int ahead)
    {
        double[] psi = new double[PsiCount];
        for (int k = 0; k < PsiCount; k++)
        {
            psi[k] = k < ma.Length ? ma[k] : 0;
            for (int i = 1; i < ar.Length && i <= k; i++) psi[k] -= ar[i] * psi[k - i];
        }

        int n = series.Length;
        _covariances = [.. Enumerable.Range(0, n + ahead)
            .Select(lag => Enumerable.Range(0, PsiCount - lag).Sum(k => psi[k] * psi[k + lag]))];
        Matrix<double> covariance = Matrix<double>.Build.Dense(n, n, (i, j) => _covariances[Math.Abs(i - j)]);
        var factor = covariance.Cholesky();
        _inverse = factor.Solve(Matrix<double>.Build.DenseIdentity(n));
        _logDeterminant = factor.DeterminantLn;
        _series = Vector<double>.Build.Dense(series);
        Vector<double> ones = Vector<double>.Build.Dense(n, 1);
        MeanVariance = 1 / (ones * _inverse * ones);
        Mean = MeanVariance * (ones * _inverse * _series);
    }

    public double Mean { get; }

    public double MeanVariance { get; }

    public double LogLikelihood(double mean)
    {
        Vector<double> left = _series - mean;
        double variance = left * _inverse * left / left.Count;
        return -0.5 * ((left.Count * (Math.Log(2 * Math.PI * variance) + 1)) + _logDeterminant);
    }

    public double Forecast(int ahead, double mean)
    {
        int n = _series.Count;
        Vector<double> cross = Vector<double>.Build.Dense(n, i => _covariances[n - 1 + ahead - i]);
        return mean + (cross * _inverse * (_series - mean));
    }
}
