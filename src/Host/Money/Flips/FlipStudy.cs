using System.Globalization;
using Twin.Macro.Decision;
using Twin.Macro.Money;

namespace Twin.Host.Money.Flips;

/// <summary>The verdict on prices repeated under what nobody knows: substitution, wages, budgets.</summary>
internal sealed class FlipStudy
{
    /// <summary>Horizons judged. Unit: quarters.</summary>
    public static IReadOnlyList<int> Horizons { get; } = [12, 20, 40];

    /// <summary>Shocks to spending: what output leaves of its trend in a quarter, over the part of it that is
    /// consumed, and a persistence that with the economy's own gives that of output.</summary>
    public const double ShockDeviation = 0.008, ShockPersistence = 0.8;

    /// <summary>The shocks in words.</summary>
    public static string Shocks => string.Create(
        CultureInfo.InvariantCulture,
        $"to spending: {ShockDeviation:0.000} a quarter, {ShockPersistence:0.0} of it left after one");

    private const double ReferenceSubstitution = 0.5;

    // No loop, 10 % and 30 %, each with its automation.
    private static readonly string[] _growths = ["S0", "S1", "S10"];

    private readonly EconomyFile _file;
    private readonly EconomySetting _setting;
    private readonly int _members;
    private readonly ulong _seed;

    /// <summary>States the study.</summary>
    /// <param name="file">Values and ranges; beyond five years only the stabilised equations hold.</param>
    /// <param name="members">Draws of each choice.</param>
    /// <param name="seed">Of the draws, the same for all choices.</param>
    public FlipStudy(EconomyFile file, int members, ulong seed) =>
        (_file, _setting, _members, _seed) = (file, file.Setting.Stabilised(), members, seed);

    /// <summary>Judges every choice.</summary>
    public IReadOnlyList<FlipCase> Cases() =>
    [
        .. from growth in _growths
           from closure in EconomyClosure.All
           select CaseOf(Story(growth) with { Fiscal = closure.Fiscal }, closure.Substitution, closure.Wages, null),
    ];

    /// <summary>Judges the named stories.</summary>
    public IReadOnlyList<FlipCase> Stories() =>
        [.. EconomyStory.All.Select(s => CaseOf(s, ReferenceSubstitution, WageRule.Expectations, s.Name))];

    /// <summary>Shares of the choices that differ from the reference.</summary>
    public static IReadOnlyList<FlipShare> Shares(IReadOnlyList<FlipCase> cases)
    {
        List<FlipShare> shares = [];
        foreach (IGrouping<double, FlipCase> group in cases.GroupBy(c => c.Growth))
        {
            FlipCase reference = group.Single(c => Differences(c) == 0);
            FlipCase[] others = [.. group.Where(c => c != reference)];
            for (int h = 0; h < Horizons.Count; h++)
            {
                string headline = reference.Verdicts[h].Headline;
                int at = h;
                double Share(Func<FlipCase, bool> of) =>
                    others.Where(of).Average(c => c.Verdicts[at].Headline == headline ? 0.0 : 1.0);
                shares.Add(new FlipShare(
                    group.Key, Horizons[h], headline, Share(_ => true),
                    Share(c => Differences(c) == 1 && c.Substitution != ReferenceSubstitution),
                    Share(c => Differences(c) == 1 && c.Wages != Word(WageRule.Expectations)),
                    Share(c => Differences(c) == 1 && c.Fiscal != Word(FiscalRule.Share)), others.Length));
            }
        }

        return shares;
    }

    private static int Differences(FlipCase c) =>
        (c.Substitution == ReferenceSubstitution ? 0 : 1) + (c.Wages == Word(WageRule.Expectations) ? 0 : 1)
        + (c.Fiscal == Word(FiscalRule.Share) ? 0 : 1);

    private static EconomyStory Story(string name) => EconomyStory.All.Single(s => s.Name == name);

    private FlipCase CaseOf(EconomyStory story, double sigma, WageRule wages, string? name)
    {
        EconomySetting told = story.Of(_setting);
        told = told with { Parameters = told.Parameters with { TaskSubstitution = sigma, Wages = wages } };

        // What a choice sets is not drawn; where the file's value is the choice it is kept all the same.
        EconomyRange[] drawn =
        [
            .. _file.Ranges.Where(r => r.Value.Key is not ("growth" or EconomyClosure.SubstitutionKey)),
        ];
        EconomyEnsemble ensemble = EconomyEnsemble.Of(
            new EconomyDraws(told, drawn, _seed), new DemandShocks(_seed, ShockDeviation, ShockPersistence), _members,
            Horizons[^1] + Economy.QuartersPerYear);
        IReadOnlyList<Verdict> recommended = PriceVerdicts.Of(ensemble, DecisionProfile.Recommended);
        IReadOnlyList<Verdict> strict = PriceVerdicts.Of(ensemble, DecisionProfile.Strict);
        return new FlipCase(
            story.Growth, sigma, Word(wages), Word(story.Fiscal), name,
            [.. Horizons.Select(q => VerdictOf(ensemble, recommended[q - 1], strict[q - 1], q))]);
    }

    private static FlipVerdict VerdictOf(EconomyEnsemble ensemble, Verdict verdict, Verdict strict, int quarter)
    {
        double[] next = ensemble.At(quarter + Economy.QuartersPerYear, x => x.InflationOverYear);
        double[] rates = [.. ensemble.At(quarter, x => x.PolicyRate).Order()];
        ConditionReading over = verdict.Conditions.Single(c => c.Condition.Name == "OUTPUT_OVER_MONEY");
        bool isInvalid = verdict.Flags.HasFlag(DecisionFlags.ModelInvalid);
        return new FlipVerdict(
            quarter, PriceWords.Of(verdict.Price), PriceWords.Of(strict.Price), over.IsHeld,
            next.Count(x => x < 0.015) / (double)next.Length, next.Count(x => x < 0) / (double)next.Length,
            rates[rates.Length / 2], isInvalid ? ["MODEL_INVALID"] : []);
    }

    /// <summary>The word of a wage rule.</summary>
    internal static string Word(WageRule rule) => rule == WageRule.Indexed ? "indexed" : "expectations";

    /// <summary>The word of a fiscal rule.</summary>
    internal static string Word(FiscalRule rule) => rule switch
    {
        FiscalRule.Share => "share",
        FiscalRule.Lag => "lag",
        _ => "all lag",
    };
}
