using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Lists what the makers of a world's loop need, each need with the values of the file behind it.</summary>
/// <remarks>
/// Shares that a yield takes count as needs per unit of good output. Storage is equipment of whoever makes the flow
/// good it keeps, in the opening proportion. Leads and lives are rounded to the world's own steps.
/// </remarks>
internal sealed class WorldNeeds
{
    private const string Years = "yr";

    private readonly WorldRecord _world;
    private readonly Dictionary<string, GoodRecord> _goods;

    /// <summary>Takes a world.</summary>
    /// <param name="world">The world.</param>
    public WorldNeeds(WorldRecord world)
    {
        _world = world;
        _goods = world.Goods.ToDictionary(good => good.Id, StringComparer.Ordinal);
        Made =
        [
            .. WorldShares.Of(world).Select(share => share.Process.Output)
                .Concat(LoopFleets.Select(fleet => fleet.Hours))
                .Distinct().OrderBy(id => id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Ids of the goods that the loop makes, in ordinal order.</summary>
    public IReadOnlyList<string> Made { get; }

    private IEnumerable<FleetRecord> LoopFleets => _world.Fleets.Where(fleet => fleet.Owner == Owner.Loop);

    /// <summary>The needs of the loop as it stands: of several makers their mean by opening capacity.</summary>
    public IEnumerable<WorldNeed> OfTheMean() =>
        WorldShares.Of(_world)
            .SelectMany(share => OfProcess(share.Process, share.OfGood)
                .Select(need => need with { Site = share.Site.Id }))
            .Concat(LoopFleets.SelectMany(fleet => OfFleet(fleet, ShareOf(fleet))))
            .Concat(_world.Sites.SelectMany(OfStorage));

    /// <summary>The needs of each way to make a good, alone: the name of the process or fleet, and its needs.</summary>
    public IReadOnlyList<(string Name, string Made, IReadOnlyList<WorldNeed> Needs)> OfEachTechnique()
    {
        var storage = _world.Sites.SelectMany(OfStorage).ToLookup(need => need.Made, StringComparer.Ordinal);
        var processes = WorldShares.Of(_world).Select(share => share.Process)
            .DistinctBy(process => process.Id, StringComparer.Ordinal)
            .Select(process => (process.Id, Made: process.Output, Needs: OfProcess(process, 1)));
        var fleets = LoopFleets.Select(fleet => (fleet.Id, Made: fleet.Hours, Needs: OfFleet(fleet, 1)));
        return
        [
            .. processes.Concat(fleets).OrderBy(way => way.Made, StringComparer.Ordinal)
                .ThenBy(way => way.Id, StringComparer.Ordinal)
                .Select(way => (way.Id, way.Made, (IReadOnlyList<WorldNeed>)[.. way.Needs, .. storage[way.Made]])),
        ];
    }

    /// <summary>A fleet's part of the hours that the loop's fleets deliver at the start. Range: (0, 1].</summary>
    /// <param name="fleet">The fleet.</param>
    public double ShareOf(FleetRecord fleet)
    {
        var same = LoopFleets.Where(other => other.Hours == fleet.Hours).ToList();
        if (same.Count == 1) return 1;
        var total = same.Sum(other => other.Count * FleetRates.HoursPerYear(other));
        return total > 0 ? fleet.Count * FleetRates.HoursPerYear(fleet) / total : 1.0 / same.Count;
    }

    private IEnumerable<WorldNeed> OfProcess(ProcessRecord process, double share)
    {
        var at = $"processes.{process.Id}";

        // A yield of 1 has nothing to give and mostly stands in no file: no power, no effect.
        Influence byYield = new($"{at}.yield", process.Yield, "1", InfluenceKind.Amount, process.Yield < 1 ? -1 : 0);
        Influence byMargin = new($"{at}.margin", process.Margin, "1", InfluenceKind.Amount, process.Margin > 1 ? 1 : 0);
        foreach (var input in process.Inputs)
        {
            if (_goods[input.Good].Kind == GoodKind.Nature) continue;
            yield return new WorldNeed(
                input.Good, process.Output, input.Amount / process.Yield * share, Rounded(process.LeadYears), null,
                [
                    new(
                        $"{at}.inputs.{input.Good}", input.Amount, Per(input.Good, process.Output),
                        InfluenceKind.Amount),
                    byYield, new($"{at}.lead", process.LeadYears, Years, InfluenceKind.Lead),
                ]);
        }

        foreach (var line in process.Equipment)
        {
            var path = $"{at}.equipment.{line.Good}";
            var isLife = line.Wear == Records.WearKind.FixedLife;
            yield return new WorldNeed(
                line.Good, process.Output, line.StockYears * process.Margin / process.Yield * share,
                Rounded(line.BuildYears),
                WearOf(line),
                [
                    new(
                        $"{path}.stock", line.StockYears, Per(line.Good, process.Output, "·yr"), InfluenceKind.Amount),
                    byMargin, byYield, new($"{path}.build", line.BuildYears, Years, InfluenceKind.Lead),
                    isLife
                        ? new($"{path}.life", line.LifeYears, Years, InfluenceKind.Wear)
                        : new($"{path}.wear", line.WearPerYear, "1/yr", InfluenceKind.Wear),
                ]);
        }
    }

    private IEnumerable<WorldNeed> OfFleet(FleetRecord fleet, double share)
    {
        var at = $"fleets.{fleet.Id}";
        foreach (var input in FleetRates.Inputs(fleet, good => _goods[good]))
        {
            if (_goods[input.Good].Kind == GoodKind.Nature) continue;
            yield return new WorldNeed(
                input.Good, fleet.Hours, input.Amount * share, 0, null,
                [
                    new($"{at}.inputs.{input.Good}", input.Amount, Per(input.Good, fleet.Hours), InfluenceKind.Amount),
                ]);
        }

        yield return new WorldNeed(
            fleet.Robot, fleet.Hours, 1 / FleetRates.HoursPerYear(fleet) * share, Rounded(fleet.BuildYears),
            Wear.FixedLife(LifeYears(fleet.LifeYears)),
            [
                .. fleet.Individual is { } each ? OfCycle(fleet, each, at) : OfDuty(fleet, at),
                new($"{at}.build", fleet.BuildYears, Years, InfluenceKind.Lead),
                new($"{at}.life", fleet.LifeYears, Years, InfluenceKind.Wear),
            ]);
    }

    /// <summary>Hours a year are proportional to duty·A with A = MTBF/(MTBF + duty·MTTR): the powers are dln/dln of
    /// that.</summary>
    private static IEnumerable<Influence> OfDuty(FleetRecord fleet, string at)
    {
        var up = FleetRates.Availability(fleet);
        yield return new($"{at}.duty", fleet.Duty, "1", InfluenceKind.Amount, -up);
        yield return new($"{at}.mtbf", fleet.MtbfHours, "h", InfluenceKind.Amount, up - 1);
        yield return new($"{at}.mttr", fleet.MttrHours, "h", InfluenceKind.Amount, 1 - up);
    }

    /// <summary>Hours a year fall with each part of the cycle of work, charging and repair by that part's share of
    /// it.</summary>
    private static IEnumerable<Influence> OfCycle(FleetRecord fleet, IndividualsRecord each, string at)
    {
        var cycle = FleetRates.CycleOf(fleet, each);
        var (charging, repair) = (cycle.Charging / cycle.Length, cycle.Repair / cycle.Length);
        yield return new($"{at}.mtbf", fleet.MtbfHours, "h", InfluenceKind.Amount, -repair);
        yield return new($"{at}.mttr", fleet.MttrHours, "h", InfluenceKind.Amount, repair);
        if (each.Cable) yield break;
        yield return new($"{at}.individual.charging", each.ChargingWatts, "W", InfluenceKind.Amount, -charging);
        yield return new($"{at}.individual.efficiency", each.Efficiency, "1", InfluenceKind.Amount, -charging);
    }

    private IEnumerable<WorldNeed> OfStorage(SiteRecord site)
    {
        if (site.Kind != SiteKind.Storage || site.Owner != Owner.Loop || site.StorageUnits == 0) yield break;
        if (!Made.Contains(site.Stores!, StringComparer.Ordinal)) yield break;
        var capacity = WorldShares.Of(_world).Where(share => share.Process.Output == site.Stores)
            .Sum(share => share.Site.CapacityPerYear);
        if (capacity == 0) yield break;
        yield return new WorldNeed(
            site.StorageEquipment!, site.Stores!, site.StorageUnits / capacity, 0,
            Wear.FixedLife(LifeYears(site.StorageLifeYears)),
            [
                new(
                    $"sites.{site.Id}.units", site.StorageUnits, _goods[site.StorageEquipment!].Unit,
                    InfluenceKind.Amount),
                new($"sites.{site.Id}.life", site.StorageLifeYears, Years, InfluenceKind.Wear),
            ]);
    }

    private string Per(string good, string made, string time = "") =>
        $"{_goods[good].Unit}{time}/{_goods[made].Unit}";

    private Wear WearOf(EquipmentRecord equipment) => equipment.Wear switch
    {
        Records.WearKind.FixedLife => Wear.FixedLife(LifeYears(equipment.LifeYears)),
        Records.WearKind.Exponential => Wear.Exponential(equipment.WearPerYear),
        _ => Wear.Linear(equipment.WearPerYear),
    };

    private double Rounded(double years) => StepClock.Steps(_world, years) * StepClock.StepYears(_world);

    private double LifeYears(double years) => StepClock.LifeSteps(_world, years) * StepClock.StepYears(_world);
}
