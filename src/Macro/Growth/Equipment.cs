namespace Twin.Macro.Growth;

/// <summary>One entry of the matrix B: what a process ties up per unit of its yearly output.</summary>
/// <param name="Good">Index of the good tied up.</param>
/// <param name="Process">Index of the good that the process makes.</param>
/// <param name="StockYears">B[i,j]. Unit: good·yr per output. Range: finite, at least 0.</param>
/// <param name="BuildYears">T[i,j], from delivery to service. Unit: yr. Range: at least 0.</param>
/// <param name="Wear">How the stock wears.</param>
/// <remarks>Several entries for one pair add up: a build that is paid in parts is one entry per part.</remarks>
public readonly record struct Equipment(int Good, int Process, double StockYears, double BuildYears, Wear Wear);
