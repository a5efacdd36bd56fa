using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Accounts;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;
using Twin.Factory.Assets;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Assembly;

public sealed partial class WorldAssembly
{
    private const int HoursPerDay = 24;

    /// <summary>One step's output waits to be cleared, one more is for growth: less would starve askers.</summary>
    private const double LeastCoverSteps = 3;

    private const double Milli = 1e3;
    private const double Nano = 1e9;

    private void AddPlant(SiteRecord site, KindPlan<PlantState> plants, KindPlan<AssetState> assets)
    {
        var process = _processes[site.Process!];
        var book = _nextProcess++;
        var output = _goods[process.Output];
        var wip = OpeningWipOf(site, process);
        var inputs = process.Inputs.Select((input, line) => InputOf(site, process, input, line, wip.Sum())).ToList();
        var outputs = new List<PlantOutput> { OutputOf(site, process.Output, process.Yield) };
        outputs.AddRange(process.Byproducts.Select(good => OutputOf(site, good.Good, good.Amount)));
        var lines = process.Equipment.Select(equipment => EquipmentOf(site, process, equipment)).ToList();
        for (var i = 0; i < lines.Count; i++) AddAsset(site, process, process.Equipment[i], lines[i], i, book, assets);
        if (IsPlanned) _followers.Add((Plant.Kind, site.Id));
        var changing = ChangingPlant(site.Id);
        plants.AddRow(site.Id, (ref PlantState state, in RowAssembly row, ref Draws _) => PlantAssembly.Fill(
            new PlantPlan
            {
                Model = site.Kind switch
                {
                    SiteKind.Mine => PlantModel.Mine,
                    SiteKind.SolarPlant => PlantModel.Solar,
                    _ => PlantModel.Process,
                },
                Process = book,
                WasteAccount = _wasteAccount,
                HeatAccount = _heatAccount,
                StepMicros = _world.StepMicros,
                OpensAtMicros = OpensAtMicros(site),
                ActivityPerQuantum = Math.Max(1, (long)Math.Round(_goods.Records[output].Quantum * MicroUnits)),
                LeadSteps = StepClock.Steps(_world, process.LeadYears),
                CoverMilliSteps = CoverOf(site, output),
                FixedCapacity = lines.Count > 0 ? -1 : (long)StartedPerStep(site, process),
                Inputs = [.. inputs.Select(input => input.Resolve())],
                Outputs = outputs,
                Equipment = [.. lines.Select(line => line.Plant)],
                OpeningWip = wip,
                ProfileNano = site.HourlyProfile.Count > 0 ? HoursOf(site) : ProfileOf(site),
                ProfileSlotMicros = site.HourlyProfile.Count > 0 ? _world.StepMicros : 0,
                Reserve = (Int128)(site.Reserve / process.Yield * MicroUnits),
                GradeAtEndNano = (long)Math.Round(site.GradeAtEnd * Nano),
                Learns = PartsOf(process),
                OpeningYield = process.Yield,
                YieldIsShocked = YieldIsShocked(process.Id),
                Experience = ExperienceOf(site, process),
                Maintenance = MaintenanceOf(site),
                CoefficientLine = changing < 0 ? -1 : changing * CoefficientTold.PerPlant,
            },
            ref state, row));
    }

    /// <summary>Work started in a step at full capacity. Unit: µ-units; capacity in the file is good output.</summary>
    private double StartedPerStep(SiteRecord site, ProcessRecord process) =>
        site.CapacityPerYear / process.Yield * MicroUnits * StepClock.StepYears(_world);

    private long CoverOf(SiteRecord site, int output) => _goods.Records[output].Kind == GoodKind.Flow
        ? 0
        : (long)Math.Max(LeastCoverSteps * Milli, site.CoverYears / StepClock.StepYears(_world) * Milli);

    private IReadOnlyList<long> ProfileOf(SiteRecord site)
    {
        // Month 0 of the run is the month of the world's first day.
        var first = _world.From.Month - 1;
        var months = site.MonthlyProfile;
        return [.. months.Select((_, i) => (long)Math.Round(months[(i + first) % months.Count] * Nano))];
    }

