namespace Twin.Macro.Learning;

/// <summary>How a yield rises with experience, no further than mass allows.</summary>
/// <remarks>
/// Model: 1/y = 1 + (1/y₀ − 1)·s, s the learned share of <see cref="WrightLaw.ShareAt"/>: what learns is the work
/// started in vain per good unit. y stays at or below 1, and a recipe whose mass balances at yield 1 balances at every
/// yield below; so no floor of its own is needed. Source: docs/model.md
/// </remarks>
public static class LearnedYield
{
    /// <summary>The yield at a learned share.</summary>
    /// <param name="opening">y₀. Range: (0, 1].</param>
    /// <param name="share">s. Range: [0, 1].</param>
    /// <returns>Range: [y₀, 1]; exactly y₀ at s = 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range or NaN.</exception>
    public static double At(double opening, double share)
    {
        if (!(opening is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(opening), opening, "expected a yield in (0, 1]");
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "expected a share in [0, 1]");
        return share == 1 ? opening : 1 / (1 + (((1 / opening) - 1) * share));
    }
}
