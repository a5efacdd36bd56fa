namespace Twin.Macro.Growth;

/// <summary>Something the loop uses but does not make.</summary>
/// <param name="Name">Name, for messages and tables.</param>
/// <param name="Price">Price. Unit: money per unit of the import. Range: finite, at least 0.</param>
/// <param name="SupplyGrowthPerYear">
/// Log rate at which the outside can raise its supply. Unit: 1/yr; null where supply sets no limit.
/// </param>
public readonly record struct Import(string Name, double Price, double? SupplyGrowthPerYear = null);
