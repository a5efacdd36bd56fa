namespace Twin.Macro.Money;

/// <summary>What the machine loop earned and owed in a quarter.</summary>
/// <param name="Rents">Paid by people for machine services, RM. Unit: T$/quarter.</param>
/// <param name="NewLoans">New loans less what was repaid. Unit: T$/quarter.</param>
/// <param name="Interest">On its loans at the quarter's opening. Unit: T$/quarter.</param>
/// <param name="MachineTax">Tax on its rents, paid out to everybody, U. Unit: T$/quarter.</param>
public readonly record struct LoopMoney(double Rents, double NewLoans, double Interest, double MachineTax)
{
    /// <summary>What is left to buy with, before other exports. Unit: T$/quarter.</summary>
    public double Budget => Rents + NewLoans - Interest - MachineTax;
}
