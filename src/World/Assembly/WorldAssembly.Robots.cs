using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Accounts;
using Twin.Domain.Messages;
using Twin.Factory.Depots;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Assembly;

public sealed partial class WorldAssembly
{
    /// <summary>Suffix of the name of a fleet's repair crew.</summary>
    internal const string CrewSuffix = "-crew";

    private const double SecondsPerHour = 3_600, Permille = 1_000, MillimetresPerMetre = 1_000;

    private readonly List<ControlPlan> _controls = [];
    private readonly List<RobotFleet> _robotFleets = [];
    private int _mostRobots;

    /// <summary>Adds the fleets whose robots are modelled one by one; all other kinds are already there.</summary>
    private void AddRobots()
    {
        var fleets = _world.Fleets.Where(fleet => fleet.Individual is not null).ToList();
        if (fleets.Count == 0) return;
        var supplies = _shard.AddKind<SupplyState, SupplyEvent, FleetSupply>(FleetSupply.Kind);
        foreach (var fleet in fleets) AddRobotFleet(fleet, fleet.Individual!, supplies);
    }

    /// <summary>Sets the constants that name addresses, so it comes when every kind is there.</summary>
    private void CloseRobots()
    {
        if (_controls.Count > 0) RobotsAssembly.Add(_shard, _controls, _robotFleets, _mostRobots);
    }

    private void AddRobotFleet(FleetRecord fleet, IndividualsRecord each, KindPlan<SupplyState> supplies)
    {
        var crewPermille = PermilleOf(each.CrewShare);
        var count = (int)Math.Round(fleet.Count);
        var crew = (int)((long)count * crewPermille / (int)Permille);
        var plain = count - crew;
        foreach (var skill in each.Skills.Where(skill => !FleetSkills.IsOfAll(skill)))
        {
            var skilled = (int)((long)(count - crew) * PermilleOf(skill.Share) / (int)Permille);
            plain -= skilled;
            var name = SkilledName(fleet.Id, skill.Id);
            _robotFleets.Add(RobotFleetOf(fleet, each, name, skilled, FleetSkills.BitsOf(each, skill)));
        }

        _controls.Add(ControlOf(fleet, each));
        _robotFleets.Add(RobotFleetOf(fleet, each, fleet.Id, plain, FleetSkills.BitsOf(each, null)));
        _robotFleets.Add(RobotFleetOf(fleet, each, fleet.Id + CrewSuffix, crew, RobotFleet.RepairSkill));
        _mostRobots += each.MostRobots > 0 ? (int)each.MostRobots : 2 * Math.Max(1, count);
        AddSupply(fleet, each, crewPermille, supplies);
    }

    /// <summary>Name of the robots of a fleet that have a skill of their own.</summary>
    internal static string SkilledName(string fleet, string skill) => $"{fleet}-{skill}";

    private static int PermilleOf(double share) => (int)Math.Round(share * Permille);

    /// <summary>Planned maintenance of a site as its plant takes it.</summary>
    private MaintenancePlan? MaintenanceOf(SiteRecord site)
    {
        if (site.Maintenance is not { } care) return null;
        var each = _world.Fleets.First(fleet => fleet.Id == care.Fleet).Individual!;
        return new MaintenancePlan
        {
            EveryMicros = (long)Math.Round(care.EveryHours * StepClock.HourMicros),
            IsByCalendar = care.Clock == MaintenanceClock.Calendar,
            Orders = (int)Math.Round(care.Orders),
            LeftNano = (long)Math.Round(care.CapacityLeft * Nano),
            Fleet = (FleetControl.Kind, care.Fleet),
            Order = new WorkOrder(
                (int)Math.Round(care.TakesHours * SecondsPerHour), PlaceOf(each, care.Place),
                FleetSkills.NumberOf(each, care.Skill), (int)Math.Round(care.Priority), 0,
                (int)Math.Round(care.DueHours * SecondsPerHour)),
        };
    }

