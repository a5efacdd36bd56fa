namespace Twin.Macro.Money.Textbook;

/// <summary>The simplest economy with government money (SIM).</summary>
/// <remarks>Source: W. Godley and M. Lavoie, "Monetary Economics", 2007, chapter 3.</remarks>
/// <param name="Purchases">G, by the government. Unit: money per period. Range: at least 0.</param>
/// <param name="TaxRate">θ. Range: (0, 1).</param>
/// <param name="SpentOfIncome">α₁, of disposable income. Range: (0, 1).</param>
/// <param name="SpentOfWealth">α₂, of opening money. Range: (0, 1).</param>
public sealed record SimModel(
    double Purchases = 20, double TaxRate = 0.2, double SpentOfIncome = 0.6, double SpentOfWealth = 0.4)
{
    /// <summary>The part of opening money that is left over: the root of the model.</summary>
    public double Root
    {
        get
        {
            double kept = 1 - TaxRate;
            double multiplier = 1 / (1 - (SpentOfIncome * kept));
            return 1 - SpentOfWealth + ((1 - SpentOfIncome) * kept * multiplier * SpentOfWealth);
        }
    }

    /// <summary>Runs from given money.</summary>
    /// <param name="periods">Range: at least 0.</param>
    /// <param name="money">H₀. Range: at least 0.</param>
    public IEnumerable<SimPeriod> Run(int periods, double money = 0)
    {
        for (int period = 1; period <= periods; period++)
        {
            double output = (Purchases + (SpentOfWealth * money)) / (1 - (SpentOfIncome * (1 - TaxRate)));
            double taxes = TaxRate * output;
            double income = output - taxes;
            double consumption = (SpentOfIncome * income) + (SpentOfWealth * money);
            money += income - consumption;
            yield return new SimPeriod(period, output, income, consumption, taxes, money);
        }
    }
}
