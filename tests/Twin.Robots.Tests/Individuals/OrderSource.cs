using Twin.Actors;
using Twin.Actors.Chance;
using Twin.Domain.Messages;
using Twin.Robots.Individuals;

namespace Twin.Robots.Tests.Individuals;

/// <summary>Sends orders with exponential gaps and lengths, counts what is reported done, and supplies spare
/// parts.</summary>
internal readonly struct OrderSource : IBehaviour<SourceState, SourceEvent>
{
    public const string Kind = "source";

    public const int Done = 2, Refused = 4;

    private const int Sent = 1, Spare = 3;
    private const ushort GapPurpose = 1, WorkPurpose = 2, PlacePurpose = 3, PriorityPurpose = 4, SkillPurpose = 5;
    private const long Second = 1_000_000;

    public static Rejection Decide(
        in SourceState state, in Mail mail, in View view, ref Draws draws, ref Events<SourceEvent> events)
    {
        switch (mail.Verb)
        {
            case Verbs.Timer:
                var count = view.Now == 0 ? Math.Max(1, state.AtOnce) : 1;
                for (var i = 0; i < count; i++) events.Add(Order(state, ref draws));
                break;
            case WorkDone.Verb:
                events.Add(new SourceEvent(mail.A == 0 ? Done : Refused, mail.B, 0));
                if (state.MeanGap == 0 && mail.A == 0) events.Add(Order(state, ref draws));
                break;
            case Request.Verb:
                events.Add(new SourceEvent(Spare, mail.A, mail.B));
                break;
        }

        return Rejection.None;
    }

    public static void Apply(ref SourceState state, in SourceEvent e, in Lists lists)
    {
        if (e.Kind == Sent) state.Sent++;
        if (e.Kind == Spare) state.Spares += e.B;
        if (e.Kind == Refused) state.Refused++;
        if (e.Kind == Done) state.Done++;
        if (e.Kind is Done or Refused) state.SumOfAnswers += e.A;
    }

    public static void React(in SourceState state, in SourceEvent e, in View view, ref Outbox outbox)
    {
        if (e.Kind == Sent)
        {
            outbox.Tell(state.Control, WorkOrder.Verb, e.A, state.Sent | ((long)state.DueSeconds << 32));
            if (state.MeanGap > 0 && state.Sent >= state.AtOnce) outbox.Timer(view.Now + e.B);
        }
        else if (e.Kind == Spare)
        {
            var grant = new Mail(state.Control, view.Self, Grant.Verb, e.A, e.B);
            outbox.At(view.Now + (state.SpareLead * Second), grant);
        }
    }

    private static SourceEvent Order(in SourceState state, ref Draws draws)
    {
        var seconds = Math.Max(1, (long)(new Exponential(state.MeanSeconds).Draw(ref draws, WorkPurpose) + 0.5));
        var place = (long)(draws.Next(PlacePurpose) * state.Places);
        var priority = (long)(draws.Next(PriorityPurpose) * state.Priorities);
        var gap = state.MeanGap == 0 ? 0 : (long)(new Exponential(state.MeanGap).Draw(ref draws, GapPurpose) + 0.5);
        var skill = RobotSkill.Task + (int)(draws.Next(SkillPurpose) * state.Skills);
        var order = new WorkOrder((int)seconds, (int)place, skill, (int)priority, 0, 0);
        return new SourceEvent(Sent, order.A, gap * Second);
    }
}
