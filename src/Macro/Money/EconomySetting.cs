namespace Twin.Macro.Money;

/// <summary>An economy as it is set up: behaviour and opening together.</summary>
/// <param name="Parameters">Behaviour.</param>
/// <param name="Opening">Stocks and flows at the opening.</param>
public sealed record EconomySetting(EconomyParameters Parameters, OpeningBalance Opening)
{
    /// <summary>The United States at the end of 2025, version 1 of the equations.</summary>
    public static EconomySetting Default { get; } = new(new EconomyParameters(), new OpeningBalance());

    /// <summary>The same with the equations of <see cref="EconomyParameters.Stabilised"/>.</summary>
    public EconomySetting Stabilised() => this with
    {
        Parameters = Parameters with
        {
            RealRateEffect = EconomyParameters.Stabilised.RealRateEffect,
            IsInterestAdjusted = EconomyParameters.Stabilised.IsInterestAdjusted,
            DebtTaxResponse = EconomyParameters.Stabilised.DebtTaxResponse,
        },
    };
}
