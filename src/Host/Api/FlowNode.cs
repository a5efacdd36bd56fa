namespace Twin.Host.Api;

/// <summary>A good in the picture of a loop's flows.</summary>
/// <param name="Id">Id of the good.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="IsImport">Whether the loop does not make it.</param>
/// <param name="IsBottleneck">Whether it holds the loop back now.</param>
internal sealed record FlowNode(string Id, string Unit, bool IsImport, bool IsBottleneck);
