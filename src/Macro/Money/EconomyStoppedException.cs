namespace Twin.Macro.Money;

/// <summary>The equations have no answer for a quarter: with these values nobody buys any more, a price is no number,
/// or what is owed and paid is past <see cref="Economy.LargestRatio"/>. Far outside the range they were judged
/// in.</summary>
/// <param name="quarter">The quarter.</param>
public sealed class EconomyStoppedException(int quarter)
    : Exception(FormattableString.Invariant(
        $"quarter {quarter}: output is no number above 0, or too small beside what is owed"))
{
    /// <summary>The quarter.</summary>
    public int Quarter { get; } = quarter;
}
