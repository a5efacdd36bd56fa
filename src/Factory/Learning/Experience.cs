using Twin.Actors;
using Twin.Domain.Messages;
using Twin.Factory.Plants;
using Twin.Macro.Learning;

namespace Twin.Factory.Learning;

/// <summary>What a process learns from its output, pooled over all its sites.</summary>
/// <remarks>
/// At the first step of each quarter every site tells what it has made; when the last one has, Wright's law gives the
/// share of the learned coefficients that is left, and plants and equipment lines are told of it in the same step,
/// before anybody plans or asks. Shares are whole billionths, so that every machine posts the same quanta.
/// </remarks>
public readonly struct Experience : IBehaviour<ExperienceState, ExperienceEvent>
{
    /// <summary>Name of the kind; each row has the name of its process.</summary>
    public const string Kind = "experience";

    /// <inheritdoc/>
    public static Rejection Decide(
        in ExperienceState state, in Mail mail, in View view, ref Draws draws, ref Events<ExperienceEvent> events)
    {
        if (mail.Verb != OutputTold.Verb) return Rejection.None;
        events.Add(new ExperienceEvent(ExperienceEventKind.OutputHeard, (int)mail.A, mail.B));
        if (state.Heard + 1 < Open(view.List(state.Openings), view.Now)) return Rejection.None;
        events.Add(new ExperienceEvent(ExperienceEventKind.QuarterEnded, 0, 0));
        var share = ShareOf(state, view, (int)mail.A, mail.B);
        if (share != state.ShareNano) events.Add(new ExperienceEvent(ExperienceEventKind.Learned, 0, share));
        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref ExperienceState state, in ExperienceEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case ExperienceEventKind.OutputHeard:
                lists[state.Sites][e.Line] = e.A;
                state.Heard++;
                break;
            case ExperienceEventKind.QuarterEnded:
                state.Heard = 0;
                break;
            case ExperienceEventKind.Learned:
                state.ShareNano = e.A;
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public static void React(in ExperienceState state, in ExperienceEvent e, in View view, ref Outbox outbox)
    {
        if (e.Kind != ExperienceEventKind.Learned) return;
        foreach (var follower in view.List(state.Followers))
        {
            outbox.Tell(Address.FromPacked(follower), CoefficientsLearned.Verb, e.A, 0, StepPhase.Supply);
        }
    }

    /// <summary>Sites that work already, and so tell in this quarter.</summary>
    private static int Open(ReadOnlySpan<long> openings, long now)
    {
        var open = 0;
        foreach (var at in openings) open += at <= now ? 1 : 0;
        return open;
    }

    private static long ShareOf(in ExperienceState state, in View view, int site, long told)
    {
        Int128 made = told;
        var sites = view.List(state.Sites);
        for (var i = 0; i < sites.Length; i++) made += i == site ? 0 : sites[i];
        var law = new WrightLaw(state.Exponent, state.Cumulative, state.FloorShare);
        return Math.Max(1, (long)Math.Round(law.ShareAt(state.Cumulative + (double)made) * PlantRules.Nano));
    }
}