    /// <summary>Means of the hours of each step of a year of 8,760 hours.</summary>
    private long[] HoursOf(SiteRecord site)
    {
        var hours = site.HourlyProfile;
        var perStep = (int)(_world.StepMicros / StepClock.HourMicros);

        // Hour 0 of the run is the first hour of the world's first day.
        var first = (_world.From.DayOfYear - 1) * HoursPerDay;
        var steps = new long[hours.Count / perStep];
        for (var step = 0; step < steps.Length; step++)
        {
            double sum = 0;
            for (var i = 0; i < perStep; i++) sum += hours[((step * perStep) + i + first) % hours.Count];
            steps[step] = (long)Math.Round(sum / perStep * Nano);
        }

        return steps;
    }

    /// <summary>Work under way at the start, by the step in which it is ready: that step's capacity.</summary>
    private long[] OpeningWipOf(SiteRecord site, ProcessRecord process)
    {
        var steps = StepClock.Steps(_world, process.LeadYears);
        if (site.OpeningGrowthPerYear is not { } perYear || steps == 0 || site.OpensYears > 0) return [];
        var growth = ExactMath.Expm1(perYear * StepClock.StepYears(_world));
        var wip = new long[steps];
        var ready = StartedPerStep(site, process);
        for (var step = 0; step < steps; step++)
        {
            wip[step] = (long)ready;
            ready += ready * growth;
        }

        return wip;
    }

    private PendingInput InputOf(SiteRecord site, ProcessRecord process, InputRecord input, int line, long inWork)
    {
        var good = _goods[input.Good];
        var record = _goods.Records[good];
        var perActivity = Ratio.From(input.Amount / record.Quantum / MicroUnits);
        if (record.Kind == GoodKind.Nature)
        {
            return new PendingInput(
                null,
                new PlantInput(
                    InputKind.Nature, _goods.Ledger[good], null, -1, NatureAccount(good), -1, -1, perActivity));
        }

        var kind = record.Kind == GoodKind.Flow ? InputKind.Flow : InputKind.Stock;
        var depot = _depots.Of(good, site.Depot, site.Grid);
        var store = _depots.Account(depot, good);
        var own = _ledger.Open(site.Id, good, AccountKind.Holding);
        var (opening, fraction) = perActivity.Carry(inWork, 0);
        var wip = _ledger.Open($"{site.Id}/work", good, AccountKind.Holding, opening);
        var ask = _book.Add(new Ask(depot, good, RequestClass.Operation, Plant.Kind, site.Id, line, own, Tells: false));
        return new PendingInput(
            ask,
            new PlantInput(kind, _goods.Ledger[good], depot, -1, own, wip, store, perActivity)
            {
                StartedFraction = fraction,
                Learns = _labour.Contains(input.Good) && PartsOf(process).HasFlag(LearnedParts.Labour),
            });
    }

    private PlantOutput OutputOf(SiteRecord site, string id, double perActivity)
    {
        var good = _goods[id];
        var store = _depots.Account(_depots.Of(good, site.Depot, site.Grid), good);
        var own = _ledger.Open($"{site.Id}/made", good, AccountKind.Holding);
        var ratio = Ratio.From(perActivity / _goods.Records[good].Quantum / MicroUnits);
        return new PlantOutput(_goods.Ledger[good], own, store, ratio);
    }

    private EquipmentLine EquipmentOf(SiteRecord site, ProcessRecord process, EquipmentRecord equipment)
    {
        var good = _goods[equipment.Good];
        var quantum = _goods.Records[good].Quantum;
        var inService = _goods.Quanta(good, site.CapacityPerYear / process.Yield * equipment.StockYears);
        var perQuantum = quantum / equipment.StockYears * MicroUnits * StepClock.StepYears(_world);
        return new EquipmentLine(good, inService, new PlantEquipment(inService, Ratio.From(perQuantum)));
    }

