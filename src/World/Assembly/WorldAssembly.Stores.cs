using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Accounts;
using Twin.Domain.Messages;
using Twin.Factory.Assets;
using Twin.Factory.Depots;
using Twin.Factory.Plants;
using Twin.Factory.Stores;
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
                Column = ColumnOf(site.Stores!),
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
}
