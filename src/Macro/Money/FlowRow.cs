namespace Twin.Macro.Money;

/// <summary>A row of the flow matrix: one kind of payment, or the change of one instrument.</summary>
/// <param name="Name">As docs/model.md calls it.</param>
/// <param name="Amounts">By <see cref="Sector"/>; what is received counts up, what is paid counts down. Unit: T$ per
/// quarter.</param>
public sealed record FlowRow(string Name, IReadOnlyList<double> Amounts)
{
    /// <summary>What is paid and not received; 0 but for rounding.</summary>
    public double Residual
    {
        get
        {
            double sum = 0;
            foreach (double amount in Amounts) sum += amount;
            return sum;
        }
    }
}
