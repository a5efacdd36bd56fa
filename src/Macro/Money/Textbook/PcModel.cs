namespace Twin.Macro.Money.Textbook;

/// <summary>Government money with portfolio choice between cash and bills (PC).</summary>
/// <remarks>
/// Source: W. Godley and M. Lavoie, "Monetary Economics", 2007, chapter 4. Starts from its steady state, so a change
/// of the rate is a path from one to another; opening stocks that do not balance would never close.
/// </remarks>
/// <param name="Rate">r on bills. Unit: 1/period. Range: [0, 1).</param>
/// <param name="Purchases">G. Unit: money per period.</param>
/// <param name="TaxRate">θ. Range: (0, 1).</param>
/// <param name="SpentOfIncome">α₁. Range: (0, 1).</param>
/// <param name="SpentOfWealth">α₂. Range: (0, 1).</param>
/// <param name="BillShare">λ₀: part of wealth in bills at no interest and no income.</param>
/// <param name="RateResponse">λ₁.</param>
/// <param name="IncomeResponse">λ₂.</param>
public sealed record PcModel(
    double Rate = 0.025,
    double Purchases = 20,
    double TaxRate = 0.2,
    double SpentOfIncome = 0.6,
    double SpentOfWealth = 0.4,
    double BillShare = 0.635,
    double RateResponse = 5,
    double IncomeResponse = 0.01)
{
    /// <summary>The steady state.</summary>
    public PcPeriod Steady
    {
        get
        {
            double perIncome = ((BillShare + (RateResponse * Rate)) * (1 - SpentOfIncome) / SpentOfWealth)
                - IncomeResponse;
            double income = (1 - TaxRate) * Purchases / (1 - ((1 - TaxRate) * (1 + (Rate * perIncome))));
            double wealth = (1 - SpentOfIncome) / SpentOfWealth * income;
            double bills = perIncome * income;
            double taxes = TaxRate * (Purchases + income + (Rate * bills));
            return new PcPeriod(0, Purchases + income, income, income, taxes, wealth, bills, wealth - bills);
        }
    }

    /// <summary>Runs from given stocks.</summary>
    /// <param name="periods">Range: at least 0.</param>
    /// <param name="opening">Where it starts; none: from nothing.</param>
    public IEnumerable<PcPeriod> Run(int periods, PcPeriod? opening = null)
    {
        double wealth = opening?.Wealth ?? 0;
        double bills = opening?.Bills ?? 0;
        for (int period = 1; period <= periods; period++)
        {
            // Y = C + G, YD = (1 − θ)(Y + r·B₋₁), C = α₁YD + α₂V₋₁, solved for Y.
            double interest = Rate * bills;
            double spent = SpentOfIncome * (1 - TaxRate);
            double output = (Purchases + (spent * interest) + (SpentOfWealth * wealth)) / (1 - spent);
            double taxes = TaxRate * (output + interest);
            double income = output + interest - taxes;
            double consumption = output - Purchases;
            wealth += income - consumption;
            bills = ((BillShare + (RateResponse * Rate)) * wealth) - (IncomeResponse * income);
            yield return new PcPeriod(
                period, output, income, consumption, taxes, wealth, bills, wealth - bills);
        }
    }
}
