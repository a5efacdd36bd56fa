namespace Twin.Factory.Depots;

/// <summary>One good of a depot or grid.</summary>
/// <param name="Account">The depot's account of it.</param>
/// <param name="IsFlow">Whether it perishes when the step is over.</param>
/// <param name="IsImported">Whether the market sells it.</param>
/// <param name="Slots">Who may ask for it, by class and then by name.</param>
/// <param name="Backers">Who is told what is asked for, by name.</param>
public sealed record DepotGood(
    int Account, bool IsFlow, bool IsImported, IReadOnlyList<DepotSlot> Slots, IReadOnlyList<DepotBacker> Backers);
