using Twin.Actors;
using Twin.Actors.Chance;

namespace Twin.Benchmarks.MachineRepair;

/// <summary>Runs until it breaks, asks for a crew, is repaired, runs again.</summary>
internal readonly struct Machine : IBehaviour<MachineState, MachineEvent>
{
    public const ushort FailurePurpose = 1;
    public const ushort RepairPurpose = 2;

    private const double HourUs = 3_600_000_000;

    /// <summary>Mean time between failures: 1,000 h.</summary>
    public const double MtbfUs = 1000 * HourUs;

    /// <summary>Mean time to repair: 4.5 h.</summary>
    public const double MttrUs = 4.5 * HourUs;

    public static Rejection Decide(
        in MachineState state, in Mail mail, in View view, ref Draws draws, ref Events<MachineEvent> events)
    {
        if (mail.Verb == RepairVerbs.AssignCrew)
        {
            long span = (long)new Exponential(MttrUs).Draw(ref draws, RepairPurpose);
            events.Add(new MachineEvent { Step = MachineStep.RepairBegun, Span = span, At = view.Now });
        }
        else if (state.IsUp)
        {
            events.Add(new MachineEvent { Step = MachineStep.Failed, At = view.Now });
        }
        else
        {
            long span = (long)new Exponential(MtbfUs).Draw(ref draws, FailurePurpose);
            events.Add(new MachineEvent { Step = MachineStep.Repaired, Span = span, At = view.Now });
        }

        return Rejection.None;
    }

    public static void Apply(ref MachineState state, in MachineEvent e, in Lists lists)
    {
        if (e.Step == MachineStep.Failed)
        {
            state.UpUs += e.At - state.Since;
            state.Since = -1 - e.At;
        }
        else if (e.Step == MachineStep.Repaired)
        {
            state.Since = e.At;
        }
    }

    public static void React(in MachineState state, in MachineEvent e, in View view, ref Outbox outbox)
    {
        if (e.Step == MachineStep.Failed)
        {
            outbox.Tell(state.Shop, RepairVerbs.RequestCrew);
            return;
        }

        outbox.Timer(view.Now + e.Span);
        if (e.Step == MachineStep.Repaired) outbox.Tell(state.Shop, RepairVerbs.ReturnCrew);
    }
}
