using System.Globalization;
using Twin.Host.Money;
using Twin.Host.Money.Calibrate;
using Twin.Host.Money.Flips;
using Twin.Host.Money.Hindcast;
using Twin.Host.Money.Odds;
using Twin.Host.Money.PriceHistory;
using Twin.Host.Money.Statistics;
using Twin.Macro.Estimation;

namespace Twin.Host.Tests.Money;

/// <summary>The tables of docs/validation.md on the economy, line by line.</summary>
internal static class EconomyTables
{
    private const int Draws = 300;
    private const int FlipDraws = 100;
    private const int SensitivityDraws = 256;

    // What the odds were in a second implementation, whose laws of the draws are not known: g > m, deflation within
    // 3, 5 and 10 years, the bound within 5 and 10, deflation where g > m.
    private static readonly Dictionary<(double Growth, string Fiscal), string> _theirs = new()
    {
        [(0.022, "mixed")] = "0 | 0 / 0 / 0 | 0 / 0 | –",
        [(0.05, "lag")] = "– | .01 / .54 / 1.0 | .39 / 1.0 | –",
        [(0.05, "share")] = "– | 0 / 0 / .02 | 0 / .03 | –",
        [(0.1, "mixed")] = ".65 | .13 / .47 / .54 | .42 / .55 | .28",
        [(0.1, "lag")] = ".73 | .30 / .87 / 1.0 | .78 / 1.0 | .45",
        [(0.1, "share")] = ".56 | 0 / 0 / .09 | 0 / .09 | 0",
        [(0.3, "mixed")] = ".62 | .28 / .47 / .57 | .32 / .49 | .39",
        [(0.3, "lag")] = ".68 | .46 / .72 / .88 | .56 / .83 | .69",
        [(0.3, "share")] = ".56 | .14 / .14 / .17 | .03 / .08 | 0",
    };

    public static IEnumerable<string> Identification()
    {
        EconomyCalibrator found = Calibrated();
        yield return "| number | judged | data alone | after | width after / before | the data |";
        yield return "|---|---|---|---|---|---|";
        foreach (CalibratedValue v in found.Values.Where(v => v.Estimate is not null))
        {
            string alone = v.Error is { } e ? $"{Figure(v.Estimate!.Value)} ± {Figure(e)}" : Figure(v.Estimate!.Value);
            yield return $"| `{v.Key}` | {Figure(v.Prior)} ({Figure(v.PriorLow)} to {Figure(v.PriorHigh)}) | {alone} | "
                + $"{Figure(v.Posterior)} ± {Figure(v.PosteriorWidth)} | {Two(v.Ratio)} | {v.Says} |";
        }

        yield return "";
        yield return $"Not identified, {found.NotIdentified.Count} of {found.Values.Count}: "
            + string.Join(", ", found.NotIdentified.Select(key => $"`{key}`")) + ".";
        yield return found.Joint.Count == 0
            ? "No two numbers correlate above 0.5 after the data."
            : "Known together: " + string.Join("; ", found.Joint.Select(j =>
                $"`{j.First}` and `{j.Second}` ({Two(j.Correlation)})")) + ".";
    }

    public static IEnumerable<string> Sensitivity()
    {
        EconomyCalibrator found = Calibrated();
        yield return "| answer | mean | deviation | moved by |";
        yield return "|---|---|---|---|";
        foreach (AnswerSensitivity a in EconomySensitivity.Of(found.Setting, found.Ranges, SensitivityDraws, 1))
        {
            string drivers = string.Join(", ", a.Drivers.Select(d =>
                $"`{d.Key}` {(d.Direction < 0 ? "−" : "+")} {Two(d.Share)} ({Two(d.Low)} to {Two(d.High)})"));
            yield return $"| {a.Answer} | {Figure(a.Mean)} | {Figure(a.Deviation)} | {drivers} |";
        }
    }

    public static IEnumerable<string> Hindcast()
    {
        HindcastReport report = EconomyHindcast.Of(
            Basis(), History(), CalendarQuarter.Of(1960, 1), CalendarQuarter.Of(1989, 4))!;
        yield return "| root mean squared error | quarters | economy | given growth | random walk | AR(1) | bias | p |";
        yield return "|---|---|---|---|---|---|---|---|";
        foreach (HindcastScore s in report.Scores)
        {
            yield return $"| {s.Variable}, {s.Unit} | {s.Horizon} | {Two(s.Economy)} | {Two(s.EconomyGivenGrowth)} | "
                + $"{Two(s.RandomWalk)} | {Two(s.Autoregression)} | {Two(s.EconomyBias)} | "
                + $"{(s.P is { } p ? Two(p) : "–")} |";
        }

        yield return "";
        yield return $"Origins {report.To} to {report.LastOrigin}; refused: {string.Join(", ", report.Refused)}.";
    }

