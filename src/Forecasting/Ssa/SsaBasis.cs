using MathNet.Numerics.LinearAlgebra;

namespace Twin.Forecasting.Ssa;

/// <summary>The directions in which the windows of a series vary most.</summary>
/// <remarks>
/// Eigenvectors of X·Xᵀ, X the trajectory matrix whose columns are the series' windows of length L: the left singular
/// vectors of X. Source: N. Golyandina, V. Nekrutkin, A. Zhigljavsky, "Analysis of Time Series Structure: SSA and
/// Related Techniques", 2001, §1.1.
/// </remarks>
internal sealed class SsaBasis
{
    private readonly Matrix<double> _vectors;

    /// <summary>Decomposes a series.</summary>
    /// <param name="values">At least the window.</param>
    /// <param name="window">L. Range: at least 2.</param>
    public SsaBasis(ReadOnlySpan<double> values, int window)
    {
        Window = window;
        int columns = values.Length - window + 1;
        Matrix<double> products = Matrix<double>.Build.Dense(window, window);
        for (int a = 0; a < window; a++)
        {
            for (int b = a; b < window; b++)
            {
                double sum = 0;
                for (int k = 0; k < columns; k++) sum += values[a + k] * values[b + k];
                products[a, b] = sum;
                products[b, a] = sum;
            }
        }

        var decomposition = products.Evd(Symmetricity.Symmetric);
        _vectors = decomposition.EigenVectors;
        Energies = [.. decomposition.EigenValues.Select(value => Math.Max(0, value.Real)).Reverse()];
    }

    /// <summary>L.</summary>
    public int Window { get; }

    /// <summary>Squared singular values of X, greatest first.</summary>
    public IReadOnlyList<double> Energies { get; }

    /// <summary>Element of the component at a place, components counted from the strongest.</summary>
    public double this[int component, int place] => _vectors[place, Window - 1 - component];
}
