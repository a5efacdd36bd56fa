using Twin.Domain;

namespace Twin.Macro.Growth;

/// <summary>The fastest path on which every good of a loop grows at one rate, with its prices and its proof.</summary>
/// <remarks>
/// Model: ρ(M(g*)) = 1, x = M(g*)·x, p = p·M(g*) (docs/model.md). The profit rate at the
/// prices p equals the growth rate. Source: J. von Neumann, "A model of general economic equilibrium", Rev. Econ.
/// Stud. 13(1), 1945; W. Leontief, "The dynamic inverse", 1970; docs/model.md
/// </remarks>
public sealed record BalancedGrowth
{
    private static readonly double LogTwo = ExactMath.Log(2);

    internal BalancedGrowth()
    {
    }

    /// <summary>The technology solved.</summary>
    public required Technology Technology { get; init; }

    /// <summary>The convention of time of <see cref="Growth"/>.</summary>
    public required Dating Dating { get; init; }

    /// <summary>γ per step, or g per year in continuous time.</summary>
    public required double Growth { get; init; }

    /// <summary>The yearly log rate: ln(1 + γ)/h, or g. Unit: 1/yr.</summary>
    public double PerYear => Dating.PerYear(Growth);

    /// <summary>ln 2 by the yearly rate. Unit: yr; +∞ where the loop does not grow.</summary>
    public double DoublingYears => PerYear > 0 ? LogTwo / PerYear : double.PositiveInfinity;

    /// <summary>Whether the loop at least replaces itself; a rate of 0 counts up to the certificate's 1e-10.</summary>
    public bool IsViable => Growth >= -1e-10;

    /// <summary>
    /// Output mix x by good. Unit: each good's own per year, up to a common factor; loop goods sum to 1, goods that
    /// feed the loop follow from it, all others are 0.
    /// </summary>
    public required IReadOnlyList<double> Outputs { get; init; }

    /// <summary>
    /// Prices p by good with p·x = 1. Goods that only feed the loop have price 0; goods that the loop feeds have their
    /// cost, +∞ where they cannot grow as fast.
    /// </summary>
    public required IReadOnlyList<double> Prices { get; init; }

    /// <summary>Proven lower bound of ρ(M) at <see cref="Growth"/>: the least of (Mx)ᵢ/xᵢ, rounded down.</summary>
    public required double Lower { get; init; }

    /// <summary>Proven upper bound of ρ(M) at <see cref="Growth"/>: the greatest of (Mx)ᵢ/xᵢ, rounded up.</summary>
    public required double Upper { get; init; }

    /// <summary>
    /// Proven lower bound of <see cref="PerYear"/>: at this rate the bounds of ρ(M) lie below 1. Unit: 1/yr.
    /// </summary>
    public required double LowerPerYear { get; init; }

    /// <summary>
    /// Proven upper bound of <see cref="PerYear"/>: at this rate the bounds of ρ(M) lie above 1. Unit: 1/yr.
    /// </summary>
    public required double UpperPerYear { get; init; }

    /// <summary>Steps of the search for both vectors at all growth rates tried.</summary>
    public required int Iterations { get; init; }

    /// <summary>Indices of the goods of the loop, ascending.</summary>
    public required IReadOnlyList<int> Loop { get; init; }

    /// <summary>Indices of the goods that feed the loop but do not need it, ascending.</summary>
    public required IReadOnlyList<int> Sources { get; init; }

    /// <summary>Indices of the goods that the loop does not need, ascending.</summary>
    public required IReadOnlyList<int> Drains { get; init; }

    /// <summary>
    /// Mean time from inputs to outputs, weighted by value: p·M'·x/(p·M·x) with the slope to the yearly rate
    /// (equation 1.5). Unit: yr. A rise of ρ by 1 % raises the growth rate by 0.01/T_G.
    /// </summary>
    public required double GenerationYears { get; init; }

    /// <summary>Finds the balanced path.</summary>
    /// <param name="technology">Goods and coefficients.</param>
    /// <param name="dating">The convention of time.</param>
    /// <param name="loopGood">
    /// A good of the loop meant, for instance the robot; null takes the loop that grows fastest.
    /// </param>
    /// <returns>The path, also where the loop shrinks; or a refusal that names the goods concerned.</returns>
    /// <exception cref="ArgumentException">No good has the name <paramref name="loopGood"/>.</exception>
    /// <remarks>Pure and deterministic to the last bit; forty fully linked goods take about two milliseconds.</remarks>
    public static GrowthSolution Solve(Technology technology, Dating dating, string? loopGood = null) =>
        new GrowthSolver(technology, dating).Solve(loopGood);

    /// <summary>What every coefficient of the loop does to its growth, the strongest first.</summary>
    /// <returns>One line per amount, wear and lead of each entry inside the loop.</returns>
    /// <remarks>The order lists the bottlenecks: by the size of the elasticity, then by the goods' names.</remarks>
    public IReadOnlyList<Sensitivity> RankSensitivities() => new SensitivityAnalysis(this).Rank();
}
