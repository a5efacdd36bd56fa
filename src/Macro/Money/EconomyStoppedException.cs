namespace Twin.Macro.Money;

/// <summary>The equations have no answer for a quarter: with these values nobody buys any more, or a price is no
/// number. Far outside the range they were judged in.</summary>
/// <param name="quarter">The quarter.</param>
public sealed class EconomyStoppedException(int quarter)
    : Exception(FormattableString.Invariant($"quarter {quarter}: output is no number above 0"))
{
    /// <summary>The quarter.</summary>
    public int Quarter { get; } = quarter;
}
