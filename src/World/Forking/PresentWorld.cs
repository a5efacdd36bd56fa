using Twin.World.Joining;
using Twin.World.Records;

namespace Twin.World.Forking;

/// <summary>A world drawn from what is not known, held to what a run shows of itself.</summary>
/// <remarks>
/// What a run shows is the run's: every posting tells what a recipe takes and gives, plants what their equipment does,
/// work and equipment under way when they are due, the market its prices and limits, depots their stocks, humans what
/// they make. What only time tells is drawn: wear, lives, reserves, learning, failures and repairs, how fast the
/// outside grows. A loop whose recipes or leads changed in an instant would starve of what it was not built to make,
/// and no loop is cut off into that.
/// </remarks>
internal static class PresentWorld
{
    /// <summary>Holds a drawn world to a run.</summary>
    /// <param name="run">The run's world.</param>
    /// <param name="drawn">The drawn world: the same goods, processes, sites and fleets.</param>
    /// <exception cref="ArgumentException">It has others.</exception>
    public static WorldRecord Of(WorldRecord run, WorldRecord drawn) => drawn with
    {
        Goods = run.Goods,
        Links = run.Links,
        Processes = Held(run.Processes, drawn.Processes, process => process.Id, (was, now) => was with
        {
            Learning = now.Learning,
            Equipment = Held(was.Equipment, now.Equipment, line => line.Good, (old, line) => old with
            {
                WearPerYear = line.WearPerYear,
                LifeYears = line.LifeYears,
            }),
        }),
        Sites = Held(run.Sites, drawn.Sites, site => site.Id, (was, now) => was with
        {
            // A grade that falls tells by its pace how much is left.
            Reserve = was.GradeAtEnd < 1 ? was.Reserve : now.Reserve,
            StorageLifeYears = now.StorageLifeYears,
        }),
        Fleets = Held(run.Fleets, drawn.Fleets, fleet => fleet.Id, Fleet),
        Market = run.Market is not { } market || drawn.Market is not { } other ? drawn.Market : other with
        {
            Cash = market.Cash,
            Imports = Held(market.Imports, other.Imports, trade => trade.Good, Trade),
            Exports = Held(market.Exports, other.Exports, trade => trade.Good, Trade),
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
                LifeYears = was.LifeYears,
            }),
        },
    };

    // Single robots carry their own clocks: what they live by stays.
    private static FleetRecord Fleet(FleetRecord was, FleetRecord now) => was.Individual is not null ? was : was with
    {
        LifeYears = now.LifeYears,
        MtbfHours = now.MtbfHours,
        MttrHours = now.MttrHours,
    };

    private static TradeRecord Trade(TradeRecord was, TradeRecord now) =>
        was with { LimitGrowthPerYear = now.LimitGrowthPerYear };

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
