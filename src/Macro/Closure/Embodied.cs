namespace Twin.Macro.Closure;

/// <summary>Energy, compute, hours or mass embodied in goods, all the way up.</summary>
/// <remarks>
/// One formula for every row e of what goes directly into a unit of each good (primary energy, FLOP, robot-hours, human
/// hours, imported mass): ε = e·(I − M)⁻¹ with M = A (static), A + D∘B (wear of equipment replaced) or M(g) (growing at
/// g &lt; g*, towards which ε goes to infinity). Source: C. Bullard and R. Herendeen, "The energy cost of goods and
/// services", Energy Policy 3(4), 1975, doi:10.1016/0301-4215(75)90035-X; docs/model.md.
/// </remarks>
public static class Embodied
{
    /// <summary>What is embodied in one unit of each good.</summary>
    /// <param name="direct">e by good. Range: at least 0.</param>
    /// <param name="needs">M by rows, n × n: need of good i per unit of good j. Range: at least 0.</param>
    /// <returns>ε by good, in the unit of e; null where ρ(M) ≥ 1: the goods cannot be made in finite amounts.</returns>
    public static double[]? PerUnit(ReadOnlySpan<double> direct, ReadOnlySpan<double> needs) =>
        LeontiefInverse.TryOf(needs)?.Content(direct);

    /// <summary>A with the wear of equipment as a current need.</summary>
    /// <param name="current">A by rows. Unit: input per output.</param>
    /// <param name="equipment">B by rows. Unit: good·yr per output.</param>
    /// <param name="ratePerYear">D by rows, or g + D for growth without leads. Unit: 1/yr.</param>
    /// <returns>A + D∘B by rows.</returns>
    public static double[] WithEquipment(
        ReadOnlySpan<double> current, ReadOnlySpan<double> equipment, ReadOnlySpan<double> ratePerYear)
    {
        if (current.Length != equipment.Length || current.Length != ratePerYear.Length)
            throw new ArgumentException("expected three matrices of one size");
        double[] needs = current.ToArray();
        for (int k = 0; k < needs.Length; k++) needs[k] += ratePerYear[k] * equipment[k];
        return needs;
    }
}
