using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Humans;

/// <summary>Fills the row of a good of the human economy from its plan.</summary>
public static class HumanGoodAssembly
{
    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the row is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(HumanGoodPlan plan, ref HumanGoodState state, in RowAssembly row)
    {
        state = new HumanGoodState
        {
            Accounts = plan.Accounts,
            CashAccount = plan.CashAccount,
            OutsideMoneyAccount = plan.OutsideMoneyAccount,
            StepMicros = plan.StepMicros,
            Market = plan.ImportLine < 0
                ? Address.Nobody
                : row.AddressOf(Markets.Market.Kind, Markets.Market.Name),
            ImportLine = plan.ImportLine,
            Depot = plan.ClaimSlot < 0 ? Address.Nobody : row.AddressOf(Depots.Depot.Kind, plan.Depot),
            ClaimSlot = plan.ClaimSlot,
            ClaimPrice = plan.ClaimPrice,
            LifeSteps = plan.LifeSteps,
            KeepQuanta = plan.KeepQuanta,
            Diversion = plan.Diversion,
            Output = plan.Output,
            Limit = plan.Limit,
            Claim = plan.Claim,
            OutputShockNano = ShockFelt.None,
            DiversionShockNano = ShockFelt.None,
            ClaimShockNano = ShockFelt.None,
            Ring = row.Allocate(plan.Ring.Count),
        };
        var ring = row.Lists[state.Ring];
        for (var i = 0; i < ring.Length; i++)
        {
            ring[i] = plan.Ring[i];
            state.InService += plan.Ring[i];
        }

        row.Timer(0, StepPhase.Supply);
    }
}
