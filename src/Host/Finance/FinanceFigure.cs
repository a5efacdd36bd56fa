namespace Twin.Host.Finance;

/// <summary>A value that was used, with what is known of it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">Low end of its range.</param>
/// <param name="High">High end of its range.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">Row of a data file, <c>assumption</c>, or <c>--set</c>.</param>
internal sealed record FinanceFigure(string Key, double Value, double Low, double High, string Unit, string Source);