    private static ControlPlan ControlOf(FleetRecord fleet, IndividualsRecord each) => new()
    {
        Name = fleet.Id,
        Dispatch = (DispatchPolicy)each.Dispatch,
        Charging = (ChargingPolicy)each.Charging,
        ThresholdPermille = (int)Math.Round(each.Threshold * Permille),
        TopUpPermille = (int)Math.Round(each.TopUp * Permille),
        Distances = [.. each.Places.Select(from => each.Places.Select(to => Ways.Metres(from, to)).ToList())],
        Chargers = [.. each.Places.Select(place => (int)Math.Round(place.Chargers))],
        RepairSeconds = fleet.MttrHours * SecondsPerHour,
        SpareBase = each.Spares is null ? 0 : (int)Math.Round(each.SpareStock),
        SpareSource = each.Spares is null ? null : (FleetSupply.Kind, fleet.Id),
        LearnedBeforeSeconds = each.LearnedHours * SecondsPerHour,
        LearningExponent = each.LearningExponent,
        LearningFloor = each.LearningFloor,
        EnergyJ = each.Cable ? null : 0,
        Skills = FleetSkills.Lines(each),
        ToolSeconds = FleetSkills.Tools(each).Count == 0 ? 0 : (int)Math.Round(each.ToolChangeHours * SecondsPerHour),
        ToolPlace = each.ToolPlace is { } tools ? PlaceOf(each, tools) : -1,
    };

    private static int PlaceOf(IndividualsRecord each, string id) =>
        each.Places.Select((place, i) => (place.Id, Number: i)).First(place => place.Id == id).Number;

    private static RobotFleet RobotFleetOf(
        FleetRecord fleet, IndividualsRecord each, string name, int count, int skills) => new()
        {
            Name = name,
            Control = fleet.Id,
            Count = count,
            Skills = skills,
            CapacityJ = each.Cable ? 0 : (int)Math.Round(each.BatteryJ),
            MovingWatts = (int)Math.Round(each.MovingWatts),
            WorkingWatts = (int)Math.Round(each.WorkingWatts),
            IdleWatts = (int)Math.Round(each.IdleWatts),
            ChargingWatts = (int)Math.Round(each.ChargingWatts),
            EfficiencyPermille = Math.Max(1, (int)Math.Round(each.Efficiency * Permille)),
            ReserveJ = Ways.ReserveJ(each),
            SpeedMmPerSecond = (int)Math.Round(each.MetresPerSecond * MillimetresPerMetre),
            LifeSeconds = (int)Math.Min(int.MaxValue, fleet.LifeYears * StepClock.HoursPerYear * SecondsPerHour),
            PastGrowthPerSecond = (fleet.OpeningGrowthPerYear ?? 0) / (StepClock.HoursPerYear * SecondsPerHour),
            MtbfSeconds = fleet.MtbfHours * SecondsPerHour,
        };

    private void AddSupply(
        FleetRecord fleet, IndividualsRecord each, int crewPermille, KindPlan<SupplyState> supplies)
    {
        var hours = _goods[fleet.Hours];
        _book.AddBacker(fleet.Grid, hours, new DepotBacker(FleetSupply.Kind, fleet.Id, 0));
        var plan = SupplyOf(fleet, each) with { CrewPermille = crewPermille };
        var robot = _goods[fleet.Robot];
        var maintenance = Order(fleet, fleet.Depot, robot, RequestClass.Maintenance, 0, plan.RobotAccount);
        var build = Order(fleet, fleet.Depot, robot, RequestClass.Build, 1, plan.RobotAccount);
        var spareStock = (long)Math.Round(each.SpareStock);
        var power = each.Cable || each.Power is null ? null : Order(fleet, each.Power, RequestClass.Operation, 2);
        var spares = each.Spares is null ? null : Order(fleet, each.Spares, RequestClass.Maintenance, 3, spareStock);
        var inputs = fleet.Inputs.OrderBy(input => input.Good, StringComparer.Ordinal)
            .Select((input, line) => FleetInputOf(fleet, FleetSupply.Kind, input, line + FirstInputLine)).ToList();
        supplies.AddRow(fleet.Id, (ref SupplyState state, in RowAssembly row, ref Draws _) => SupplyAssembly.Fill(
            plan with
            {
                MaintenanceSlot = maintenance.Slot,
                BuildSlot = build.Slot,
                PowerSlot = power?.Slot ?? -1,
                PowerAccount = power?.Account ?? -1,
                SpareSlot = spares?.Slot ?? -1,
                SpareAccount = spares?.Account ?? -1,
                SpareStock = spareStock,
                Inputs = [.. inputs.Select(pending => pending.Input with { Slot = pending.Ask.Slot })],
                WorkerFleet = NumberOf(fleet.Id),
                CrewFleet = NumberOf(fleet.Id + CrewSuffix),
                Skilled =
                [
                    .. each.Skills.Where(skill => !FleetSkills.IsOfAll(skill)).Select(skill =>
                        (NumberOf(SkilledName(fleet.Id, skill.Id)), PermilleOf(skill.Share))),
                ],
            },
            ref state, row));
    }

