using Twin.Factory.Assets;
using Twin.Factory.Learning;
using Twin.Factory.Plants;
using Twin.Macro.Learning;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.World.Judging;

/// <summary>What a run's loop has learned, dug and built by an instant: all that moves its matrices.</summary>
/// <remarks>
/// Recipes are those that plants work by and new capacity takes: shares that learning left, inputs divided by the grade
/// of a mine. Capacities are what equipment in service allows, whether its site works already or not; they weigh the
/// several ways of making one good. What the world file states and no run changes stays.
/// </remarks>
public sealed record LoopStanding
{
    private const double Nano = 1e-9;

    private readonly Dictionary<string, double> _shares = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _grades = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _capacities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _robots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _storages = new(StringComparer.Ordinal);

    private LoopStanding()
    {
    }

    /// <summary>What is left of the learned coefficients, by process that learns. Range: (0, 1].</summary>
    public IReadOnlyDictionary<string, double> Shares => _shares;

    /// <summary>Good output per year that equipment in service allows, by site of the loop. Unit: the output's own per
    /// yr.</summary>
    public IReadOnlyDictionary<string, double> Capacities => _capacities;

    /// <summary>Reads a run.</summary>
    /// <param name="run">The run, where it stands.</param>
    public static LoopStanding Of(WorldRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (world, record, standing) = (run.World, run.World.Record, new LoopStanding());
        foreach (var process in WorldLearning.ProcessesOf(record)) standing.Learn(world, process);
        var processes = record.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        foreach (var site in record.Sites.Where(site => site.Owner == Owner.Loop))
        {
            if (site.Process is { } id) standing.See(world, site, processes[id]);
            else if (site.Kind == SiteKind.Storage) standing._storages.Add(site.Id, InService(world, site));
        }

        foreach (var (fleet, robots) in RunMeans.RobotsOf(world)) standing._robots.Add(fleet.Id, robots);
        return standing;
    }

    /// <summary>Whether matrices by it are those of the opening: nothing has been learned, no grade has fallen, and
    /// nothing is made or kept in several ways whose weights could have moved.</summary>
    /// <param name="world">The run's world.</param>
    public bool IsAsOpened(WorldRecord world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return _shares.Values.All(share => share == 1) && _grades.Values.All(grade => grade == 1)
            && _storages.Count == 0 && WorldShares.Of(world).All(share => share.OfGood == 1)
            && world.Fleets.Where(fleet => fleet.Owner == Owner.Loop).Select(fleet => fleet.Hours)
                .GroupBy(hours => hours, StringComparer.Ordinal).All(fleets => fleets.Count() == 1);
    }

    /// <summary>The run's world as it stands.</summary>
    /// <param name="world">The run's world, as its file states it.</param>
    public WorldRecord Of(WorldRecord world) => Built(LearnedWorld.At(world, _shares));

    /// <summary>Another draw of the run's world after the same output and with the same capacities: it has learned by
    /// its own laws.</summary>
    /// <param name="drawn">The draw.</param>
    public WorldRecord In(WorldRecord drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        Dictionary<string, double> shares = new(StringComparer.Ordinal);
        foreach (var process in drawn.Processes)
        {
            if (process.Learning is not { } learning || !_made.TryGetValue(process.Id, out var made)) continue;
            var law = new WrightLaw(WrightLaw.ExponentOf(learning.Rate), learning.Cumulative, learning.Floor);
            shares.Add(process.Id, law.ShareAt(learning.Cumulative + made));
        }

        return Built(LearnedWorld.At(drawn, shares));
    }

    private WorldRecord Built(WorldRecord world) => world with
    {
        Processes = [.. world.Processes.Select(process => Dug(world, process))],
        Sites =
        [
            .. world.Sites.Select(site => site with
            {
                CapacityPerYear = _capacities.GetValueOrDefault(site.Id, site.CapacityPerYear),
                StorageUnits = _storages.GetValueOrDefault(site.Id, site.StorageUnits),
            }),
        ],
        Fleets =
        [
            .. world.Fleets.Select(fleet => fleet with { Count = _robots.GetValueOrDefault(fleet.Id, fleet.Count) }),
        ],
    };

    /// <summary>A recipe whose inputs are those of the mean of its mines, by what they can make.</summary>
    private ProcessRecord Dug(WorldRecord world, ProcessRecord process)
    {
        double all = 0, dug = 0;
        foreach (var site in world.Sites.Where(site => site.Process == process.Id && _grades.ContainsKey(site.Id)))
        {
            all += _capacities[site.Id];
            dug += _capacities[site.Id] / _grades[site.Id];
        }

        if (!(all > 0) || dug == all) return process;
        return process with
        {
            Inputs = [.. process.Inputs.Select(input => input with { Amount = input.Amount * (dug / all) })],
        };
    }

    private void Learn(AssembledWorld world, ProcessRecord process)
    {
        ref readonly var state = ref world.Shard.Row<ExperienceState>(
            world.Shard.AddressOf(Experience.Kind, process.Id));
        Int128 made = 0;
        foreach (var told in world.Shard.List(state.Sites)) made += told;
        _shares.Add(process.Id, state.ShareNano * Nano);
        _made.Add(process.Id, world.Goods.Amount(world.Goods[process.Output], made));
    }

    private void See(AssembledWorld world, SiteRecord site, ProcessRecord process)
    {
        var left = process.Learning?.Of.Contains(LearnedPart.Yield) == true ? _shares[process.Id] : 1;
        _capacities.Add(site.Id, RunMeans.WorkOf(world, site, process) * LearnedYield.At(process.Yield, left));
        _grades.Add(
            site.Id, world.Shard.Row<PlantState>(world.Shard.AddressOf(Plant.Kind, site.Id)).GradeNano * Nano);
    }

    private static double InService(AssembledWorld world, SiteRecord site)
    {
        var asset = world.Shard.AddressOf(Asset.Kind, WorldAssembly.AssetName(site.Id, site.StorageEquipment!));
        return world.Goods.Amount(
            world.Goods[site.StorageEquipment!], world.Shard.Row<AssetState>(asset).InService);
    }
}
