using System.CommandLine;
using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Macro.Closure;

namespace Twin.Host.Money;

/// <summary><c>twin macro owners</c>: who holds compute, energy and robots, and how near one is to deciding
/// alone.</summary>
internal sealed class OwnersVerb : Verb
{
    private static readonly string[] _levels = ["country", "ai-system"];

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
            "owners", "Who holds compute, energy and robots, and how near one is to deciding alone",
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
        errors =
        [
            .. OwnerFiles.ReadControl(OwnerFiles.Control).Errors,
            .. OwnerFiles.ReadHoldings(OwnerFiles.Others).Errors,
        ];
        if (errors.Count > 0) return context.Report([.. errors]);
        OwnersReport report = Report(path, quarters, at, _ => 1, parsed.GetValue(_improves));
        (Dictionary<string, double> quality, InputError? wrong) =
            QualityOf(report.Findings, parsed.GetValue(_quality) ?? []);
        if (wrong is not null) return context.Report(wrong);
        if (quality.Count > 0)
        {
            report = Report(
                path, quarters, at, holder => quality.GetValueOrDefault(holder, 1), parsed.GetValue(_improves));
        }

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
        Dictionary<string, double> given = at.Named.Select((h, i) => (h.Owner, quality[i]))
            .ToDictionary(pair => pair.Owner, pair => pair.Item2, StringComparer.Ordinal);
        return Report(path, quarters, at, holder => given.GetValueOrDefault(holder, 1), improves);
    }

    private static OwnersReport Report(
        string path, IReadOnlyList<OwnersQuarter> quarters, OwnersQuarter at, Func<string, double> quality,
        bool improves)
    {
        Holdings compute = new(
            Holdings.Compute, Holdings.Company, "H100-equivalents", [Path.GetFileName(path)], quarters);
        OwnershipFindings f = OwnershipFindings.Of(compute, at, quality, improves);
        return new OwnersReport(
            "world, AI accelerators in service", Path.GetFileName(path), at.At,
            [.. f.Holders.Select(h => new OwnerShare(h.Holder, h.Amount, h.Share, h.QualityShare))], f.RemainderShare,
            f.Herfindahl, f.EffectiveNumber, f.LargestThree,
            f.MinimalCoalition.Count > 0 ? f.MinimalCoalition.Count : null, f.P51, f.EvidenceWeight,
            f.CriticalQuality, f.GrowthFactorPerYear, f.LeadMonths, f.Alarm,
            [.. quarters.Where(q => q.Named.Count > 0).Select(Point)],
            [f, .. Others(compute, at.At, quality, improves)]);
    }

    /// <summary>The other levels of compute, then the other goods; what the files do not hold is left out.</summary>
    private static IEnumerable<OwnershipFindings> Others(
        Holdings compute, DateOnly at, Func<string, double> quality, bool improves)
    {
        IReadOnlyList<OwnerControl> control = OwnerFiles.ReadControl(OwnerFiles.Control).Rows;
        foreach (string level in _levels)
        {
            if (compute.At(level, control) is not { } there) continue;
            OwnersQuarter quarter = there.Quarters.First(q => q.At == at);
            if (quarter.Named.Count > 0) yield return OwnershipFindings.Of(there, quarter, quality, improves);
        }

        foreach (Holdings other in OwnerFiles.ReadHoldings(OwnerFiles.Others).Holdings)
            yield return OwnershipFindings.Of(other, other.Quarters[^1], quality, improves);
    }

    private static OwnersPoint Point(OwnersQuarter q) => new(
        q.At, q.Total, q.Named[0].Owner, q.Shares[0], Concentration.Herfindahl(q.Shares), q.ChanceOfControl);

    private static (Dictionary<string, double> Quality, InputError? Error) QualityOf(
        IReadOnlyList<OwnershipFindings> findings, string[] given)
    {
        string[] holders =
            [.. findings.SelectMany(f => f.Holders).Select(h => h.Holder).Distinct(StringComparer.Ordinal)];
        Dictionary<string, double> quality = new(StringComparer.Ordinal);
        foreach (string text in given)
        {
            string[] parts = text.Split('=', 2);
            string? holder = holders.FirstOrDefault(h => h.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
            double value = double.NaN;
            bool isNumber = parts.Length == 2 && double.TryParse(parts[1], CultureInfo.InvariantCulture, out value);
            if (holder is null || !isNumber || !(value is > 0 and <= 1e6))
                return (quality, EconomyErrors.Quality(text, holders));
            quality[holder] = value;
        }

        return (quality, null);
    }
}
