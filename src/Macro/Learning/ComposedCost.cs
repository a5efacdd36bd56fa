using Twin.Domain;

namespace Twin.Macro.Learning;

/// <summary>The cost of the product at the end of a chain, put together from its lines at fixed input
/// prices.</summary>
/// <remarks>
/// A price learning rate holds for the whole price of a product. Laid on every stage of a chain it compounds: four
/// stages of 21.5 % would be 1 − 0.785⁴ = 62 %. So it acts on labour and equipment of the last stage and on its yield,
/// while material and energy follow their own physical series; this class tells at what rate the sum then learns.
/// Source: docs/model.md
/// </remarks>
public sealed record ComposedCost
{
    private const int Bisections = 80;

    /// <summary>Puts a cost together.</summary>
    /// <param name="lines">Its parts, yield not taken.</param>
    /// <param name="openingYield">Yield of the last stage at the start. Range: (0, 1].</param>
    /// <param name="yieldLaw">How the losses of the last stage fall with experience; null where they stay.</param>
    /// <exception cref="ArgumentException">There are no lines, or one costs less than nothing.</exception>
    public ComposedCost(IReadOnlyList<CostLine> lines, double openingYield = 1, WrightLaw? yieldLaw = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count == 0) throw new ArgumentException("expected at least one line");
        foreach (CostLine line in lines)
        {
            if (!(line.Opening >= 0) || !double.IsFinite(line.Opening))
                throw new ArgumentException($"{line.Name}: expected a cost of at least 0, got {line.Opening}");
        }

        Lines = lines;
        OpeningYield = openingYield;
        YieldLaw = yieldLaw;
    }

    /// <summary>Its parts.</summary>
    public IReadOnlyList<CostLine> Lines { get; }

    /// <summary>Yield of the last stage at the start.</summary>
    public double OpeningYield { get; }

    /// <summary>How the losses of the last stage fall; null where they stay.</summary>
    public WrightLaw? YieldLaw { get; }

    /// <summary>The cost after an amount of experience.</summary>
    /// <param name="cumulative">Q, made in all of the product. Range: above 0.</param>
    /// <returns>Unit: money per good unit.</returns>
    public double At(double cumulative)
    {
        double sum = 0;
        foreach (CostLine line in Lines) sum += line.Opening * (line.Law?.ShareAt(cumulative) ?? 1);
        return sum / LearnedYield.At(OpeningYield, YieldLaw?.ShareAt(cumulative) ?? 1);
    }

    /// <summary>The rate at which the whole cost learns between two amounts of experience.</summary>
    /// <param name="from">Q at the beginning. Range: above 0.</param>
    /// <param name="to">Q at the end. Range: above <paramref name="from"/>.</param>
    /// <returns>Share of the cost that each doubling took away, in the mean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amounts are not above 0 and in order.</exception>
    public double RateBetween(double from, double to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        double exponent = -ExactMath.Log(At(to) / At(from)) / ExactMath.Log(to / from);
        return WrightLaw.RateOf(exponent);
    }

    /// <summary>The rate of the learned coefficients at which the whole cost learns at a given rate.</summary>
    /// <param name="priceRate">Learning rate of the price. Range: [0, 0.95].</param>
    /// <param name="from">Q at the beginning. Range: above 0.</param>
    /// <param name="to">Q at the end. Range: above <paramref name="from"/>.</param>
    /// <param name="compose">The cost at a rate of its learned coefficients.</param>
    /// <returns>The rate; null where even 95 % per doubling is too little, because other lines hold the cost
    /// up.</returns>
    public static double? StageRateFor(
        double priceRate, double from, double to, Func<double, ComposedCost> compose)
    {
        ArgumentNullException.ThrowIfNull(compose);
        double low = 0, high = .95;
        if (compose(low).RateBetween(from, to) > priceRate) return null;
        if (compose(high).RateBetween(from, to) < priceRate) return null;
        for (int i = 0; i < Bisections; i++)
        {
            double middle = low + (0.5 * (high - low));
            if (compose(middle).RateBetween(from, to) < priceRate) low = middle;
            else high = middle;
        }

        return low + (0.5 * (high - low));
    }
}
