using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Depots;

/// <summary>Fills a depot's row from its plan.</summary>
public static class DepotAssembly
{
    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the depot is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(DepotPlan plan, ref DepotState state, in RowAssembly row)
    {
        state = new DepotState
        {
            Process = plan.Process,
            WasteAccount = plan.WasteAccount,
            HeatAccount = plan.HeatAccount,
            StepMicros = plan.StepMicros,
            Goods = row.Allocate(plan.Goods.Count * GoodLine.Words),
            Slots = row.Allocate(plan.Goods.Sum(good => good.Slots.Count) * SlotLine.Words),
            Backers = row.Allocate(plan.Goods.Sum(good => good.Backers.Count) * BackerLine.Words),
        };
        var (nextSlot, nextBacker) = (0, 0);
        for (var i = 0; i < plan.Goods.Count; i++)
        {
            var good = plan.Goods[i];
            GoodLine.Write(row.Lists[state.Goods], i, good, nextSlot, good.Slots.Count);
            foreach (var slot in good.Slots)
            {
                var asker = row.AddressOf(slot.AskerKind, slot.AskerName);
                SlotLine.Write(row.Lists[state.Slots], nextSlot++, slot, asker);
            }

            foreach (var backer in good.Backers)
            {
                var address = row.AddressOf(backer.Kind, backer.Name);
                BackerLine.Write(row.Lists[state.Backers], nextBacker++, i, address, backer.Line);
            }
        }

        row.Timer(0, StepPhase.Assess);
    }
}
