namespace Twin.Macro.Closure;

/// <summary>What it costs in money to make a good again: p = p·A + p_imp·m + w·l + (r + δ)·p·B.</summary>
/// <remarks>
/// Unlike the dual prices of growth these are in money: they start from what is paid to the outside. They are finite
/// below the rate of interest at which the loop could pay nobody outside, its free rate of growth. Goods whose price is
/// known keep it. Source: P. Sraffa, "Production of commodities by means of commodities", 1960; docs/model.md.
/// </remarks>
public static class ReplacementPrices
{
    /// <summary>Solves for the prices.</summary>
    /// <param name="needs">A + (r + δ)∘B by rows, n × n; a lead may carry its interest in the entry.</param>
    /// <param name="outside">p_imp·m + w·l + services + (r + δ)·p_imp·mB per unit of each good. Unit: money.</param>
    /// <param name="stated">Known prices by good, NaN for the others; empty for none. Unit: money per unit.</param>
    /// <returns>Money per unit of each good; null where interest leaves no finite price.</returns>
    public static double[]? Of(
        ReadOnlySpan<double> needs, ReadOnlySpan<double> outside, ReadOnlySpan<double> stated = default)
    {
        int goods = outside.Length;
        double[] matrix = needs.ToArray(), direct = outside.ToArray();
        for (int j = 0; j < stated.Length; j++)
        {
            if (double.IsNaN(stated[j])) continue;

            // A known price needs no column: whatever the good takes, it is worth what is stated.
            for (int i = 0; i < goods; i++) matrix[i * goods + j] = 0;
            direct[j] = stated[j];
        }

        return Embodied.PerUnit(direct, matrix);
    }
}
