namespace Twin.Host.Growth;

/// <summary>The growing block, and what lies outside it.</summary>
/// <param name="Loop">Goods that need each other.</param>
/// <param name="Sources">Goods that feed the loop but do not need it.</param>
/// <param name="Drains">Goods that the loop feeds but does not need.</param>
/// <param name="Bought">Goods that the loop needs and cannot make, and can buy.</param>
/// <param name="Nature">Goods that it takes from nature.</param>
internal sealed record GrowthBlocks(
    IReadOnlyList<string> Loop, IReadOnlyList<string> Sources, IReadOnlyList<string> Drains,
    IReadOnlyList<string> Bought, IReadOnlyList<string> Nature);
