namespace Twin.Host.Money;

/// <summary>What one owner holds.</summary>
/// <param name="Owner">Its name.</param>
/// <param name="Amount">Unit: H100-equivalents.</param>
/// <param name="Deviation">Standard deviation of the estimate; none: a remainder without an interval.</param>
internal sealed record Holding(string Owner, double Amount, double? Deviation)
{
    private const string Remainder = "Other";

    /// <summary>Whether many hold it, nobody knows who.</summary>
    public bool IsRemainder => Owner.StartsWith(Remainder, StringComparison.Ordinal);
}
