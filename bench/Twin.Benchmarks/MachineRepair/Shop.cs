using Twin.Actors;

namespace Twin.Benchmarks.MachineRepair;

/// <summary>Hands out crews, first come first served.</summary>
internal readonly struct Shop : IBehaviour<ShopState, ShopEvent>
{
    public static Rejection Decide(
        in ShopState state, in Mail mail, in View view, ref Draws draws, ref Events<ShopEvent> events)
    {
        ShopEvent e = default;
        if (mail.Verb == RepairVerbs.RequestCrew)
        {
            e.Step = state.FreeCrews > 0 ? ShopStep.CrewSent : ShopStep.MachineQueued;
            e.Machine = mail.From.Packed;
        }
        else if (state.Head < state.Tail)
        {
            ReadOnlySpan<long> line = view.List(state.Line);
            e.Step = ShopStep.CrewSentOn;
            e.Machine = line[(int)(state.Head % line.Length)];
        }
        else
        {
            e.Step = ShopStep.CrewFreed;
        }

        events.Add(in e);
        return Rejection.None;
    }

    public static void Apply(ref ShopState state, in ShopEvent e, in Lists lists)
    {
        switch (e.Step)
        {
            case ShopStep.CrewSent:
                state.FreeCrews--;
                break;
            case ShopStep.MachineQueued:
                Span<long> line = lists[state.Line];
                line[(int)(state.Tail % line.Length)] = e.Machine;
                state.Tail++;
                break;
            case ShopStep.CrewSentOn:
                state.Head++;
                state.Cycles++;
                break;
            default:
                state.FreeCrews++;
                state.Cycles++;
                break;
        }
    }

    public static void React(in ShopState state, in ShopEvent e, in View view, ref Outbox outbox)
    {
        if (e.Step is ShopStep.CrewSent or ShopStep.CrewSentOn)
        {
            outbox.Tell(Address.FromPacked(e.Machine), RepairVerbs.AssignCrew);
        }
    }
}
