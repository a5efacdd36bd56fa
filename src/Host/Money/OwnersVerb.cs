using System.CommandLine;
using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Macro.Closure;

namespace Twin.Host.Money;

/// <summary><c>twin macro owners</c>: who holds AI compute, and how near one is to deciding alone.</summary>
internal sealed class OwnersVerb : Verb
{
    private const double AmberShare = 0.35;
    private const double AmberChance = 0.1;
    private const double AmberLeadMonths = 6;
    private const double RedChance = 0.5;

    private readonly Option<string?> _file = new("--file")
    {
        Description = "Holdings by quarter; default: the shipped ones", HelpName = "file.csv",
    };

    private readonly Option<string?> _at = new("--at")
    {
        Description = "End of a quarter; default: the last that the source had whole", HelpName = "2025-12-31",
    };

    private readonly Option<string[]> _quality = new("--quality")
    {
        Description = "Capability of an owner against the others, 1 when left out", HelpName = "Owner=3",
    };

    private readonly Option<bool> _improves = new("--self-improvement")
    {
        Description = "A lead of six months alone is then an alarm",
    };

    /// <summary>Makes the verb.</summary>
    public OwnersVerb()
        : base(
            "owners", "Who holds AI compute, and how near one is to deciding alone",
            "twin macro owners", "twin macro owners --quality Google=1.9 --json")
    {
        foreach (Option option in (Option[])[_file, _at, _quality, _improves]) Options.Add(option);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        string path = parsed.GetValue(_file) ?? OwnersFile.Shipped;
        (IReadOnlyList<OwnersQuarter> quarters, IReadOnlyList<InputError> errors) = OwnersFile.Read(path);
        if (errors.Count > 0) return context.Report([.. errors]);
        string? day = parsed.GetValue(_at);
        OwnersQuarter? at = day is null
            ? quarters.LastOrDefault(q => !q.IsPartial)
            : quarters.FirstOrDefault(q => q.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == day);
        if (at is null || at.Named.Count == 0)
            return context.Report(EconomyErrors.NoQuarter(path, day ?? "none", quarters));
        (double[] quality, InputError? wrong) = QualityOf(at, parsed.GetValue(_quality) ?? []);
        if (wrong is not null) return context.Report(wrong);
        OwnersReport report = Report(path, quarters, at, quality, parsed.GetValue(_improves));
        if (context.Json) context.WriteJson(report, HostJson.Default.OwnersReport);
        else OwnersView.Write(context.Terminal, report);
        return ExitCode.Good;
    }

    /// <summary>The report of a quarter.</summary>
    /// <param name="path">The file.</param>
    /// <param name="quarters">All its quarters.</param>
    /// <param name="at">The quarter; somebody in it is named.</param>
    /// <param name="quality">Capability of each named owner against the others.</param>
    /// <param name="improves">Whether a lead of six months alone is an alarm.</param>
    internal static OwnersReport Report(
        string path, IReadOnlyList<OwnersQuarter> quarters, OwnersQuarter at, double[] quality, bool improves)
    {
        double[] shares = at.Shares;
        double remainder = 1 - shares.Sum();
        double[] byEffect = Concentration.QualityWeighted(
            [.. at.Named.Select(h => h.Amount), remainder * at.Total], [.. quality, 1], 1);
        double? growth = quarters.FirstOrDefault(q => q.At == at.At.AddYears(-1)) is { } before
            ? at.Total / before.Total
            : null;
        double? lead = growth is > 1 && at.Named.Count > 1
            ? Concentration.LeadMonths(at.Named[0].Amount * quality[0], at.Named[1].Amount * quality[1], growth.Value)
            : null;
        double chance = at.ChanceOfControl;
        bool isMajorityNamed = shares.Sum() > 0.5;
        return new OwnersReport(
            "world, AI accelerators in service", Path.GetFileName(path), at.At,
            [.. at.Named.Select((h, i) => new OwnerShare(h.Owner, h.Amount, shares[i], byEffect[i]))], remainder,
            Concentration.Herfindahl(shares), Concentration.EffectiveNumber(shares),
            Concentration.OfLargest(shares, 3), isMajorityNamed ? Concentration.MinimalCoalition(shares) : null, chance,
            at.EvidenceWeight, Concentration.CriticalQuality(shares[0]), growth, lead,
            AlarmOf(shares[0], byEffect.Take(shares.Length).Max(), chance, improves ? lead : null),
            [.. quarters.Where(q => q.Named.Count > 0).Select(Point)]);
    }

    private static string AlarmOf(double largest, double byEffect, double chance, double? lead) =>
        chance >= RedChance || byEffect >= Concentration.Control ? "red"
        : largest >= AmberShare || chance >= AmberChance || lead >= AmberLeadMonths ? "amber" : "green";

    private static OwnersPoint Point(OwnersQuarter q) => new(
        q.At, q.Total, q.Named[0].Owner, q.Shares[0], Concentration.Herfindahl(q.Shares), q.ChanceOfControl);

    private static (double[] Quality, InputError? Error) QualityOf(OwnersQuarter at, string[] given)
    {
        double[] quality = [.. at.Named.Select(_ => 1.0)];
        foreach (string text in given)
        {
            string[] parts = text.Split('=', 2);
            int owner = at.Named.ToList().FindIndex(h => h.Owner.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
            double value = double.NaN;
            bool isNumber = parts.Length == 2 && double.TryParse(parts[1], CultureInfo.InvariantCulture, out value);
            if (owner < 0 || !isNumber || !(value is > 0 and <= 1e6)) return (quality, EconomyErrors.Quality(text, at));
            quality[owner] = value;
        }

        return (quality, null);
    }
}
