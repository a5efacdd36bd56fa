namespace Twin.World.Ensembles.Sensitivity;

/// <summary>Legendre polynomials on [0, 1], of unit variance under the uniform law.</summary>
/// <remarks>Source: M. Abramowitz, I. A. Stegun, "Handbook of mathematical functions", 1964, 22.7.10.</remarks>
internal static class Legendre
{
    /// <summary>The polynomial of a degree.</summary>
    /// <param name="degree">Range: at least 0.</param>
    /// <param name="u">Range: [0, 1].</param>
    public static double At(int degree, double u)
    {
        var x = (2 * u) - 1;
        var (before, now) = (1.0, x);
        if (degree == 0) return 1;
        for (var k = 1; k < degree; k++) (before, now) = (now, ((((2 * k) + 1) * x * now) - (k * before)) / (k + 1));
        return now * Math.Sqrt((2 * degree) + 1);
    }
}
