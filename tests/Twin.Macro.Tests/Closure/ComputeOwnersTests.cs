using System.Globalization;
using Twin.Macro.Closure;
using Xunit;

namespace Twin.Macro.Tests.Closure;

/// <summary>Concentration of the world's AI compute at the end of 2025, by the shipped table.</summary>
public sealed class ComputeOwnersTests
{
    private const string Quarter = "2025-12-31";

    [Fact]
    public void Compute_AtTheEndOf2025_IsHeldByFewButControlledByNone()
    {
        Dictionary<string, double> owners = Owners();
        double[] amounts = [.. owners.Values];

        double[] shares = Concentration.Shares(amounts);

        // The residual stands for many owners: it may hold most, but it is nobody's share.
        double largest = owners.Where(owner => !owner.Key.StartsWith("Other", StringComparison.Ordinal))
            .Max(owner => owner.Value) / amounts.Sum();
        Assert.Equal(5_049_814 / 17_472_136.0, largest, 1e-12);
        Assert.Equal(owners["Google"] / amounts.Sum(), largest);
        Assert.InRange(Concentration.Herfindahl(shares), 1500, 2500);
        Assert.InRange(Concentration.OfLargest(shares, 4), .6, .9);
        Assert.InRange(Concentration.ChanceOfControl(shares, 100), 0, 1e-4);
        Assert.InRange(Concentration.CriticalQuality(largest), 2, 3);
    }

    private static Dictionary<string, double> Owners()
    {
        Dictionary<string, double> owners = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(Root(), "data", "ai-compute-owners.csv")))
        {
            if (!line.StartsWith(Quarter, StringComparison.Ordinal)) continue;
            string[] cells = line.Split(',');

            // The residual's name is quoted and holds a comma.
            (string name, string amount) = cells[2].StartsWith('"') ? ("Other", cells[4]) : (cells[2], cells[3]);
            owners[name] = owners.GetValueOrDefault(name) + double.Parse(amount, CultureInfo.InvariantCulture);
        }

        return owners;
    }

    private static string Root()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Twin.sln"))) return folder;
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}
