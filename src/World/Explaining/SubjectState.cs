using Twin.Factory.Assets;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.World.Assembly;

namespace Twin.World.Explaining;

/// <summary>The figures of a subject over the window that is looked at.</summary>
internal static class SubjectState
{
    /// <summary>Draws them up, those without sense left out.</summary>
    /// <param name="world">The world at the time that is looked at.</param>
    /// <param name="map">Its paths.</param>
    /// <param name="log">Its last steps.</param>
    /// <param name="window">Steps of the window.</param>
    /// <param name="subject">What is explained.</param>
    public static IReadOnlyList<StateFigure> Of(
        AssembledWorld world, LoopMap map, StepLog log, int window, Subject subject)
    {
        var figures = new Figures(world, log, window);
        switch (subject.Kind)
        {
            case SubjectKind.Good:
                figures.Good(map, world.Goods[subject.Name]);
                break;
            case SubjectKind.Plant:
                figures.Plants(map.Plants.Where(plant => plant.Site.Id == subject.Name));
                break;
            case SubjectKind.Fleet:
                figures.Fleet(map.Fleets.First(fleet => fleet.Name == subject.Name));
                break;
            case SubjectKind.Equipment:
                figures.Equipment(map.Equipment.First(line => line.Name == subject.Name));
                break;
            default:
                break;
        }

        return figures.All;
    }

    private sealed class Figures(AssembledWorld world, StepLog log, int window)
    {
        private const double Micro = 1e-6;

        private double Years => window * StepClock.StepYears(world.Record);

        public List<StateFigure> All { get; } = [];

        public void Good(LoopMap map, int good)
        {
            var record = world.Goods.Records[good];
            if (record.Kind == Records.GoodKind.Nature) return;
            if (record.Kind == Records.GoodKind.Money)
            {
                if (world.CashAccount < 0) return;
                Add("cash", world.Goods.Amount(good, world.Ledger.Balance(world.CashAccount)), record.Unit);
                return;
            }

            Plants(map.Plants.Where(plant => plant.Process.Output == record.Id));
            double asked = 0, granted = 0, stock = 0;
            foreach (var (depot, accounts) in world.DepotAccounts)
            {
                if (!accounts.TryGetValue(good, out var account)) continue;
                stock += (double)world.Ledger.Balance(account);
                foreach (var entry in map.Askers(depot, good))
                {
                    var (wanted, got) = Sum(map.AddressOf(depot), Channel.Book, entry.Slot);
                    (asked, granted) = (asked + wanted, granted + got);
                }
            }

            Add("asked", asked * record.Quantum / Years, $"{record.Unit}/yr");
            Add("granted", granted * record.Quantum / Years, $"{record.Unit}/yr");
            Add("stock", stock * record.Quantum, record.Unit);
        }

        public void Plants(IEnumerable<PlantPlace> plants)
        {
            double started = 0, finished = 0, ahead = 0;
            string? unit = null;
            foreach (var plant in plants)
            {
                unit = world.Goods.Records[world.Goods[plant.Process.Output]].Unit;
                for (var step = log.LastStep; step > log.LastStep - window; step--)
                {
                    if (!log.TryWork(plant.Address, step, out var work)) continue;
                    started += work.Started * Micro * plant.Process.Yield;
                    finished += work.Finished * Micro * plant.Process.Yield;
                    ahead += work.Ahead * Micro * plant.Process.Yield;
                }
            }

            if (unit is null) return;
            Add("capacity", ahead / Years, $"{unit}/yr");
            Add("started", started / Years, $"{unit}/yr");
            Add("finished", finished / Years, $"{unit}/yr");
            if (ahead > 0) Add("share", started / ahead, "1");
        }

        public void Fleet(EquipmentPlace fleet)
        {
            if (world.Record.Fleets.Any(record => record.Id == fleet.Name && record.Individual is not null))
            {
                Robots(fleet);
                return;
            }

            ref readonly var row = ref world.Shard.Row<FleetState>(fleet.Address);
            Add("up", world.Goods.Amount(fleet.Good, row.Up), world.Goods.Records[fleet.Good].Unit);
            Add("down", world.Goods.Amount(fleet.Good, row.Down), world.Goods.Records[fleet.Good].Unit);
            var (could, worked) = Sum(fleet.Address, Channel.Hours, 0);
            if (could > 0) Add("share", worked / could, "1");
            Orders(fleet);
        }

        private void Robots(EquipmentPlace fleet)
        {
            var address = world.Shard.AddressOf(FleetControl.Kind, fleet.Name);
            ref readonly var control = ref world.Shard.Row<ControlState>(address);
            Add("in-service", control.Totals.InService, "robot");
            if (log.TryRobots(address, log.LastStep, out var seen))
            {
                Add("on-tasks", seen.OnTask, "robot");
                Add("waiting-for-crew", seen.WaitCrew, "robot");
                Add("waiting-for-spare", seen.WaitSpare, "robot");
                Add("in-repair", seen.InRepair, "robot");
                Add("waiting-for-charging-place", seen.WaitPlace, "robot");
                Add("waiting-for-electricity", seen.WaitPower, "robot");
            }

            var (wanted, worked) = Sum(fleet.Address, Channel.Hours, 0);
            if (wanted > 0) Add("share", worked / wanted, "1");
            Orders(fleet);
        }

        public void Equipment(EquipmentPlace line)
        {
            ref readonly var row = ref world.Shard.Row<AssetState>(line.Address);
            var unit = world.Goods.Records[line.Good].Unit;
            Add("in-service", world.Goods.Amount(line.Good, row.InService), unit);
            Add("in-build", world.Goods.Amount(line.Good, world.Ledger.Balance(row.Account) - row.InService), unit);
            Orders(line);
        }

        private void Orders(EquipmentPlace line)
        {
            var unit = world.Goods.Records[line.Good].Unit;
            var (ordered, granted) = Sum(line.Address, Channel.Orders, 0);
            Add("ordered", world.Goods.Amount(line.Good, (Int128)ordered) / Years, $"{unit}/yr");
            Add("granted", world.Goods.Amount(line.Good, (Int128)granted) / Years, $"{unit}/yr");
        }

        private (double Wanted, double Got) Sum(Actors.Address actor, Channel channel, int line)
        {
            double wanted = 0, got = 0;
            for (var step = log.LastStep; step > log.LastStep - window; step--)
            {
                if (!log.TryLine(actor, channel, line, step, out var record)) continue;
                (wanted, got) = (wanted + record.Wanted, got + record.Got);
            }

            return (wanted, got);
        }

        private void Add(string name, double value, string unit) => All.Add(new StateFigure(name, value, unit));
    }
}
