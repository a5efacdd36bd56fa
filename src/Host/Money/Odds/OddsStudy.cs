using Twin.Domain;
using Twin.Host.Money.Flips;
using Twin.Macro.Money;

namespace Twin.Host.Money.Odds;

/// <summary>Chances of deflation and of the lower bound by growth and fiscal rule, over what is not known.</summary>
internal sealed class OddsStudy
{
    private const int Year = Economy.QuartersPerYear;
    private const int Years = 10;

    // r ≤ 0.25 % is where the decision counts the bound as met.
    private const double Bound = 0.0025;

    private static readonly (double Growth, double Automation)[] _growths =
        [(0.022, 0), (0.05, 0.03), (0.1, 0.06), (0.3, 0.2)];

    private static readonly string[] _rules = ["mixed", "lag", "share"];

    private static readonly string[] _drawn =
    [
        "utilisationEffect", "costPassThrough", "anchoring", "spentOfCapitalIncome", "expectationMemory", "wageSlope",
        "machineCapital", "loopClosure",
    ];

    private readonly EconomyFile _file;
    private readonly int _members;
    private readonly ulong _seed;

    /// <summary>States the study.</summary>
    /// <param name="file">Values and ranges.</param>
    /// <param name="members">Draws of each case.</param>
    /// <param name="seed">Of the draws.</param>
    public OddsStudy(EconomyFile file, int members, ulong seed) => (_file, _members, _seed) = (file, members, seed);

    /// <summary>Numbers that are drawn.</summary>
    public static IReadOnlyList<string> Drawn => [.. _drawn, "automationHazard"];

    /// <summary>Counts every case.</summary>
    public IReadOnlyList<OddsCase> Cases() =>
        [.. from g in _growths from fiscal in _rules select CaseOf(g, fiscal)];

    private OddsCase CaseOf((double Growth, double Automation) g, string fiscal)
    {
        EconomySetting setting = _file.Setting with
        {
            Parameters = _file.Setting.Parameters with { Growth = g.Growth, HumanGrowth = 0.02 },
        };
        EconomyRange[] ranges = [.. _file.Ranges.Where(r => _drawn.Contains(r.Value.Key))];
        EconomyEnsemble runs = EconomyEnsemble.Of(
            new EconomyDraws(setting, ranges, _seed),
            new DemandShocks(_seed, FlipStudy.ShockDeviation, FlipStudy.ShockPersistence), _members, Years * Year,
            (drawn, member) => Told(drawn, g.Automation, fiscal, member));
        int[] over = [.. Members(runs, run => Over(run, 3) > 0)];
        int fell = over.Count(m => runs[m][(4 * Year) - 1].InflationOverYear < 0);
        double Part(Func<IReadOnlyList<EconomyQuarter>, bool> of) => Members(runs, of).Count() / (double)runs.Members;
        return new OddsCase(
            g.Growth, fiscal, over.Length / (double)runs.Members, Part(r => Fell(r, 3)), Part(r => Fell(r, 5)),
            Part(r => Fell(r, Years)), Part(r => AtBound(r, 5)), Part(r => AtBound(r, Years)),
            over.Length == 0 ? null : fell / (double)over.Length, over.Length, Part(r => r.Any(q => !q.IsValid)),
            runs.Members);
    }

    private EconomySetting Told(EconomySetting drawn, double automation, string fiscal, int member)
    {
        (double ofAutomation, double ofRule) = (Uniform("automationHazard", member), Uniform("fiscal", member));
        double hazard = automation == 0
            ? 0
            : TriangularLaw.Quantile(0, automation, 2 * automation, ofAutomation);
        FiscalRule lagging = Uniform("investment", member) < 0.5 ? FiscalRule.Lag : FiscalRule.AllLag;
        FiscalRule rule = fiscal == "share" || (fiscal == "mixed" && ofRule < 0.5) ? FiscalRule.Share : lagging;
        return drawn with { Parameters = rule.Of(drawn.Parameters) with { AutomationHazard = hazard } };
    }

    private double Uniform(string name, int member) => EconomyDraws.Uniform(_seed, name, member);

    private static IEnumerable<int> Members(EconomyEnsemble runs, Func<IReadOnlyList<EconomyQuarter>, bool> of) =>
        Enumerable.Range(0, runs.Members).Where(m => of(runs[m]));

    private static double Over(IReadOnlyList<EconomyQuarter> run, int year) =>
        run.Skip((year - 1) * Year).Take(Year).Sum(q => q.OutputGrowth - q.MoneyGrowth);

    private static bool Fell(IReadOnlyList<EconomyQuarter> run, int years) =>
        run.Take(years * Year).Any(q => q.InflationOverYear < 0);

    private static bool AtBound(IReadOnlyList<EconomyQuarter> run, int years) =>
        run.Take(years * Year).Any(q => q.PolicyRate <= Bound);
}
