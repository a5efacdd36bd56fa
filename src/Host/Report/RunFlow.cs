namespace Twin.Host.Report;

/// <summary>A flow of a good into the making of another.</summary>
/// <param name="From">The good that is used.</param>
/// <param name="To">The good that is made with it.</param>
/// <param name="PerYear">Unit: the used good's own per yr.</param>
/// <param name="Value">The same at the prices of the balanced path, in its own unit.</param>
/// <param name="IsEquipment">Whether it is built and kept rather than used up.</param>
/// <param name="IsImport">Whether it comes from outside the loop.</param>
internal sealed record RunFlow(
    string From, string To, double PerYear, double Value, bool IsEquipment, bool IsImport);
