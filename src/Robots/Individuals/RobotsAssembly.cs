using Twin.Actors;
using Twin.Actors.Chance;
using Twin.Domain;

namespace Twin.Robots.Individuals;

/// <summary>Adds fleet controls and their robots to a shard.</summary>
public static class RobotsAssembly
{
    private const ushort FailurePurpose = 1, ChargePurpose = 2, AgePurpose = 3;

    /// <summary>Adds the two kinds and their rows, and sets the world's constants to the fleets' figures.</summary>
    /// <param name="shard">The shard; all other kinds are already there.</param>
    /// <param name="controls">The fleet controls.</param>
    /// <param name="fleets">Their fleets.</param>
    /// <param name="capacity">Robots that there may ever be, those retired counted. At least those of the
    /// start.</param>
    public static void Add(
        ShardPlan shard, IReadOnlyList<ControlPlan> controls, IReadOnlyList<RobotFleet> fleets, int capacity)
    {
        Invariant.That(fleets.Count is > 0 and <= RobotFleet.MostFleets, "a shard has 1 to 255 robot fleets");
        var sorted = InOrder(fleets);
        List<string> names = [.. controls.Select(control => control.Name).Order(StringComparer.Ordinal)];
        var controlKind = shard.AddKind<ControlState, ControlEvent, FleetControl>(FleetControl.Kind);
        var robotKind = shard.AddKind<RobotState, RobotEvent, Robot>(
            Robot.Kind, Math.Max(capacity, sorted.Sum(fleet => fleet.Count)));
        var number = shard.RankOf(FleetControl.Kind);
        shard.SetConstants(FleetFigures.Write(sorted, name => new Address(number, names.IndexOf(name))));
        var shared = new SharedLists { Robots = robotKind.Capacity, AreLaden = controls.Any(NeedsLaden) };
        foreach (var control in controls)
        {
            controlKind.AddRow(control.Name, (ref ControlState state, in RowAssembly row, ref Draws _) =>
                Fill(control, sorted, shared, ref state, row));
        }

        for (var i = 0; i < sorted.Count; i++)
        {
            var (fleet, index) = (sorted[i], (byte)i);
            robotKind.AddRows(fleet.Name, fleet.Count, (ref RobotState state, in RowAssembly _, ref Draws draws) =>
                state = Opening(fleet, index, ref draws));
        }
    }

    /// <summary>Fleets in the order of their numbers: by control, then by name.</summary>
    /// <param name="fleets">All fleets of a shard.</param>
    public static List<RobotFleet> InOrder(IEnumerable<RobotFleet> fleets) =>
    [
        .. fleets.OrderBy(fleet => fleet.Control, StringComparer.Ordinal)
            .ThenBy(fleet => fleet.Name, StringComparer.Ordinal),
    ];

    /// <summary>A robot at the start: somewhere in its life, somewhere between threshold and full.</summary>
    private static RobotState Opening(RobotFleet fleet, byte index, ref Draws draws)
    {
        var least = Math.Min(fleet.CapacityJ, fleet.ReserveJ + ((fleet.CapacityJ - fleet.ReserveJ) / 2));
        var failsIn = Robot.Never;
        if (fleet.MtbfSeconds > 0)
        {
            var seconds = new Exponential(fleet.MtbfSeconds).Draw(ref draws, FailurePurpose);
            failsIn = (int)Math.Clamp(seconds + 0.5, 1, Robot.Never - 1);
        }

        return new RobotState
        {
            Mode = RobotMode.Idle,
            Fleet = index,
            Charge = least + (int)((fleet.CapacityJ - least) * draws.Next(ChargePurpose)),
            FailsIn = failsIn,
            Born = -(int)AgeOf(fleet, draws.Next(AgePurpose)),
        };
    }

    /// <summary>Age at the start: of a fleet that grew by g, e^(−g·a) as many are of age a as are new.</summary>
    private static double AgeOf(RobotFleet fleet, double share)
    {
        var growth = fleet.PastGrowthPerSecond;
        if (growth == 0) return fleet.LifeSeconds * share;
        return -ExactMath.Log(1 - (share * -ExactMath.Expm1(-growth * fleet.LifeSeconds))) / growth;
    }

    private static bool NeedsLaden(ControlPlan control) =>
        control.Dispatch is DispatchPolicy.LeastLaden or DispatchPolicy.Auction;

