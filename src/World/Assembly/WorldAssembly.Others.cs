using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Accounts;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;
using Twin.Factory.Assets;
using Twin.Factory.Depots;
using Twin.Factory.Links;
using Twin.Factory.Markets;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Factory.Stores;
using Twin.Robots.Fleets;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Assembly;

public sealed partial class WorldAssembly
{
    private void AddStore(SiteRecord site, KindPlan<StoreState> stores, KindPlan<AssetState> assets)
    {
        var book = _nextProcess++;
        var good = _goods[site.Stores!];
        var equipment = _goods[site.StorageEquipment!];
        var inService = _goods.Quanta(equipment, site.StorageUnits);
        var perQuantum = site.StoragePerUnit * _goods.Records[equipment].Quantum / _goods.Records[good].Quantum;
        var grid = _depots.Account(site.Grid, good);
        var own = _ledger.Open(site.Id, good, AccountKind.Holding);
        var stored = _ledger.Open($"{site.Id}/stored", good, AccountKind.Holding);
        var ask = _book.Add(new Ask(site.Grid, good, RequestClass.Store, Store.Kind, site.Id, 0, own, Tells: true));
        _book.AddBacker(site.Grid, good, new DepotBacker(Store.Kind, site.Id, 0));

        // The planner counts storage in quanta of its equipment and keeps it in proportion to what fills it.
        var capacity = WorldShares.Of(_world).Where(share => share.Process.Output == site.Stores)
            .Sum(share => share.Site.CapacityPerYear);
        var perStep = capacity * MicroUnits * StepClock.StepYears(_world);
        var weight = capacity == 0 ? 0 : WeightOf(site.Stores!, 1) * inService / perStep;
        AddAsset(
            new EquipmentOrder
            {
                Name = AssetName(site.Id, site.StorageEquipment!),
                OwnerKind = Store.Kind,
                Owner = site,
                OwnerLine = 0,
                Book = book,
                Line = new EquipmentLine(equipment, inService, new PlantEquipment(inService, Ratio.One)),
                Weight = weight,
                BuildSteps = 0,
                LifeSteps = StepClock.LifeSteps(_world, site.StorageLifeYears),
                WearPerStep = 0,
            },
            assets);
        stores.AddRow(site.Id, (ref StoreState state, in RowAssembly row, ref Draws _) => StoreAssembly.Fill(
            new StorePlan
            {
                Process = book,
                WasteAccount = _wasteAccount,
                HeatAccount = _heatAccount,
                StepMicros = _world.StepMicros,
                Grid = site.Grid,
                Slot = ask.Slot,
                OwnAccount = own,
                StoredAccount = stored,
                GridAccount = grid,
                CapacityPerQuantum = Ratio.From(perQuantum),
                RoundTrip = site.RoundTrip,
                InService = inService,
            },
            ref state, row));
    }

