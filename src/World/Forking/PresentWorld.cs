using Twin.World.Assembly;
using Twin.World.Joining;
using Twin.World.Records;

namespace Twin.World.Forking;

/// <summary>A world drawn from what is not known, held to what a run shows of itself.</summary>
/// <remarks>
/// What stands, lies and is limited now can be seen: opening capacities, stocks, counts, cash, limits of trade and the
/// human economy's levels are the run's. What cannot be seen is drawn: recipes, wear, leads, lives, prices, growth.
/// Leads and lives keep to what has a place in the run: a build lead of at least a step stays one.
/// </remarks>
internal static class PresentWorld
{
    /// <summary>Holds a drawn world to a run.</summary>
    /// <param name="run">The run's world.</param>
    /// <param name="drawn">The drawn world: the same goods, processes, sites and fleets.</param>
    /// <exception cref="ArgumentException">It has others.</exception>
    public static WorldRecord Of(WorldRecord run, WorldRecord drawn) => drawn with
    {
        Processes = Held(run.Processes, drawn.Processes, process => process.Id, (was, now) => now with
        {
            Equipment = Held(was.Equipment, now.Equipment, line => line.Good, (old, line) =>
                line with { BuildYears = Lead(run, old.BuildYears, line.BuildYears) }),
        }),
        Sites = Held(run.Sites, drawn.Sites, site => site.Id, (was, now) => now with
        {
            CapacityPerYear = was.CapacityPerYear,
            OpeningGrowthPerYear = was.OpeningGrowthPerYear,
            StorageUnits = was.StorageUnits,
            Stock = was.Stock,
        }),
        Fleets = Held(run.Fleets, drawn.Fleets, fleet => fleet.Id, (was, now) => Fleet(run, was, now)),
        Market = run.Market is not { } market || drawn.Market is not { } other ? drawn.Market : other with
        {
            Cash = market.Cash,
            Imports = Held(market.Imports, other.Imports, trade => trade.Good, (was, now) => Trade(run, was, now)),
            Exports = Held(market.Exports, other.Exports, trade => trade.Good, (was, now) => Trade(run, was, now)),
        },
        Economy = run.Economy is { } economy && drawn.Economy is { } drawnEconomy
            ? EconomyNumbers.OpenedAs(economy, drawnEconomy)
            : drawn.Economy,
        Human = run.Human is not { } human || drawn.Human is not { } humans ? drawn.Human : humans with
        {
            Goods = Held(human.Goods, humans.Goods, good => good.Good, (was, now) => now with
            {
                OutputPerYear = was.OutputPerYear,
                InService = was.InService,
                PastGrowthPerYear = was.PastGrowthPerYear,
                ClaimPerYear = was.ClaimPerYear,
            }),
        },
    };

    private static FleetRecord Fleet(WorldRecord run, FleetRecord was, FleetRecord now)
    {
        // Single robots carry their own clocks: what they live by stays.
        if (was.Individual is not null) return was;
        return now with
        {
            Count = was.Count,
            OpeningGrowthPerYear = was.OpeningGrowthPerYear,
            BuildYears = Lead(run, was.BuildYears, now.BuildYears),
        };
    }

    private static TradeRecord Trade(WorldRecord run, TradeRecord was, TradeRecord now) => now with
    {
        LimitPerYear = was.LimitPerYear,
        LeadYears = StepClock.Steps(run, was.LeadYears) == 0 ? 0 : Lead(run, was.LeadYears, now.LeadYears),
    };

    private static double Lead(WorldRecord run, double was, double now) =>
        StepClock.Steps(run, was) > 0 ? Math.Max(now, StepClock.StepYears(run)) : now;

    private static List<T> Held<T>(
        IReadOnlyList<T> run, IReadOnlyList<T> drawn, Func<T, string> id, Func<T, T, T> hold)
    {
        var known = run.ToDictionary(id, StringComparer.Ordinal);
        if (drawn.Count != known.Count) throw new ArgumentException("the drawn world has other parts than the run");
        return
        [
            .. drawn.Select(part => known.TryGetValue(id(part), out var was)
                ? hold(was, part)
                : throw new ArgumentException($"the run has no {id(part)}")),
        ];
    }
}