    private static void Fill(
        ControlPlan plan, List<RobotFleet> fleets, SharedLists shared, ref ControlState state, in RowAssembly row)
    {
        var places = plan.Distances.Count;
        var mine = fleets.FindAll(fleet => fleet.Control == plan.Name);
        Invariant.That(mine.Count > 0, "a fleet control has a fleet");
        Invariant.That(plan.Chargers.Count == places, "charging places are given for each place");
        shared.Allocate(row);
        state = new ControlState
        {
            Dispatch = plan.Dispatch,
            Charging = plan.Charging,
            RepairIsConstant = plan.RepairIsConstant,
            ThresholdPermille = plan.ThresholdPermille,
            TopUpPermille = plan.TopUpPermille,
            Places = places,
            FarthestMetres = plan.Distances.Max(from => from.Max()),
            FirstFleet = fleets.IndexOf(mine[0]),
            FleetCount = mine.Count,
            RobotKind = row.KindOf(Robot.Kind),
            RepairSeconds = plan.RepairSeconds,
            LearnedBefore = plan.LearnedBeforeSeconds,
            LearningExponent = plan.LearningExponent,
            LearningFloor = plan.LearningFloor,
            SpareBase = plan.SpareBase,
            Spares = plan.SpareBase,
            SpareSource = plan.SpareSource is { } source ? row.AddressOf(source.Kind, source.Name) : Address.Nobody,
            ToolSeconds = plan.ToolSeconds,
            ToolPlace = plan.ToolPlace,
            Skills = row.Allocate(plan.Skills.Count),
            Distances = row.Allocate(places * places),
            Near = row.Allocate(places * places),
            Chargers = row.Allocate(places),
            Taken = row.Allocate(places),
            Idle = row.Allocate(places * mine.Count),
            Orders = row.Allocate(plan.OrderSlots * Individuals.OrderSlots.Words),
            Roster = shared.Roster,
            Laden = NeedsLaden(plan) ? shared.Laden : default,
            FirstOrder = Individuals.OrderSlots.None,
            FirstSkilled = Individuals.OrderSlots.None,
            LastSkilled = Individuals.OrderSlots.None,
            LastOrder = Individuals.OrderSlots.None,
            ChargeQueue = RobotQueue.Empty,
            RepairQueue = RobotQueue.Empty,
            Energy = plan.EnergyJ ?? -1,
        };
        FillPlaces(plan, state, row);
        Individuals.OrderSlots.Clear(row.Lists[state.Orders]);
        row.Lists[state.Idle].Fill(RobotQueue.Empty);
        for (var i = 0; i < plan.Skills.Count; i++) row.Lists[state.Skills][i] = plan.Skills[i].Packed;
        for (var i = 0; i < mine.Count; i++) Line(mine[i], i, ref state, row);
    }

    private static void FillPlaces(ControlPlan plan, in ControlState state, in RowAssembly row)
    {
        var distances = row.Lists[state.Distances];
        var near = row.Lists[state.Near];
        var chargers = row.Lists[state.Chargers];
        for (var from = 0; from < state.Places; from++)
        {
            var ways = plan.Distances[from];
            chargers[from] = plan.Chargers[from];
            int[] order = [.. Enumerable.Range(0, state.Places).OrderBy(to => to == from ? -1 : ways[to])];
            for (var i = 0; i < state.Places; i++)
            {
                distances[(from * state.Places) + i] = ways[i];
                near[(from * state.Places) + i] = order[i];
            }
        }
    }

    /// <summary>Lines the robots of a fleet up, spread over the places.</summary>
    private static void Line(RobotFleet fleet, int index, ref ControlState state, in RowAssembly row)
    {
        if (fleet.Count == 0) return;
        var roster = new Roster(row.Lists[state.Roster]);
        var idle = row.Lists[state.Idle];
        var tool = FleetControl.OpeningTool(row.Lists[state.Skills]);
        var first = row.AddressOf(Robot.Kind, $"{fleet.Name}#0").Row;
        for (var i = 0; i < fleet.Count; i++)
        {
            var place = i % state.Places;
            roster.Enter(first + i, place, state.FirstFleet + index, tool);
            roster.Set(first + i, RobotDuty.Idle, Roster.Nobody);
            RobotQueue.Append(ref idle[(place * state.FleetCount) + index], roster, first + i);
        }

        state.IdleCount += fleet.Count;
        state.Totals.InService += fleet.Count;
    }

    /// <summary>Lists that all fleet controls of a shard share; the first that is assembled allocates them.</summary>
    private sealed class SharedLists
    {
        private bool _isAllocated;

        public required int Robots { get; init; }

        public required bool AreLaden { get; init; }

        public ListHandle Roster { get; private set; }

        public ListHandle Laden { get; private set; }

        public void Allocate(in RowAssembly row)
        {
            if (_isAllocated) return;
            _isAllocated = true;
            Roster = row.Allocate(Robots);
            if (AreLaden) Laden = row.Allocate(Robots);
        }
    }
}
