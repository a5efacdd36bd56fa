using Twin.Actors;
using Twin.Domain.Accounts;
using Twin.Domain.Messages;
using Twin.Factory.Depots;

namespace Twin.Factory.Tests.Depots;

/// <summary>One depot, one good and any number of askers, run for one step.</summary>
internal static class DepotBench
{
    /// <summary>Clears the wishes, which must be in the order of their classes.</summary>
    /// <returns>What each asker holds after the step. Unit: quanta.</returns>
    public static long[] Clear(long available, params Wish[] wishes)
    {
        var ledger = new Ledger([new LedgerGood("corn", 0, 0), new LedgerGood("waste", 1, 0),
            new LedgerGood("heat", 0, 1)], 1);
        var store = ledger.Open("depot", 0, AccountKind.Holding, available);
        var waste = ledger.Open("waste", 1, AccountKind.Open);
        var heat = ledger.Open("waste", 2, AccountKind.Open);
        var own = wishes.Select((_, i) => ledger.Open(Name(i), 0, AccountKind.Holding)).ToList();
        var plan = new ShardPlan(1, "test") { Ledger = ledger };
        var askers = plan.AddKind<AskerState, AskerEvent, Asker>(Asker.Kind);
        for (var i = 0; i < wishes.Length; i++) AddAsker(askers, i, wishes[i], own[i], store);
        plan.AddKind<DepotState, DepotEvent, Depot>(Depot.Kind)
            .AddRow("depot", (ref DepotState state, in RowAssembly row, ref Draws _) => DepotAssembly.Fill(
                new DepotPlan
                {
                    Process = 0, WasteAccount = waste, HeatAccount = heat, StepMicros = 1000,
                    Goods = [new DepotGood(store, IsFlow: false, IsImported: false, Slots(wishes, own), [])],
                },
                ref state, row));

        var shard = plan.Assemble();
        shard.RunTo(1000);
        return [.. own.Select(account => (long)ledger.Balance(account))];
    }

    private static string Name(int asker) => $"a{asker:d3}";

    private static List<DepotSlot> Slots(Wish[] wishes, List<int> own) =>
        [.. wishes.Select((wish, i) => new DepotSlot(wish.Class, Asker.Kind, Name(i), 0, own[i], Tells: false))];

    private static void AddAsker(KindPlan<AskerState> askers, int slot, Wish wish, int own, int store) =>
        askers.AddRow(Name(slot), (ref AskerState state, in RowAssembly row, ref Draws _) =>
        {
            state = new AskerState
            {
                Depot = row.AddressOf(Depot.Kind, "depot"), Slot = slot, Own = own, Store = store,
                Asks = wish.Asks, GivesBack = wish.GivesBack,
            };
            row.Timer(0, StepPhase.Request);
        });
}
