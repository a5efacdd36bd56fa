namespace Twin.Macro.Money;

/// <summary>The accounts of a quarter do not close: a bug of the equations, never a matter of input.</summary>
/// <param name="quarter">The quarter.</param>
/// <param name="equation">Row, column or balance that does not sum to 0.</param>
/// <param name="residual">Its sum. Unit: T$.</param>
public sealed class FlowImbalanceException(int quarter, string equation, double residual)
    : Exception(FormattableString.Invariant($"quarter {quarter}: {equation} sums to {residual:g6} T$ instead of 0"))
{
    /// <summary>The quarter.</summary>
    public int Quarter { get; } = quarter;

    /// <summary>Row, column or balance.</summary>
    public string Equation { get; } = equation;

    /// <summary>Its sum. Unit: T$.</summary>
    public double Residual { get; } = residual;
}