    /// <summary>Number of a fleet of robots; known when all are there.</summary>
    private int NumberOf(string name) => RobotsAssembly.InOrder(_robotFleets).FindIndex(fleet => fleet.Name == name);

    /// <summary>The supply of a fleet but for its lines in the books of depots, which are numbered later.</summary>
    private SupplyPlan SupplyOf(FleetRecord fleet, IndividualsRecord each)
    {
        var (robot, hours) = (_goods[fleet.Robot], _goods[fleet.Hours]);
        var (buildSteps, lifeSteps) =
            (StepClock.Steps(_world, fleet.BuildYears), StepClock.LifeSteps(_world, fleet.LifeYears));
        var inService = _goods.Quanta(robot, fleet.Count);
        var (ring, pipeline) = RingOf(fleet, buildSteps, lifeSteps, inService);
        _depots.Account(fleet.Depot, robot);
        var secondsPerHour = SecondsPerHour * _goods.Records[hours].Quantum;
        var perStep = FleetRates.HoursPerYear(fleet) * StepClock.StepYears(_world);
        var plannerLine = fleet.Owner == Owner.Loop
            ? AddPlannerLine(
                FleetSupply.Kind, fleet.Id, fleet.Id, WeightOf(fleet.Hours, new WorldNeeds(_world).ShareOf(fleet)),
                buildSteps, ColumnOf(fleet.Hours))
            : -1;
        return new SupplyPlan
        {
            Process = _nextProcess++,
            WasteAccount = _wasteAccount,
            HeatAccount = _heatAccount,
            StepMicros = _world.StepMicros,
            Control = fleet.Id,
            DepotKind = Depot.Kind,
            Depot = fleet.Depot,
            Grid = fleet.Grid,
            Planner = plannerLine >= 0 ? (Planner.Kind, Planner.Name) : null,
            PlannerLine = plannerLine,
            RobotAccount = _ledger.Open(fleet.Id, robot, AccountKind.Holding, inService + pipeline),
            HoursAccount = _ledger.Open($"{fleet.Id}/made", hours, AccountKind.Holding),
            GridHoursAccount = _depots.Account(fleet.Grid, hours),
            BuildSteps = buildSteps,
            LifeSteps = lifeSteps,
            HoursPerSecond = Ratio.From(1 / secondsPerHour),
            SecondsPerHour = Ratio.From(secondsPerHour),
            JoulePerPower = each.Cable || each.Power is null ? 1 : JoulesOf(each.Power),
            PowerBaseJ = PowerBase(each),
            ActivityPerRobot = Ratio.From(_goods.Records[robot].Quantum * perStep * MicroUnits),
            TaskSeconds = (int)Math.Round(each.TaskHours * SecondsPerHour),
            Places = each.Places.Count,
            InService = inService,
            Ring = ring,
            Scrap = ScrapOf(fleet),
            RobotMassMg = _goods.Ledger[robot].MassMg,
            RobotEnergyJ = _goods.Ledger[robot].EnergyJ,
        };
    }

    /// <summary>Number of a supply's first further input among its lines; robots, electricity and parts come
    /// before.</summary>
    private const int FirstInputLine = 4;

    private Ask Order(FleetRecord fleet, string goodId, RequestClass requestClass, int line, long opening = 0)
    {
        var good = _goods[goodId];
        var depot = _depots.Of(good, fleet.Depot, fleet.Grid);
        _depots.Account(depot, good);
        var own = _ledger.Open($"{fleet.Id}/supplies", good, AccountKind.Holding, opening);
        return Order(fleet, depot, good, requestClass, line, own);
    }

    private Ask Order(FleetRecord fleet, string depot, int good, RequestClass requestClass, int line, int account) =>
        _book.Add(new Ask(depot, good, requestClass, FleetSupply.Kind, fleet.Id, line, account, Tells: false));

    private long JoulesOf(string power)
    {
        var record = _goods.Records[_goods[power]];
        return Math.Max(1, (long)Math.Round(record.EnergyJ * record.Quantum));
    }

    /// <summary>Electricity at hand: what all charging places draw in a step, and at least ten full charges.</summary>
    private long PowerBase(IndividualsRecord each)
    {
        const int fewest = 10;
        var seconds = StepClock.HoursPerYear * StepClock.StepYears(_world) * SecondsPerHour;
        var places = each.Places.Sum(place => place.Chargers) * each.ChargingWatts * seconds;
        return (long)Math.Max(places, fewest * each.BatteryJ / each.Efficiency);
    }
}
