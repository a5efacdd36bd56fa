using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Messages;

namespace Twin.Factory.Links;

/// <summary>Fills a link's row from its plan.</summary>
public static class LinkAssembly
{
    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the link is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(LinkPlan plan, ref LinkState state, in RowAssembly row)
    {
        Invariant.That(plan.LeadSteps > 0, "what a link loads arrives a step later at the earliest");
        state = new LinkState
        {
            Process = plan.Process,
            WasteAccount = plan.WasteAccount,
            HeatAccount = plan.HeatAccount,
            StepMicros = plan.StepMicros,
            From = row.AddressOf(Depots.Depot.Kind, plan.From),
            LeadSteps = plan.LeadSteps,
            Loss = Ratio.From(plan.Loss),
            Kept = Ratio.From(1 - plan.Loss),
            Cargoes = row.Allocate(plan.Cargoes.Count * CargoLine.Words),
            Transit = row.Allocate(plan.Cargoes.Count * plan.LeadSteps),
        };
        for (var i = 0; i < plan.Cargoes.Count; i++) CargoLine.Write(row.Lists[state.Cargoes], i, plan.Cargoes[i]);
        row.Timer(0, StepPhase.Supply);
    }
}
