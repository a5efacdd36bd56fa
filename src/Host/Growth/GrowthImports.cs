namespace Twin.Host.Growth;

/// <summary>What the loop has to buy.</summary>
/// <param name="PaidWith">The export that pays; null where nothing is bought or nothing is sold.</param>
/// <param name="Scarcest">The import whose supply grows least; null where no supply is limited.</param>
/// <param name="BindsFromYear">When that supply binds, from the start of the world; null where it never does. Unit:
/// yr.</param>
/// <param name="ShareAt">
/// At which prices the outside share is taken: replacement, or dual where nothing has a price in money; null where
/// nothing is bought, or nothing sold to pay for it.
/// </param>
/// <param name="DualShare">The outside share at dual prices, to hold beside.</param>
internal sealed record GrowthImports(
    string? PaidWith, string? Scarcest, double? BindsFromYear, string? ShareAt, double? DualShare);
