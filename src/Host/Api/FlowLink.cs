namespace Twin.Host.Api;

/// <summary>What goes of one good into the making of another.</summary>
/// <param name="From">The good that is used.</param>
/// <param name="To">The good that is made with it.</param>
/// <param name="PerYear">Unit: the used good's own per yr.</param>
/// <param name="Share">Width: its share in the value of all flows. Range: [0, 1].</param>
/// <param name="IsEquipment">Whether it is built and kept rather than used up.</param>
/// <param name="IsImport">Whether it comes from outside.</param>
internal sealed record FlowLink(
    string From, string To, double PerYear, double Share, bool IsEquipment, bool IsImport);