    private void AddFleet(FleetRecord fleet, KindPlan<FleetState> fleets)
    {
        var book = _nextProcess++;
        var (robot, hours) = (_goods[fleet.Robot], _goods[fleet.Hours]);
        var grid = _depots.Account(fleet.Grid, hours);
        _depots.Account(fleet.Depot, robot);
        var buildSteps = StepClock.Steps(_world, fleet.BuildYears);
        var lifeSteps = StepClock.LifeSteps(_world, fleet.LifeYears);
        var inService = _goods.Quanta(robot, fleet.Count);
        var growth = fleet.OpeningGrowthPerYear is { } perYear
            ? ExactMath.Expm1(perYear * StepClock.StepYears(_world))
            : (double?)null;
        var ring = new long[CohortRing.Length(buildSteps, lifeSteps)];
        var pipeline = CohortRing.Fill(ring, buildSteps, lifeSteps, inService, growth, 0);
        var robots = _ledger.Open(fleet.Id, robot, AccountKind.Holding, inService + pipeline);
        var worked = _ledger.Open($"{fleet.Id}/made", hours, AccountKind.Holding);
        var maintenance = _book.Add(
            new Ask(fleet.Depot, robot, RequestClass.Maintenance, Fleet.Kind, fleet.Id, 0, robots, Tells: false));
        var build = _book.Add(
            new Ask(fleet.Depot, robot, RequestClass.Build, Fleet.Kind, fleet.Id, 1, robots, Tells: false));
        var inputs = fleet.Inputs.OrderBy(input => input.Good, StringComparer.Ordinal)
            .Select((input, line) => FleetInputOf(fleet, input, line)).ToList();
        var hoursPerStep = StepClock.HoursPerYear * StepClock.StepYears(_world);
        var (failure, repair) = FleetRates.Chances(fleet, hoursPerStep);
        var perRobot = _goods.Records[robot].Quantum * fleet.Duty * hoursPerStep;
        var plannerLine = fleet.Owner == Owner.Loop
            ? AddPlannerLine(Fleet.Kind, fleet.Id, fleet.Id, WeightOf(fleet.Hours, 1), buildSteps)
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
                InService = inService,
                Ring = ring,
                Inputs = [.. inputs.Select(pending => pending.Input with { Slot = pending.Ask.Slot })],
            },
            ref state, row));
    }

    private (Ask Ask, FleetInput Input) FleetInputOf(FleetRecord fleet, InputRecord input, int line)
    {
        var good = _goods[input.Good];
        var depot = _depots.Of(good, fleet.Depot, fleet.Grid);
        _depots.Account(depot, good);
        var own = _ledger.Open($"{fleet.Id}/inputs", good, AccountKind.Holding);
        var ask = _book.Add(
            new Ask(depot, good, RequestClass.Operation, Fleet.Kind, fleet.Id, line, own, Tells: false));
        var perHour = Ratio.From(
            input.Amount * _goods.Records[_goods[fleet.Hours]].Quantum / _goods.Records[good].Quantum);
        var isFlow = _goods.Records[good].Kind == GoodKind.Flow;
        return (ask, new FleetInput(isFlow, depot, -1, own, perHour));
    }

    private void AddLink(LinkRecord link, KindPlan<LinkState> links)
    {
        var book = _nextProcess++;
        var cargoes = new List<(Ask Ask, CargoPlan Plan)>();
        foreach (var id in link.Goods.OrderBy(id => id, StringComparer.Ordinal))
        {
            var good = _goods[id];
            var transit = _ledger.Open($"{link.Id}/transit", good, AccountKind.Holding);
            _depots.Account(link.From, good);
            var store = _depots.Account(link.To, good);
            var ask = _book.Add(new Ask(
                link.From, good, RequestClass.Operation, Link.Kind, link.Id, cargoes.Count, transit, Tells: true));
            _book.AddBacker(link.To, good, new DepotBacker(Link.Kind, link.Id, cargoes.Count));
            var capacity = _goods.Quanta(good, link.CapacityPerYear * StepClock.StepYears(_world));
            cargoes.Add((ask, new CargoPlan(-1, store, transit, capacity)));
        }

        links.AddRow(link.Id, (ref LinkState state, in RowAssembly row, ref Draws _) => LinkAssembly.Fill(
            new LinkPlan
            {
                Process = book,
                WasteAccount = _wasteAccount,
                HeatAccount = _heatAccount,
                StepMicros = _world.StepMicros,
                From = link.From,
                LeadSteps = Math.Max(1, StepClock.Steps(_world, link.LeadYears)),
                Loss = link.Loss,
                Cargoes = [.. cargoes.Select(cargo => cargo.Plan with { Slot = cargo.Ask.Slot })],
            },
            ref state, row));
    }

    private int AddMarket()
    {
        if (_world.Market is not { } market) return -1;
        var money = _goods[market.Money];
        var cash = _ledger.Open("loop", money, AccountKind.Holding, _goods.Quanta(money, market.Cash));
        var outsideMoney = OutsideAccount(money);
        var imports = market.Imports.OrderBy(trade => trade.Good, StringComparer.Ordinal)
            .Select((trade, line) => ImportOf(market, trade, line)).ToList();
        var exports = market.Exports.OrderBy(trade => trade.Good, StringComparer.Ordinal)
            .Select((trade, line) => ExportOf(market, trade, line)).ToList();
        var kind = _shard.AddKind<MarketState, MarketEvent, Market>(Market.Kind);
        kind.AddRow(Market.Name, (ref MarketState state, in RowAssembly row, ref Draws _) => MarketAssembly.Fill(
            new MarketPlan
            {
                CashAccount = cash,
                OutsideMoneyAccount = outsideMoney,
                StepMicros = _world.StepMicros,
                Depot = market.Depot,
                Imports = imports,
                Exports = [.. exports.Select(export => export.Plan with { Slot = export.Ask.Slot })],
            },
            ref state, row));
        return cash;
    }

    private ImportPlan ImportOf(MarketRecord market, TradeRecord trade, int line)
    {
        var good = _goods[trade.Good];
        var store = _depots.Account(market.Depot, good);
        _book.AddBacker(market.Depot, good, new DepotBacker(Market.Kind, Market.Name, line));
        var lead = StepClock.Steps(_world, trade.LeadYears);
        var transit = lead > 0 ? _ledger.Open("market/transit", good, AccountKind.Holding) : -1;
        return new ImportPlan(
            store, OutsideAccount(good), transit, PriceOf(market, trade, good), lead, LimitPerStep(trade, good),
            LimitGrowth(trade));
    }

    private (Ask Ask, ExportPlan Plan) ExportOf(MarketRecord market, TradeRecord trade, int line)
    {
        var good = _goods[trade.Good];
        _depots.Account(market.Depot, good);
        var ask = _book.Add(new Ask(
            market.Depot, good, RequestClass.Export, Market.Kind, Market.Name, line, OutsideAccount(good),
            Tells: true));
        return (ask, new ExportPlan(-1, PriceOf(market, trade, good), LimitPerStep(trade, good), LimitGrowth(trade)));
    }

    private Ratio PriceOf(MarketRecord market, TradeRecord trade, int good) => Ratio.From(
        trade.Price * _goods.Records[good].Quantum / _goods.Records[_goods[market.Money]].Quantum);

    private double LimitPerStep(TradeRecord trade, int good) =>
        trade.LimitPerYear * StepClock.StepYears(_world) / _goods.Records[good].Quantum;

    private double LimitGrowth(TradeRecord trade) =>
        ExactMath.Expm1(trade.LimitGrowthPerYear * StepClock.StepYears(_world));
}
