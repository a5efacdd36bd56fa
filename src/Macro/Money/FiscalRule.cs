namespace Twin.Macro.Money;

/// <summary>What budgets grow with, public and private together.</summary>
public enum FiscalRule
{
    /// <summary>Public budgets and investment follow output.</summary>
    Share,

    /// <summary>Public budgets lag.</summary>
    Lag,

    /// <summary>Public budgets and investment lag.</summary>
    AllLag,
}
