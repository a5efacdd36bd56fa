namespace Twin.Domain;

/// <summary>The inverse of the standard normal distribution function.</summary>
/// <remarks>
/// Model: rational approximations in three ranges, relative accuracy about 1e-16.
/// Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37
/// (1988) 477–484, routine PPND16, doi:10.2307/2347330.
/// </remarks>
public static class NormalQuantile
{
    private const double CentralHalfWidth = 0.425;
    private const double CentralSquare = 0.180625;
    private const double TailSplit = 5;
    private const double NearTailShift = 1.6;

    /// <summary>The value below which a fraction of the standard normal law lies.</summary>
    /// <param name="p">The fraction. Range: (0, 1).</param>
    /// <returns>The quantile, in standard deviations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not inside (0, 1).</exception>
    public static double Of(double p)
    {
        if (!(p > 0 && p < 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "must lie inside (0, 1)");
        double q = p - 0.5;
        if (Math.Abs(q) <= CentralHalfWidth) return q * Central(CentralSquare - (q * q));
        double r = Math.Sqrt(-ExactMath.Log(q < 0 ? p : 1 - p));
        double size = r <= TailSplit ? NearTail(r - NearTailShift) : FarTail(r - TailSplit);
        return q < 0 ? -size : size;
    }

    private static double Central(double r)
    {
        double over = (((((((2509.0809287301226727 * r) + 33430.575583588128105) * r + 67265.770927008700853) * r
            + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
            + 133.14166789178437745) * r + 3.3871328727963666080;
        double under = (((((((5226.4952788528545610 * r) + 28729.085735721942674) * r + 39307.895800092710610) * r
            + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.18700749205790830) * r
            + 42.313330701600911252) * r + 1;
        return over / under;
    }

    private static double NearTail(double r)
    {
        double over = (((((((7.74545014278341407640e-4 * r) + 0.0227238449892691845833) * r
            + 0.241780725177450611770) * r + 1.27045825245236838258) * r + 3.64784832476320460504) * r
            + 5.76949722146069140550) * r + 4.63033784615654529590) * r + 1.42343711074968357734;
        double under = (((((((1.05075007164441684324e-9 * r) + 5.47593808499534494600e-4) * r
            + 0.0151986665636164571966) * r + 0.148103976427480074590) * r + 0.689767334985100004550) * r
            + 1.67638483018380384940) * r + 2.05319162663775882187) * r + 1;
        return over / under;
    }

    private static double FarTail(double r)
    {
        double over = (((((((2.01033439929228813265e-7 * r) + 2.71155556874348757815e-5) * r
            + 1.24266094738807843860e-3) * r + 0.0265321895265761230930) * r + 0.296560571828504891230) * r
            + 1.78482653991729133580) * r + 5.46378491116411436990) * r + 6.65790464350110377720;
        double under = (((((((2.04426310338993978564e-15 * r) + 1.42151175831644588870e-7) * r
            + 1.84631831751005468180e-5) * r + 7.86869131145613259100e-4) * r + 0.0148753612908506148525) * r
            + 0.136929880922735805310) * r + 0.599832206555887937690) * r + 1;
        return over / under;
    }
}
