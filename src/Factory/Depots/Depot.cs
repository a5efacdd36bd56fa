using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Depots;

/// <summary>A depot of stock goods or a grid of flow goods: it clears each good once a step.</summary>
/// <remarks>
/// Everybody asks, backers fill up, the good is shared out by class, what processes cannot use comes back and is
/// shared out once more. A flow good that nobody took perishes; a request for one that nobody served is counted.
/// </remarks>
public readonly struct Depot : IBehaviour<DepotState, DepotEvent>
{
    /// <summary>Name of the kind.</summary>
    public const string Kind = "depot";

    /// <inheritdoc/>
    public static Rejection Decide(
        in DepotState state, in Mail mail, in View view, ref Draws draws, ref Events<DepotEvent> events)
    {
        switch (mail.Verb)
        {
            case Request.Verb:
                events.Add(new DepotEvent(DepotEventKind.Asked, (int)mail.A, mail.B, 0));
                break;
            case GiveBack.Verb:
                events.Add(new DepotEvent(DepotEventKind.GivenBack, (int)mail.A, mail.B, 0));
                break;
            case Verbs.Timer:
                DecidePhase(state, view, (byte)mail.A, ref events);
                break;
            default:
                break;
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref DepotState state, in DepotEvent e, in Lists lists)
    {
        var slots = lists[state.Slots];
        switch (e.Kind)
        {
            case DepotEventKind.Perished:
                lists[state.Goods][(e.Line * GoodLine.Words) + GoodLine.PerishedAt] += e.A;
                break;
            case DepotEventKind.LeftUnserved:
                lists[state.Goods][(e.Line * GoodLine.Words) + GoodLine.UnservedAt] += e.A;
                break;
            case DepotEventKind.StepOpened:
                for (var at = 0; at < slots.Length; at += SlotLine.Words)
                {
                    slots[at + SlotLine.AskedBeforeAt] = slots[at + SlotLine.AskedAt];
                    slots[at + SlotLine.AskedAt] = 0;
                    slots[at + SlotLine.GrantedAt] = 0;
                }

                break;
            case DepotEventKind.Asked:
                slots[(e.Line * SlotLine.Words) + SlotLine.AskedAt] = e.A;
                break;
            case DepotEventKind.GivenBack:
                var granted = slots[(e.Line * SlotLine.Words) + SlotLine.GrantedAt] - e.A;
                slots[(e.Line * SlotLine.Words) + SlotLine.GrantedAt] = granted;
                slots[(e.Line * SlotLine.Words) + SlotLine.AskedAt] = granted;
                break;
            case DepotEventKind.Granted:
                slots[(e.Line * SlotLine.Words) + SlotLine.GrantedAt] += e.A;
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public static void React(in DepotState state, in DepotEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case DepotEventKind.Perished:
                outbox.Postings.Begin(state.Process);
                outbox.Postings.Take(GoodLine.At(view.List(state.Goods), e.Line).Account, e.A);
                outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                break;
            case DepotEventKind.BackerTold:
                var backer = BackerLine.At(view.List(state.Backers), e.Line);
                outbox.Tell(backer.Address, Shortfall.Verb, backer.Line, e.A, StepPhase.Assess);
                break;
            case DepotEventKind.Granted:
                var slot = SlotLine.At(view.List(state.Slots), e.Line);
                var good = GoodLine.At(view.List(state.Goods), (int)e.B);
                outbox.Postings.Move(good.Account, slot.Account, e.A);
                if (slot.Tells) outbox.Tell(slot.Asker, Grant.Verb, slot.AskerLine, e.A, StepPhase.Clear);
                break;
            case DepotEventKind.PhaseEnded:
                var next = (byte)e.A;
                outbox.Timer(next == StepPhase.Close ? view.Now + state.StepMicros : view.Now, next);
                break;
            default:
                break;
        }
    }

    private static void DecidePhase(in DepotState state, in View view, byte phase, ref Events<DepotEvent> events)
    {
        switch (phase)
        {
            case StepPhase.Close:
                DecideClose(state, view, ref events);
                events.Add(new DepotEvent(DepotEventKind.PhaseEnded, 0, StepPhase.Assess, 0));
                break;
            case StepPhase.Assess:
                DecideAssess(state, view, ref events);
                events.Add(new DepotEvent(DepotEventKind.PhaseEnded, 0, StepPhase.Clear, 0));
                break;
            case StepPhase.Clear:
                DecideClear(state, view, imported: false, ref events);
                events.Add(new DepotEvent(DepotEventKind.PhaseEnded, 0, StepPhase.ClearImports, 0));
                break;
            case StepPhase.ClearImports:
                DecideClear(state, view, imported: true, ref events);
                events.Add(new DepotEvent(DepotEventKind.PhaseEnded, 0, StepPhase.Reclear, 0));
                break;
            default:
                DecideClear(state, view, imported: false, ref events);
                DecideClear(state, view, imported: true, ref events);
                events.Add(new DepotEvent(DepotEventKind.PhaseEnded, 0, StepPhase.Close, 0));
                break;
        }
    }

    private static void DecideClose(in DepotState state, in View view, ref Events<DepotEvent> events)
    {
        var goods = view.List(state.Goods);
        var slots = view.List(state.Slots);
        for (var i = 0; i * GoodLine.Words < goods.Length; i++)
        {
            var good = GoodLine.At(goods, i);
            if (!good.IsFlow) continue;
            var left = (long)view.Balance(good.Account);
            if (left > 0) events.Add(new DepotEvent(DepotEventKind.Perished, i, left, 0));
            long unserved = 0;
            for (var s = good.FirstSlot; s < good.FirstSlot + good.Slots; s++)
            {
                var slot = SlotLine.At(slots, s);
                if (slot.Class <= RequestClass.Build) unserved += slot.Unmet;
            }

            if (unserved > 0) events.Add(new DepotEvent(DepotEventKind.LeftUnserved, i, unserved, 0));
        }

        events.Add(new DepotEvent(DepotEventKind.StepOpened, 0, 0, 0));
    }

    private static void DecideAssess(in DepotState state, in View view, ref Events<DepotEvent> events)
    {
        var goods = view.List(state.Goods);
        var slots = view.List(state.Slots);
        var backers = view.List(state.Backers);
        for (var i = 0; i * BackerLine.Words < backers.Length; i++)
        {
            var good = GoodLine.At(goods, BackerLine.At(backers, i).Good);
            long wanted = 0;
            for (var s = good.FirstSlot; s < good.FirstSlot + good.Slots; s++)
            {
                var slot = SlotLine.At(slots, s);

                // Links bring what humans claim; the market does not buy of them what they are then given.
                var isWanted = slot.Class <= RequestClass.Build
                    || (slot.Class == RequestClass.Claim && !good.IsImported);
                if (isWanted) wanted += slot.Foreseen;
            }

            events.Add(new DepotEvent(DepotEventKind.BackerTold, i, wanted, 0));
        }
    }

    private static void DecideClear(in DepotState state, in View view, bool imported, ref Events<DepotEvent> events)
    {
        var goods = view.List(state.Goods);
        var slots = view.List(state.Slots);
        for (var i = 0; i * GoodLine.Words < goods.Length; i++)
        {
            var good = GoodLine.At(goods, i);
            if (good.IsImported != imported) continue;
            Clearing.Share(slots, good.FirstSlot, good.Slots, i, view.Balance(good.Account), ref events);
        }
    }
}
