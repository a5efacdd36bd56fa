using Twin.Domain;

namespace Twin.Macro.Growth;

/// <summary>The convention of time that a growth rate belongs to: continuous, or whole steps of a run.</summary>
/// <remarks>
/// Continuous: M(g) = A·e^(g·L) + r(g)·B·e^(g·T). Steps of h years, growth γ per step:
/// M(γ) = A·(1 + γ)^(L + buffer) + r(γ)·(B/h)·(1 + γ)^T with L and T rounded half up to whole steps. The recursion
/// K(t+1) = (1 − δ)·K(t) + delivery(t) already holds one step of gestation, so T is extra to it. A run with a
/// one-step buffer before every current input has buffer 1; buffer 0 gives the textbook's discrete numbers.
/// The two conventions differ: the same loop has other growth rates by the quarter and in continuous time.
/// </remarks>
public readonly record struct Dating
{
    /// <summary>Longest buffer: a whole number of steps that stays far from any realistic lead.</summary>
    public const int MaxBufferSteps = 1000;

    /// <summary>Half a step stays half a step when years are converted to and fro. Unit: steps.</summary>
    private const double RoundingShare = 1e-9;

    private Dating(double stepYears, int bufferSteps)
    {
        StepYears = stepYears;
        BufferSteps = bufferSteps;
    }

    /// <summary>Time without steps; also the default value.</summary>
    public static Dating Continuous => default;

    /// <summary>Length of a step. Unit: yr; 0 in continuous time.</summary>
    public double StepYears { get; }

    /// <summary>Steps that every current input waits beyond its lead.</summary>
    public int BufferSteps { get; }

    /// <summary>Whether time has no steps.</summary>
    public bool IsContinuous => StepYears == 0;

    /// <summary>Time in whole steps.</summary>
    /// <param name="stepYears">Length of a step. Unit: yr. Range: above 0.</param>
    /// <param name="bufferSteps">Steps every current input waits beyond its lead. Range: 0 to 1,000.</param>
    /// <returns>The convention.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above 0 or the buffer out of range.</exception>
    public static Dating Steps(double stepYears, int bufferSteps = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stepYears);
        if (!double.IsFinite(stepYears))
            throw new ArgumentOutOfRangeException(nameof(stepYears), stepYears, "expected a finite step");
        ArgumentOutOfRangeException.ThrowIfNegative(bufferSteps);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bufferSteps, MaxBufferSteps);
        return new(stepYears, bufferSteps);
    }

    /// <summary>The yearly log rate of a growth rate in this convention.</summary>
    /// <param name="growth">γ per step, or g per year in continuous time.</param>
    /// <returns>ln(1 + γ)/h, or g. Unit: 1/yr.</returns>
    public double PerYear(double growth) => IsContinuous ? growth : ExactMath.Log1P(growth) / StepYears;

    /// <summary>A lead in the unit of this convention: years, or whole steps, halves rounded up.</summary>
    internal double Lead(double years) =>
        IsContinuous ? years : Math.Floor(years / StepYears + (0.5 + RoundingShare));

    /// <summary>A life in the unit of this convention; a life in steps is at least one.</summary>
    internal double Life(double years) => IsContinuous ? years : Math.Max(1, Lead(years));

    /// <summary>(1 + γ)^lead, or e^(g·lead).</summary>
    internal double Factor(double growth, double lead)
    {
        if (lead == 0) return 1;
        return IsContinuous ? ExactMath.Exp(growth * lead) : ExactMath.Pow(1 + growth, lead);
    }

    /// <summary>d ln Factor/d growth: lead in continuous time, lead/(1 + γ) in steps.</summary>
    internal double LogSlope(double growth, double lead) => IsContinuous ? lead : lead / (1 + growth);
}
