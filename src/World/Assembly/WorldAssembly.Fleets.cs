using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Accounts;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;
using Twin.Factory.Depots;
using Twin.Factory.Planning;
using Twin.Robots.Fleets;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Assembly;

public sealed partial class WorldAssembly
{
    private void AddFleet(FleetRecord fleet, KindPlan<FleetState> fleets)
    {
        var book = _nextProcess++;
        var (robot, hours) = (_goods[fleet.Robot], _goods[fleet.Hours]);
        var grid = _depots.Account(fleet.Grid, hours);
        _depots.Account(fleet.Depot, robot);
        var buildSteps = StepClock.Steps(_world, fleet.BuildYears);
        var lifeSteps = StepClock.LifeSteps(_world, fleet.LifeYears);
        var inService = _goods.Quanta(robot, fleet.Count);
        var (ring, pipeline) = RingOf(fleet, buildSteps, lifeSteps, inService);
        var robots = _ledger.Open(fleet.Id, robot, AccountKind.Holding, inService + pipeline);
        var worked = _ledger.Open($"{fleet.Id}/made", hours, AccountKind.Holding);
        var maintenance = _book.Add(
            new Ask(fleet.Depot, robot, RequestClass.Maintenance, Fleet.Kind, fleet.Id, 0, robots, Tells: false));
        var build = _book.Add(
            new Ask(fleet.Depot, robot, RequestClass.Build, Fleet.Kind, fleet.Id, 1, robots, Tells: false));
        var inputs = fleet.Inputs.OrderBy(input => input.Good, StringComparer.Ordinal)
            .Select((input, line) => FleetInputOf(fleet, Fleet.Kind, input, line)).ToList();
        var scrap = ScrapOf(fleet);
        var hoursPerStep = StepClock.HoursPerYear * StepClock.StepYears(_world);
        var (failure, repair) = FleetRates.Chances(fleet, hoursPerStep);
        var perRobot = _goods.Records[robot].Quantum * fleet.Duty * hoursPerStep;
        var plannerLine = fleet.Owner == Owner.Loop
            ? AddPlannerLine(
                Fleet.Kind, fleet.Id, fleet.Id, WeightOf(fleet.Hours, new WorldNeeds(_world).ShareOf(fleet)),
                buildSteps, ColumnOf(fleet.Hours))
            : -1;
        fleets.AddRow(fleet.Id, (ref FleetState state, in RowAssembly row, ref Draws _) => FleetAssembly.Fill(
            new FleetPlan
            {
                Process = book,
                WasteAccount = _wasteAccount,
                HeatAccount = _heatAccount,
                StepMicros = _world.StepMicros,
                DepotKind = Depot.Kind,
                Depot = fleet.Depot,
                MaintenanceSlot = maintenance.Slot,
                BuildSlot = build.Slot,
                Planner = plannerLine >= 0 ? (Planner.Kind, Planner.Name) : null,
                PlannerLine = plannerLine,
                RobotAccount = robots,
                HoursAccount = worked,
                GridAccount = grid,
                BuildSteps = buildSteps,
                LifeSteps = lifeSteps,
                HoursPerRobot = Ratio.From(perRobot / _goods.Records[hours].Quantum),
                ActivityPerRobot = Ratio.From(perRobot * FleetRates.Availability(fleet) * MicroUnits),
                FailureChance = failure,
                RepairChance = repair,
                FailuresPerHour = FleetRates.FailuresPerHour(fleet),
                RepairsPerHour = FleetRates.RepairsPerHour(fleet),
                InService = inService,
                Ring = ring,
                Inputs = [.. inputs.Select(pending => pending.Input with { Slot = pending.Ask.Slot })],
                Scrap = scrap,
                RobotMassMg = _goods.Ledger[robot].MassMg,
                RobotEnergyJ = _goods.Ledger[robot].EnergyJ,
            },
            ref state, row));
    }

    /// <summary>Grants of robots before the run began, and those of them that are under way.</summary>
    private (long[] Ring, long Pipeline) RingOf(FleetRecord fleet, int buildSteps, int lifeSteps, long inService)
    {
        var ring = new long[CohortRing.Length(buildSteps, lifeSteps)];
        var growth = fleet.OpeningGrowthPerYear is { } perYear
            ? ExactMath.Expm1(perYear * StepClock.StepYears(_world))
            : (double?)null;
        return (ring, CohortRing.Fill(ring, buildSteps, lifeSteps, inService, growth, 0));
    }

    private List<FleetScrap> ScrapOf(FleetRecord fleet)
    {
        var robot = _goods.Records[_goods[fleet.Robot]].Quantum;
        return
        [
            .. from scrap in fleet.Scrap.OrderBy(scrap => scrap.Good, StringComparer.Ordinal)
               let good = _goods[scrap.Good]
               let each = _goods.Ledger[good]
               select new FleetScrap(
                   _depots.Account(fleet.Depot, good),
                   Ratio.From(scrap.Amount * robot / _goods.Records[good].Quantum), each.MassMg, each.EnergyJ),
        ];
    }

    private (Ask Ask, FleetInput Input) FleetInputOf(
        FleetRecord fleet, string kind, InputRecord input, int line)
    {
        var good = _goods[input.Good];
        var depot = _depots.Of(good, fleet.Depot, fleet.Grid);
        _depots.Account(depot, good);
        var own = _ledger.Open($"{fleet.Id}/inputs", good, AccountKind.Holding);
        var ask = _book.Add(
            new Ask(depot, good, RequestClass.Operation, kind, fleet.Id, line, own, Tells: false));
        var perHour = Ratio.From(
            input.Amount * _goods.Records[_goods[fleet.Hours]].Quantum / _goods.Records[good].Quantum);
        var isFlow = _goods.Records[good].Kind == GoodKind.Flow;
        return (ask, new FleetInput(isFlow, depot, -1, own, perHour));
    }
}
