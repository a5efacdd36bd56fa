using System.Globalization;
using System.Security.Cryptography;
using Twin.Host.Money;

namespace Twin.Host.Decide;

/// <summary>Who holds compute, as far as decisions tell it.</summary>
internal static class HoldersOfCompute
{
    /// <summary>The last whole quarter of the shipped holdings; null where they are not there.</summary>
    public static OwnersReport? Latest()
    {
        var (quarters, errors) = OwnersFile.Read(OwnersFile.Shipped);
        if (errors.Count > 0) return null;
        if (quarters.LastOrDefault(q => !q.IsPartial && q.Named.Count > 0) is not { } at) return null;
        return OwnersVerb.Report(OwnersFile.Shipped, quarters, at, [.. at.Named.Select(_ => 1.0)], improves: false);
    }

    /// <summary>The evidence of a report: compute by company, by country and by AI system.</summary>
    public static IReadOnlyDictionary<string, EvidenceHolding> Evidence(OwnersReport report)
    {
        SortedDictionary<string, EvidenceHolding> levels = new(StringComparer.Ordinal);
        foreach (var level in report.Findings.Where(findings => findings.What == Holdings.Compute))
        {
            levels.Add(level.Level, new EvidenceHolding(
                level.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), level.Herfindahl,
                level.Holders[0].Share, level.P51, level.Holders.Max(holder => holder.QualityShare), level.LeadMonths,
                level.Alarm));
        }

        return levels;
    }

    /// <summary>The levels of control at which one holder decides alone.</summary>
    public static IReadOnlyList<string> Captured(OwnersReport report) =>
        [.. Evidence(report).Where(level => level.Value.Alarm == "red").Select(level => level.Key)];

    /// <summary>The findings behind <see cref="Captured"/>: the level, and who holds it.</summary>
    public static IReadOnlyList<OwnershipFindings> Raised(OwnersReport report) =>
        [.. report.Findings.Where(findings => findings.What == Holdings.Compute && findings.Alarm == "red")];

    /// <summary>The file behind it.</summary>
    public static EvidenceVintage Vintage() => new(
        $"data/{Path.GetFileName(OwnersFile.Shipped)}",
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(OwnersFile.Shipped))));
}
