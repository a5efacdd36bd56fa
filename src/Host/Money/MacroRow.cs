using System.Text.Json.Serialization;
using Twin.Macro.Money;

namespace Twin.Host.Money;

/// <summary>A quarter as <c>twin macro run</c> prints it; figures as <see cref="EconomyQuarter"/> documents
/// them.</summary>
/// <param name="Quarter">From 1.</param>
/// <param name="Gdp">Unit: T$/yr.</param>
/// <param name="P">Price index, the opening is 1.</param>
/// <param name="ChainP">The same by a Törnqvist index.</param>
/// <param name="M2">Unit: T$.</param>
/// <param name="Debt">Over yearly output.</param>
/// <param name="R">Policy rate. Unit: 1/yr.</param>
/// <param name="U">Unemployment.</param>
/// <param name="Ls">Labour share.</param>
/// <param name="Vel">Velocity.</param>
/// <param name="PLt">Price of live events over that of goods.</param>
/// <param name="LiveShare">Of consumption.</param>
/// <param name="Pi">Inflation over the quarter, a log rate.</param>
/// <param name="Pi4">Over four quarters.</param>
/// <param name="M">Growth of money over the quarter.</param>
/// <param name="G">Growth of real output over the quarter.</param>
/// <param name="V">Growth of velocity over the quarter.</param>
/// <param name="RealWage">The opening is 1.</param>
/// <param name="Utilisation">Demand over what could be made.</param>
/// <param name="Unserved">Unit: T$/yr.</param>
/// <param name="NewMoney">Unit: T$/yr.</param>
/// <param name="MachineIncome">Unit: T$/yr.</param>
/// <param name="LoopImports">Unit: T$/yr.</param>
/// <param name="LoopOwnInvestment">Outside money and output. Unit: T$/yr.</param>
/// <param name="TfmMaxResidual">Largest row or column sum of the flow matrix over output.</param>
/// <param name="RedundantResidual">Unit: T$.</param>
/// <param name="Valid">Whether the quarter lies in the range in which the equations were judged, and within the horizon
/// for which they hold.</param>
/// <param name="Invalid">In what way it does not; empty where it does.</param>
/// <param name="Flags">MODEL_INVALID where the quarter lies outside that range, or beyond that horizon.</param>
internal sealed record MacroRow(
    int Quarter,
    double Gdp,
    [property: JsonPropertyName("P")] double P,
    [property: JsonPropertyName("chainP")] double ChainP,
    [property: JsonPropertyName("M2")] double M2,
    double Debt,
    double R,
    double U,
    [property: JsonPropertyName("LS")] double Ls,
    double Vel,
    [property: JsonPropertyName("pLT")] double PLt,
    double LiveShare,
    double Pi,
    double Pi4,
    double M,
    double G,
    double V,
    double RealWage,
    double Utilisation,
    double Unserved,
    double NewMoney,
    double MachineIncome,
    double LoopImports,
    double LoopOwnInvestment,
    double TfmMaxResidual,
    double RedundantResidual,
    bool Valid,
    IReadOnlyList<string> Invalid,
    IReadOnlyList<string> Flags)
{
    /// <summary>The row of a quarter.</summary>
    /// <param name="q">The quarter.</param>
    /// <param name="isStabilised">Whether the equations hold beyond five years.</param>
    public static MacroRow Of(EconomyQuarter q, bool isStabilised) => new(
        q.Quarter, q.Output, q.PriceIndex, q.ChainIndex, q.Deposits, q.DebtRatio, q.PolicyRate, q.Unemployment,
        q.LabourShare, q.Velocity, q.LiveRelativePrice, q.LiveShare, q.Inflation, q.InflationOverYear, q.MoneyGrowth,
        q.OutputGrowth, q.VelocityGrowth, q.RealWage, q.Utilisation, q.Unserved, q.NewMoney, q.MachineIncome,
        q.LoopImports, q.LoopOwnInvestment, q.LargestMatrixResidual, q.RedundantResidual,
        q.IsValid && !IsBeyond(q, isStabilised),
        [
            .. Enum.GetValues<Validity>().Where(v => v != Validity.Valid && q.Validity.HasFlag(v)).Select(Word),
            .. (string[])(IsBeyond(q, isStabilised) ? [Horizon] : []),
        ],
        q.IsValid && !IsBeyond(q, isStabilised) ? [] : [ModelInvalid]);

    /// <summary>How a quarter beyond the horizon of its equations is called in <see cref="Invalid"/>.</summary>
    public const string Horizon = "horizon";

    private const string ModelInvalid = "MODEL_INVALID";

    private static bool IsBeyond(EconomyQuarter q, bool isStabilised) =>
        !isStabilised && q.Quarter > Economy.ShortHorizon;

    private static string Word(Validity validity) => validity switch
    {
        Validity.Inflation => "inflation",
        Validity.Unemployment => "unemployment",
        _ => "utilisation",
    };
}