    public static IEnumerable<string> PastHeadlines()
    {
        PriceHistoryReport report = PriceHistoryRun.Of(
            History(), CalendarQuarter.Of(1960, 1), CalendarQuarter.Of(2025, 4));
        yield return "| gate | headline | from | to | quarters | inflation, % | least rate, % | contested |";
        yield return "|---|---|---|---|---|---|---|---|";
        foreach ((string gate, IReadOnlyList<PriceSpell> spells) in new[]
        {
            ("as it is", report.Spells), ("had it been open", report.SpellsIfOpen),
        })
        {
            foreach (PriceSpell s in spells)
            {
                yield return $"| {gate} | {s.Headline} | {s.From} | {s.To} | {s.Quarters} | {Two(100 * s.Pi4)} | "
                    + $"{Two(100 * s.LeastRate)} | {s.Contested} |";
            }
        }

        PriceGate g = report.Gate;
        yield return "";
        yield return $"The gate is {(g.IsOpen ? "open" : "closed")}: {string.Join(", ", g.Why)}. CRPS skill "
            + $"{Two(g.Skill)} (from {Two(g.SkillLow)}) against climatology, {Two(g.WalkSkill)} (from "
            + $"{Two(g.WalkSkillLow)}) against the random walk; 80 % intervals hold {Two(g.Coverage)} of {g.Origins}; "
            + $"inflation under 1.5 % came {g.LowEvents} times (Brier skill "
            + $"{(g.LowSkill is { } skill ? Two(skill) : "untested")}), falling prices {g.Events} times: untested.";
    }

    public static IEnumerable<string> Flips()
    {
        FlipStudy study = new(Basis(), FlipDraws, 1);
        yield return "| growth | quarter | reference | flips of 17 | σ alone | wages alone | budgets alone |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (FlipShare s in FlipStudy.Shares(study.Cases()))
        {
            yield return $"| {Figure(100 * s.Growth)} % | {s.Quarter} | {s.Reference} | {Percent(s.Share)} | "
                + $"{Percent(s.BySubstitution)} | {Percent(s.ByWages)} | {Percent(s.ByFiscal)} |";
        }

        yield return "| story | " + string.Join(" | ", FlipStudy.Horizons.Select(q => $"quarter {q}")) + " |";
        yield return "|---|---|---|---|";
        foreach (FlipCase c in study.Stories())
        {
            string words = Twin.Macro.Money.EconomyStory.All.Single(s => s.Name == c.Story).Words;
            yield return $"| {c.Story}: {words} | "
                + string.Join(" | ", c.Verdicts.Select(v => string.Join(' ', [v.Headline, .. v.Flags]))) + " |";
        }
    }

    public static IEnumerable<string> Odds()
    {
        yield return "| growth | budgets | whose | g > m in year 3 | deflation ≤ 3 / 5 / 10 yr | bound ≤ 5 / 10 yr | "
            + "deflation in year 4 given g > m |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (OddsCase c in new OddsStudy(Basis(), Draws, 1).Cases())
        {
            string given = c.DeflationGiven is { } p ? $"{Short(p)} of {c.Given}" : "–";
            string name = $"| {Figure(100 * c.Growth)} % | {c.Fiscal} |";
            yield return $"{name} ours | {Short(c.OutputOverMoney)} | {Short(c.Deflation3)} / {Short(c.Deflation5)} / "
                + $"{Short(c.Deflation10)} | {Short(c.LowerBound5)} / {Short(c.LowerBound10)} | {given} |";
            if (!_theirs.TryGetValue((c.Growth, c.Fiscal), out string? theirs)) continue;
            yield return $"{name} second | {theirs} |";
        }
    }

    private static EconomyCalibrator Calibrated()
    {
        EconomyFile basis = Basis();
        EconomyHistory history = History();
        CalendarQuarter last = CalendarQuarter.Of(2025, 4);
        return new EconomyCalibrator(
            basis, history.Between(CalendarQuarter.Of(1985, 1), last),
            OpeningReading.Of(history, last, basis.Setting.Opening, history.Debt[^1])!);
    }

    private static EconomyFile Basis() => EconomyFile.Read(EconomyFile.Shipped, isOpen: false).File!;

    private static EconomyHistory History() => UsStatistics.Read(UsStatistics.Shipped).History!;

    private static string Figure(double x) => x.ToString("g3", CultureInfo.InvariantCulture);

    private static string Two(double x) => x.ToString("0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    private static string Short(double x) => x.ToString("0.00", CultureInfo.InvariantCulture).TrimStart('0') switch
    {
        ".00" => "0",
        string text => text,
    };

    private static string Percent(double x) => (100 * x).ToString("0", CultureInfo.InvariantCulture) + " %";
}
