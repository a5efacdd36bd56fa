using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Markets;

/// <summary>Fills the market's row from its plan.</summary>
public static class MarketAssembly
{
    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the market is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(MarketPlan plan, ref MarketState state, in RowAssembly row)
    {
        state = new MarketState
        {
            CashAccount = plan.CashAccount,
            OutsideMoneyAccount = plan.OutsideMoneyAccount,
            StepMicros = plan.StepMicros,
            Depot = row.AddressOf(Depots.Depot.Kind, plan.Depot),
            Imports = row.Allocate(plan.Imports.Count * ImportLine.Words),
            Exports = row.Allocate(plan.Exports.Count * ExportLine.Words),
            Transit = row.Allocate(plan.Imports.Sum(import => import.LeadSteps)),
        };
        var ring = 0;
        for (var i = 0; i < plan.Imports.Count; i++)
        {
            ImportLine.Write(row.Lists[state.Imports], i, plan.Imports[i], ring);
            ring += plan.Imports[i].LeadSteps;
        }

        for (var i = 0; i < plan.Exports.Count; i++)
        {
            var place = row.AddressOf(Depots.Depot.Kind, plan.Exports[i].Place);
            ExportLine.Write(row.Lists[state.Exports], i, plan.Exports[i], state.Depot, place);
        }

        row.Timer(0, StepPhase.Supply);
    }
}
