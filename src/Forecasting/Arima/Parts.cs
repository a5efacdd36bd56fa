namespace Twin.Forecasting.Arima;

/// <summary>The four parts of a model in one list of numbers: ordinary autoregression, ordinary moving average,
/// seasonal autoregression, seasonal moving average.</summary>
/// <remarks>Each number x stands for a partial autocorrelation k = x/√(1 + x²): any x is inside the region.</remarks>
internal static class Parts
{
    /// <summary>Sets the polynomials of a model.</summary>
    /// <param name="order">Its orders.</param>
    /// <param name="place">Its numbers.</param>
    /// <param name="room">At least as long; overwritten.</param>
    /// <param name="ar">Written.</param>
    /// <param name="ma">Written.</param>
    public static void Set(
        in ArimaOrder order, ReadOnlySpan<double> place, Span<double> room, LagPolynomial ar, LagPolynomial ma)
    {
        int ordinary = order.Ar + order.Ma, seasonal = ordinary + order.SeasonalAr;
        Coefficients(place[..order.Ar], room[..order.Ar]);
        Coefficients(place[order.Ar..ordinary], room[order.Ar..ordinary]);
        Coefficients(place[ordinary..seasonal], room[ordinary..seasonal]);
        Coefficients(place[seasonal..], room[seasonal..place.Length]);
        ar.Set(room[..order.Ar], room[ordinary..seasonal], order.Period);
        ma.Set(room[order.Ar..ordinary], room[seasonal..place.Length], order.Period);
    }

    /// <summary>Whether all roots of the autoregression are farther from 0 than a modulus, those of the seasonal part
    /// in B^period.</summary>
    public static bool AreStationary(in ArimaOrder order, ReadOnlySpan<double> place, double modulus) =>
        IsBeyond(place[..order.Ar], modulus, 1)
        && IsBeyond(place.Slice(order.Ar + order.Ma, order.SeasonalAr), modulus, 1);

    /// <summary>Whether all roots of the whole model, in B, are farther from 0 than a modulus.</summary>
    public static bool AreBeyond(in ArimaOrder order, ReadOnlySpan<double> place, double modulus) =>
        IsBeyond(place[..order.Ar], modulus, 1)
        && IsBeyond(place.Slice(order.Ar, order.Ma), modulus, 1)
        && IsBeyond(place.Slice(order.Ar + order.Ma, order.SeasonalAr), modulus, order.Period)
        && IsBeyond(place[^order.SeasonalMa..], modulus, order.Period);

    private static void Coefficients(ReadOnlySpan<double> place, Span<double> coefficients)
    {
        Span<double> partials = stackalloc double[place.Length];
        for (int i = 0; i < place.Length; i++) partials[i] = place[i] / Math.Sqrt(1 + (place[i] * place[i]));
        Partials.ToCoefficients(partials, coefficients);
    }

    private static bool IsBeyond(ReadOnlySpan<double> place, double modulus, int lag)
    {
        Span<double> coefficients = stackalloc double[place.Length];
        Coefficients(place, coefficients);
        return Partials.HasRootsBeyond(coefficients, modulus, lag);
    }
}
