namespace Twin.Macro.Money;

/// <summary>A named course of the economy around a loop.</summary>
/// <param name="Name">Short: <c>S2</c>.</param>
/// <param name="Words">What happens in it.</param>
/// <param name="Growth">Growth of what could be made, g. Unit: 1/yr.</param>
/// <param name="Automation">Rate at which tasks pass to machines, h_b. Unit: 1/yr.</param>
/// <param name="Fiscal">What budgets grow with.</param>
/// <param name="MachineTax">Part of machine rents paid out to everybody.</param>
/// <param name="TransferTarget">Growth of spending that new money keeps up; none. Unit: 1/yr.</param>
public sealed record EconomyStory(
    string Name, string Words, double Growth, double Automation, FiscalRule Fiscal, double MachineTax = 0,
    double? TransferTarget = null)
{
    private const double Baseline = 0.022, Ten = 0.1, Thirty = 0.3;
    private const double TenAutomation = 0.06, ThirtyAutomation = 0.2;
    private const double HalfOfRents = 0.5;
    private const double Target = 0.02;

    /// <summary>The eleven of docs/model.md, as golden runs know them.</summary>
    public static IReadOnlyList<EconomyStory> All { get; } =
    [
        new("S0", "2.2 %, no loop to speak of", Baseline, 0, FiscalRule.Share),
        new("S1", "10 %, budgets follow output", Ten, TenAutomation, FiscalRule.Share),
        new("S2", "10 %, public budgets lag", Ten, TenAutomation, FiscalRule.Lag),
        new("S3", "10 %, public budgets and investment lag", Ten, TenAutomation, FiscalRule.AllLag),
        new("S4", "30 %, public budgets lag", Thirty, ThirtyAutomation, FiscalRule.Lag),
        new("S5", "30 %, public budgets and investment lag", Thirty, ThirtyAutomation, FiscalRule.AllLag),
        new("S6", "10 %, budgets lag, half of machine rents paid out", Ten, TenAutomation, FiscalRule.Lag, HalfOfRents),
        new(
            "S7", "30 %, budgets lag, half of machine rents paid out", Thirty, ThirtyAutomation, FiscalRule.Lag,
            HalfOfRents),
        new("S8", "10 %, budgets lag, new money at 2 %", Ten, TenAutomation, FiscalRule.Lag, TransferTarget: Target),
        new(
            "S9", "30 %, budgets lag, new money at 2 %", Thirty, ThirtyAutomation, FiscalRule.Lag,
            TransferTarget: Target),
        new("S10", "30 %, budgets follow output", Thirty, ThirtyAutomation, FiscalRule.Share),
    ];

    /// <summary>An economy on this course.</summary>
    /// <param name="setting">The economy otherwise.</param>
    public EconomySetting Of(EconomySetting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return setting with
        {
            Parameters = Fiscal.Of(setting.Parameters) with
            {
                Growth = Growth,
                AutomationHazard = Automation,
                MachineTax = MachineTax,
                TransferTarget = TransferTarget,
            },
        };
    }
}
