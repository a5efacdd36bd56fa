namespace Twin.Host.Growth;

/// <summary>What the loop has to buy.</summary>
/// <param name="PaidWith">The export that pays; null where nothing is bought or nothing is sold.</param>
/// <param name="Scarcest">The import whose supply grows least; null where no supply is limited.</param>
/// <param name="BindsFromYear">When that supply binds, from the start of the world; null where it never does. Unit:
/// yr.</param>
internal sealed record GrowthImports(string? PaidWith, string? Scarcest, double? BindsFromYear);
