using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Messages;

namespace Twin.Factory.Stores;

/// <summary>Fills a storage plant's row from its plan.</summary>
public static class StoreAssembly
{
    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the storage plant is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(StorePlan plan, ref StoreState state, in RowAssembly row)
    {
        state = new StoreState
        {
            Process = plan.Process,
            WasteAccount = plan.WasteAccount,
            HeatAccount = plan.HeatAccount,
            StepMicros = plan.StepMicros,
            Grid = row.AddressOf(Depots.Depot.Kind, plan.Grid),
            Slot = plan.Slot,
            OwnAccount = plan.OwnAccount,
            StoredAccount = plan.StoredAccount,
            GridAccount = plan.GridAccount,
            CapacityPerQuantum = plan.CapacityPerQuantum,
            RoundTrip = Ratio.From(plan.RoundTrip),
            InService = plan.InService,
        };
        row.Timer(0, StepPhase.Request);
    }
}
