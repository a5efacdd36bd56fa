namespace Twin.Domain;

/// <summary>The triangular law: all that is known are two ends and the likeliest value.</summary>
public static class TriangularLaw
{
    /// <summary>The value below which a share of the law lies.</summary>
    /// <param name="low">Least value.</param>
    /// <param name="mode">Likeliest value. Range: [<paramref name="low"/>, <paramref name="high"/>].</param>
    /// <param name="high">Largest value.</param>
    /// <param name="u">The share. Range: (0, 1).</param>
    /// <returns>Range: [low, high]; rises with <paramref name="u"/>.</returns>
    /// <remarks>Source: N. L. Johnson, S. Kotz, "Non-smooth sailing or triangular distributions revisited", The
    /// Statistician 48 (1999), section 2.</remarks>
    public static double Quantile(double low, double mode, double high, double u)
    {
        var (width, left) = (high - low, mode - low);
        return u * width < left
            ? low + Math.Sqrt(u * width * left)
            : high - Math.Sqrt((1 - u) * width * (high - mode));
    }

    /// <summary>The law's standard deviation.</summary>
    /// <param name="low">Least value.</param>
    /// <param name="mode">Likeliest value.</param>
    /// <param name="high">Largest value.</param>
    public static double Deviation(double low, double mode, double high)
    {
        // a² + b² + c² − ab − ac − bc, written from the left end so that nothing large cancels.
        var (width, left) = (high - low, mode - low);
        return Math.Sqrt(((width * width) + (left * left) - (width * left)) / 18);
    }
}
