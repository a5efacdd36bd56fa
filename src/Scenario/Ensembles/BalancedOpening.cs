using System.Globalization;
using Twin.World.Ensembles;
using Twin.World.Records;

namespace Twin.Scenario.Ensembles;

/// <summary>Opens a member in the proportions of its own balanced path.</summary>
/// <remarks>
/// What is stated is scaled good by good by how the member's output mix differs from that of the world as stated, and
/// all of it so that gross output at the stated world's dual prices stays the same. Past growth, which sets the ages of
/// equipment and what is under way, becomes the member's own. A member without a balanced path opens as stated.
/// </remarks>
internal sealed class BalancedOpening
{
    private const string Capacity = "capacity", PastGrowth = "past-growth", Units = "units", Count = "count";

    // The reader's own bounds of past growth. Unit: 1/yr.
    private const double LeastGrowth = -1, MostGrowth = 2;

    private readonly OutputMix? _stated;
    private readonly WorldRecord _world;

    /// <summary>Solves the world as stated.</summary>
    /// <param name="world">The world.</param>
    public BalancedOpening(WorldRecord world) => (_world, _stated) = (world, OutputMix.Of(world));

    /// <summary>Whether the opening, and no draw, decides about a number.</summary>
    /// <param name="path">Its path.</param>
    public static bool Sets(string path) => path.Split('.') is
        ["sites", _, Capacity or PastGrowth or Units] or ["sites", _, "stock", _] or ["fleets", _, Count or PastGrowth];

    /// <summary>The overrides that open a member.</summary>
    /// <param name="member">Its world, drawn and not yet opened.</param>
    public IReadOnlyList<string> Of(WorldRecord member)
    {
        if (_stated is null || OutputMix.Of(member) is not { } solved) return [];
        var (mix, stated) = (solved.Goods, _stated.Goods);
        var (before, now) = (0.0, 0.0);
        foreach (var (good, (output, price)) in stated)
        {
            if (!double.IsFinite(price) || !mix.TryGetValue(good, out var own)) continue;
            before += price * output;
            now += price * own.Output;
        }

        if (!(before > 0 && now > 0)) return [];
        double Factor(string good) => stated.TryGetValue(good, out var old) && old.Output > 0
            && mix.TryGetValue(good, out var own) && own.Output > 0
            ? own.Output / old.Output * (before / now)
            : 1;
        var growth = Math.Clamp(solved.PerYear, LeastGrowth, MostGrowth);
        var sets = new List<string>();
        foreach (var site in _world.Sites.Where(site => site.Owner == Owner.Loop)) Open(site, Factor, growth, sets);
        foreach (var fleet in _world.Fleets.Where(fleet => fleet.Owner == Owner.Loop))
        {
            Add(sets, $"fleets.{fleet.Id}.{Count}", fleet.Count * Factor(fleet.Hours), UnitOf(fleet.Robot));
            if (fleet.OpeningGrowthPerYear is not null) Add(sets, $"fleets.{fleet.Id}.{PastGrowth}", growth, "1/yr");
        }

        return sets;
    }

    private void Open(SiteRecord site, Func<string, double> factor, double growth, List<string> sets)
    {
        var path = $"sites.{site.Id}.";
        if (site.Process is { } id)
        {
            var good = _world.Processes.First(process => process.Id == id).Output;
            Add(sets, path + Capacity, site.CapacityPerYear * factor(good), UnitOf(good) + "/yr");
        }

        if (site.Stores is { } stored && site.StorageEquipment is { } equipment)
        {
            Add(sets, path + Units, site.StorageUnits * factor(stored), UnitOf(equipment));
        }

        if (site.OpeningGrowthPerYear is not null) Add(sets, path + PastGrowth, growth, "1/yr");
        foreach (var stock in site.Stock)
        {
            Add(sets, $"{path}stock.{stock.Good}", stock.Amount * factor(stock.Good), UnitOf(stock.Good));
        }
    }

    private string UnitOf(string good) => _world.Goods.First(record => record.Id == good).Unit;

    private static void Add(List<string> sets, string path, double value, string unit) =>
        sets.Add(string.Create(CultureInfo.InvariantCulture, $"{path}={value:R} {unit}"));
}
