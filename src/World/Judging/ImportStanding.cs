namespace Twin.World.Judging;

/// <summary>Something that the loop takes and cannot make, as it stands at the end of a quarter.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="UsePerYear">What the outputs of the quarter take of it. Unit: the good's own per yr.</param>
/// <param name="StockMonths">How long what lies in depots lasts at that use. Unit: months; null where none is
/// used.</param>
/// <param name="LeadMonths">From payment to the depot. Unit: months; null where no market sells it.</param>
public sealed record ImportStanding(
    string Good, string Unit, double UsePerYear, double? StockMonths, double? LeadMonths)
{
    /// <summary>Stock cover over the lead of replacing it; +∞ where it comes at once or is not used, 0 where nobody
    /// sells it.</summary>
    public double Cover => StockMonths is not { } months || LeadMonths == 0 ? double.PositiveInfinity
        : LeadMonths is { } lead ? months / lead : 0;
}