    private void AddAsset(
        SiteRecord site, ProcessRecord process, EquipmentRecord equipment, EquipmentLine line, int plantLine, int book,
        KindPlan<AssetState> assets)
    {
        var share = WorldShares.Of(_world).FirstOrDefault(share => share.Site.Id == site.Id)?.OfGood ?? 0;
        var weight = WeightOf(process.Output, share) * process.Margin / process.Yield;
        var order = new EquipmentOrder
        {
            Name = AssetName(site.Id, equipment.Good),
            OwnerKind = Plant.Kind,
            Owner = site,
            OwnerLine = plantLine,
            Book = book,
            Line = line,
            Weight = weight,
            Column = ColumnOf(process.Output),
            Learns = PartsOf(process).HasFlag(LearnedParts.Equipment),
            BuildSteps = StepClock.Steps(_world, equipment.BuildYears),
            LifeSteps = equipment.Wear == WearKind.FixedLife ? StepClock.LifeSteps(_world, equipment.LifeYears) : 0,
            WearPerStep = WearPerStep(equipment),
        };
        AddAsset(order, assets);
    }

    private void AddAsset(EquipmentOrder order, KindPlan<AssetState> assets)
    {
        var depot = order.Owner.Depot;
        _depots.Account(depot, order.Line.Good);
        var ring = new long[CohortRing.Length(order.BuildSteps, order.LifeSteps)];
        var growth = order.Owner.OpeningGrowthPerYear is { } perYear
            ? ExactMath.Expm1(perYear * StepClock.StepYears(_world))
            : (double?)null;
        var pipeline = CohortRing.Fill(
            ring, order.BuildSteps, order.LifeSteps, order.Line.InService, growth, order.WearPerStep);
        var account = _ledger.Open(
            $"{order.Name}/installed", order.Line.Good, AccountKind.Holding, order.Line.InService + pipeline);
        var maintenance = _book.Add(
            new Ask(depot, order.Line.Good, RequestClass.Maintenance, Asset.Kind, order.Name, 0, account, Tells: true));
        var build = _book.Add(
            new Ask(depot, order.Line.Good, RequestClass.Build, Asset.Kind, order.Name, 1, account, Tells: true));
        var isLoop = order.Owner.Owner == Owner.Loop;
        var plannerLine = isLoop
            ? AddPlannerLine(
                Asset.Kind, order.Name, order.Name, order.Weight, order.BuildSteps, order.Column,
                ChangingPlant(order.Owner.Id))
            : -1;
        assets.AddRow(order.Name, (ref AssetState state, in RowAssembly row, ref Draws _) => AssetAssembly.Fill(
            new AssetPlan
            {
                PlantKind = order.OwnerKind,
                Plant = order.Owner.Id,
                PlantLine = order.OwnerLine,
                Depot = depot,
                MaintenanceSlot = maintenance.Slot,
                BuildSlot = build.Slot,
                PlannerLine = plannerLine,
                Account = account,
                Process = order.Book,
                WasteAccount = _wasteAccount,
                HeatAccount = _heatAccount,
                StepMicros = _world.StepMicros,
                BuildSteps = order.BuildSteps,
                LifeSteps = order.LifeSteps,
                WearPerStep = order.WearPerStep,
                ActivityPerQuantum = order.Line.Plant.ActivityPerQuantum,
                InService = order.Line.InService,
                Learns = order.Learns,
                Ring = ring,
            },
            ref state, row));
    }

    private double WearPerStep(EquipmentRecord equipment)
    {
        var worn = equipment.WearPerYear * StepClock.StepYears(_world);
        return equipment.Wear switch
        {
            WearKind.FixedLife => 0,
            WearKind.Exponential => -ExactMath.Expm1(-worn),
            _ => Math.Min(1, worn),
        };
    }

    /// <summary>Activity of a good's makers on the ray of scale 1, or in the opening proportions. Unit: µ-units per
    /// step.</summary>
    private double WeightOf(string good, double share)
    {
        if (_growth.Stepped is not { } path) return 0;

        // What only the human economy makes is no part of the loop's ray.
        var column = path.Technology.IndexOf(good);
        if (column < 0) return 0;
        var perYear = path.Outputs[column];
        if (_world.Planner.Policy == PlannerPolicy.FixedShares)
        {
            var sites = WorldShares.Of(_world).Where(other => other.Process.Output == good)
                .Sum(other => other.Site.CapacityPerYear);
            perYear = sites + _world.Fleets.Where(fleet => fleet.Owner == Owner.Loop && fleet.Hours == good)
                .Sum(fleet => fleet.Count * FleetRates.HoursPerYear(fleet));
        }

        return perYear * share * MicroUnits * StepClock.StepYears(_world);
    }
}
