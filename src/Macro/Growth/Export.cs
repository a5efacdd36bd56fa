namespace Twin.Macro.Growth;

/// <summary>One good of the export basket that pays for imports.</summary>
/// <param name="Good">Index of the good.</param>
/// <param name="Quantity">e[i], quantity per basket. Range: finite, at least 0.</param>
/// <param name="Price">p_e[i]. Unit: money per unit of the good. Range: finite, at least 0.</param>
public readonly record struct Export(int Good, double Quantity, double Price);
