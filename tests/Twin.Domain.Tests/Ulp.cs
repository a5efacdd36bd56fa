namespace Twin.Domain.Tests;

/// <summary>Distances between doubles, counted in representable steps.</summary>
internal static class Ulp
{
    /// <summary>How many doubles lie between two values; 0 for equal values and for two NaNs.</summary>
    public static ulong Distance(double a, double b)
    {
        if (double.IsNaN(a) || double.IsNaN(b)) return double.IsNaN(a) && double.IsNaN(b) ? 0 : ulong.MaxValue;
        long x = Ordinal(a), y = Ordinal(b);
        return x > y ? unchecked((ulong)x - (ulong)y) : unchecked((ulong)y - (ulong)x);
    }

    private static long Ordinal(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }
}
