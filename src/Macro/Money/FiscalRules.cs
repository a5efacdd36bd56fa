namespace Twin.Macro.Money;

/// <summary>How a fiscal rule is set.</summary>
public static class FiscalRules
{
    /// <summary>Behaviour under a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="parameters">Behaviour otherwise.</param>
    public static EconomyParameters Of(this FiscalRule rule, EconomyParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters with
        {
            PublicBudgets = rule == FiscalRule.Share ? BudgetRule.Share : BudgetRule.Lag,
            PrivateInvestment = rule == FiscalRule.AllLag ? BudgetRule.Lag : BudgetRule.Share,
        };
    }
}
