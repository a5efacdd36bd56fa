namespace Twin.Macro.Growth;

/// <summary>The fastest balanced growth where techniques leave by-products that others can use.</summary>
/// <remarks>
/// Model: the greatest γ at which some mix x of techniques makes at least what it needs, (I + C − M(γ))·x ≥ 0, C the
/// by-products: the game with that matrix then has value 0. Surplus is thrown away at no cost. The choice of technique
/// comes with it. The value falls as γ rises, so the root is found by bisection.
/// Source: J. von Neumann 1945; J. Kemeny, O. Morgenstern and G. Thompson 1956, both as for
/// <see cref="JointProduction"/>; docs/model.md
/// </remarks>
public sealed record JointGrowth
{
    /// <summary>Width of the bracket at which the search stops; the simplex method resolves no more. Unit:
    /// 1/yr.</summary>
    private const double TolerancePerYear = 1e-12;

    private const int MaxDoublings = 40;

    private const int MaxBisections = 100;

    private JointGrowth(Dating dating, double low, double high, double[] intensities)
    {
        (Dating, Lower, Upper, Intensities) = (dating, low, high, intensities);
    }

    /// <summary>The convention of time.</summary>
    public Dating Dating { get; }

    /// <summary>γ per step, or g per year in continuous time: the middle of the bracket.</summary>
    public double Growth => 0.5 * (Lower + Upper);

    /// <summary>The yearly log rate. Unit: 1/yr.</summary>
    public double PerYear => Dating.PerYear(Growth);

    /// <summary>A growth that the mix reaches, up to the rounding of the simplex method.</summary>
    public double Lower { get; }

    /// <summary>A growth that no mix reaches, up to the same rounding.</summary>
    public double Upper { get; }

    /// <summary>Output of each technique in the mix, up to a common factor.</summary>
    public IReadOnlyList<double> Intensities { get; }

    /// <summary>Finds the greatest growth.</summary>
    /// <param name="techniques">All ways to make the goods, with their by-products.</param>
    /// <param name="dating">The convention of time.</param>
    /// <param name="sizes">
    /// Rough output of each good, above 0, so that goods of very different units weigh alike in the search.
    /// </param>
    /// <returns>The growth, also where it is negative; null where no mix lasts or nothing limits growth.</returns>
    /// <exception cref="ArgumentException">There is no technique, or a size is not above 0.</exception>
    public static JointGrowth? Solve(
        IReadOnlyList<Technique> techniques, Dating dating, IReadOnlyList<double> sizes)
    {
        ArgumentNullException.ThrowIfNull(techniques);
        ArgumentNullException.ThrowIfNull(sizes);
        if (techniques.Count == 0) throw new ArgumentException("there is no technique", nameof(techniques));
        foreach (double size in sizes)
        {
            if (!(size > 0)) throw new ArgumentException("every good needs a size above 0", nameof(sizes));
        }

        double step = dating.IsContinuous ? 1 : dating.StepYears;
        (double low, double high) = (0, 0.25 * step);
        MatrixGame At(double growth) => Game(techniques, dating, sizes, growth);
        for (int k = 0; At(high).Value >= 0; k++, high *= 2)
        {
            if (k == MaxDoublings) return null;
            low = high;
        }

        for (double down = -0.0625 * step; At(low).Value < 0; down *= 2)
        {
            if (!dating.IsContinuous && down <= -1) return null;
            if (down < -MaxDoublings * step) return null;
            (high, low) = (low, down);
        }

        for (int k = 0; k < MaxBisections && high - low > TolerancePerYear * step; k++)
        {
            double middle = 0.5 * (low + high);
            if (At(middle).Value >= 0) low = middle;
            else high = middle;
        }

        double[] mix = At(low).ColumnMix;
        for (int t = 0; t < mix.Length; t++) mix[t] *= sizes[techniques[t].Output];
        return new JointGrowth(dating, low, high, mix);
    }

    private static MatrixGame Game(
        IReadOnlyList<Technique> techniques, Dating dating, IReadOnlyList<double> sizes, double growth)
    {
        double[] payoff = new double[sizes.Count * techniques.Count];
        for (int t = 0; t < techniques.Count; t++)
        {
            Technique technique = techniques[t];
            void Add(int good, double amount) =>
                payoff[good * techniques.Count + t] += amount * sizes[technique.Output] / sizes[good];
            Add(technique.Output, 1);
            foreach (Byproduct byproduct in technique.Byproducts) Add(byproduct.Good, byproduct.Amount);
            foreach (CurrentInput entry in technique.Inputs) Add(entry.Input, -Technique.Need(entry, growth, dating));

            // While a loop shrinks faster than its equipment wears, that stands idle; it does not become a product.
            foreach (Equipment entry in technique.Equipment)
                Add(entry.Good, -Math.Max(0, Technique.Need(entry, growth, dating)));
        }

        return new MatrixGame(payoff, sizes.Count, techniques.Count);
    }
}
