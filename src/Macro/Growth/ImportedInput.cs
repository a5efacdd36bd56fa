namespace Twin.Macro.Growth;

/// <summary>One entry of the matrix m: an import used up per unit of output.</summary>
/// <param name="Import">Index of the import.</param>
/// <param name="Process">Index of the good that the process makes.</param>
/// <param name="Amount">m[k,j]. Unit: import per output. Range: finite, at least 0.</param>
/// <param name="LeadYears">From the use of the import to the output. Unit: yr. Range: at least 0.</param>
public readonly record struct ImportedInput(int Import, int Process, double Amount, double LeadYears = 0);
