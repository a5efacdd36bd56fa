using Twin.Domain.Messages;

namespace Twin.Factory.Humans;

/// <summary>An amount per step that grows at a constant rate, taken in whole quanta.</summary>
/// <param name="BasePerStep">The first step's amount; a fork may change it. Unit: quanta; infinite means without limit.
/// Range: at least 0.</param>
/// <param name="GrowthPerStep">Its growth from step to step. Range: (−1, 10].</param>
/// <param name="Scale">What it has grown by since. Range: above 0; 1 at the start.</param>
/// <param name="Fraction">What the steps before left of a quantum. Range: [0, 1).</param>
/// <remarks>
/// The whole quanta of n steps are ⌊Σ base·(1 + growth)^i⌋: nothing is lost by rounding, so that a good of which less
/// than one is made in a step is made all the same.
/// </remarks>
public readonly record struct SteadyFlow(double BasePerStep, double GrowthPerStep, double Scale, double Fraction)
{
    /// <summary>A flow in its first step.</summary>
    /// <param name="perStep">The first step's amount. Unit: quanta. Range: at least 0.</param>
    /// <param name="growthPerStep">Its growth from step to step. Range: (−1, 10].</param>
    public static SteadyFlow From(double perStep, double growthPerStep) => new(perStep, growthPerStep, 1, 0);

    /// <summary>The next step's amount. Unit: quanta.</summary>
    public double PerStep => BasePerStep * Scale;

    /// <summary>Whole quanta of the next step where chance moves the flow.</summary>
    /// <param name="multiplierNano">What it is multiplied by. Unit: 10^-9.</param>
    /// <exception cref="OverflowException">They do not fit 64 bits, or are without limit.</exception>
    public long WholeOf(long multiplierNano) => (this with { BasePerStep = Moved(multiplierNano) }).Whole;

    /// <summary>The flow after a step in which chance moved it.</summary>
    /// <param name="multiplierNano">What it was multiplied by. Unit: 10^-9.</param>
    public SteadyFlow NextOf(long multiplierNano) =>
        (this with { BasePerStep = Moved(multiplierNano) }).Next with { BasePerStep = BasePerStep };

    /// <summary>Whole quanta of the next step.</summary>
    /// <exception cref="OverflowException">They do not fit 64 bits, or are without limit.</exception>
    public long Whole => (long)Math.Floor(PerStep + Fraction);

    /// <summary>The flow after that step.</summary>
    public SteadyFlow Next => Grown with { Fraction = PerStep + Fraction - Math.Floor(PerStep + Fraction) };

    /// <summary>The flow a step later, its fraction as it was: for limits, which may be infinite.</summary>
    public SteadyFlow Grown => this with { Scale = Scale * (1 + GrowthPerStep) };

    private double Moved(long multiplierNano) => ShockFelt.Of(BasePerStep, multiplierNano);
}
