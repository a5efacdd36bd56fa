namespace Twin.Macro.Growth;

/// <summary>One entry of the matrix mB: imported equipment tied up per unit of yearly output.</summary>
/// <param name="Import">Index of the import.</param>
/// <param name="Process">Index of the good that the process makes.</param>
/// <param name="StockYears">mB[k,j]. Unit: import·yr per output. Range: finite, at least 0.</param>
/// <param name="BuildYears">From delivery to service. Unit: yr. Range: at least 0.</param>
/// <param name="Wear">How the stock wears.</param>
public readonly record struct ImportedEquipment(
    int Import, int Process, double StockYears, double BuildYears, Wear Wear);
