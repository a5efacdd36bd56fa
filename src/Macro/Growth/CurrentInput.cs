namespace Twin.Macro.Growth;

/// <summary>One entry of the matrix A: what a process uses up per unit of its output.</summary>
/// <param name="Input">Index of the good used up.</param>
/// <param name="Process">Index of the good that the process makes.</param>
/// <param name="Amount">A[i,j]. Unit: input per output. Range: finite, at least 0.</param>
/// <param name="LeadYears">L[i,j], from the use of the input to the output. Unit: yr. Range: at least 0.</param>
/// <remarks>Several entries for one pair add up, which spreads an input over several leads.</remarks>
public readonly record struct CurrentInput(int Input, int Process, double Amount, double LeadYears = 0);
