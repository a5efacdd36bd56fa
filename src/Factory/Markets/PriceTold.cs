using Twin.Domain;

namespace Twin.Factory.Markets;

/// <summary>Tells the market, or humans who pay for a claim, at what price a good changes hands from now on.</summary>
/// <param name="Line">The receiver's own number of the trade: <see cref="Market.ImportShock"/> or
/// <see cref="Market.ExportShock"/> of the market; 0 for a claim.</param>
/// <param name="Price">Money quanta per quantum of the good.</param>
public readonly record struct PriceTold(int Line, Ratio Price)
{
    /// <summary>The verb of the mail that carries it: A is the line and the zeros of the denominator, B the
    /// numerator.</summary>
    public const ushort Verb = 33;

    private const int ZerosBits = 8;

    /// <summary>First word of the mail.</summary>
    public long A
    {
        get
        {
            long zeros = 0;
            for (var rest = Price.Den; rest > 1; rest /= 10) zeros++;
            return ((long)Line << ZerosBits) | zeros;
        }
    }

    /// <summary>Second word of the mail.</summary>
    public long B => Price.Num;

    /// <summary>Reads the two words.</summary>
    /// <param name="a">First word.</param>
    /// <param name="b">Second word.</param>
    public static PriceTold Of(long a, long b)
    {
        long den = 1;
        for (var zeros = a & ((1 << ZerosBits) - 1); zeros > 0; zeros--) den *= 10;
        return new PriceTold((int)(a >> ZerosBits), new Ratio(b, den));
    }
}
