using Twin.Domain;
using Twin.Domain.Accounts;

namespace Twin.Factory.Plants;

/// <summary>One current input, as the plant is assembled with it.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Good">What one quantum weighs and holds.</param>
/// <param name="Depot">Name of the depot or grid that serves it; null for nature.</param>
/// <param name="Slot">Line in that depot's book.</param>
/// <param name="OwnAccount">Account it is granted to; for nature, nature's own.</param>
/// <param name="WipAccount">Account that holds it while work is in progress; for nature, unused.</param>
/// <param name="StoreAccount">Account of the depot or grid, where what cannot be used goes back; unused for
/// nature.</param>
/// <param name="PerActivity">Quanta per µ-unit of activity.</param>
public sealed record PlantInput(
    InputKind Kind, LedgerGood Good, string? Depot, int Slot, int OwnAccount, int WipAccount, int StoreAccount,
    Ratio PerActivity)
{
    /// <summary>What rounding left of the work in progress at the start. Unit: 10^-18.</summary>
    public long StartedFraction { get; init; }

    /// <summary>Whether it is work that experience makes less.</summary>
    public bool Learns { get; init; }
}
