using Twin.Forecasting.Scoring;

namespace Twin.Forecasting.Gates;

/// <summary>Whether probabilities of an event may decide anything: better than the base rate, in held-out
/// members.</summary>
/// <param name="State">The gate.</param>
/// <param name="Events">How often it came.</param>
/// <param name="Cases">How often it could have come.</param>
/// <param name="Skill">1 − Brier score over that of the base rate, with its 90 % interval over members; null where too
/// few came, or too few did not.</param>
public sealed record EventGate(GateState State, int Events, int Cases, SkillInterval? Skill)
{
    private const double Level = 0.9;
    private static readonly ulong Key = Noise.KeyOf(0, "event gate");

    /// <summary>Judges probabilities.</summary>
    /// <param name="events">Pairs of members and origins that do not overlap.</param>
    /// <remarks>With less than ten events, or ten cases without one, nothing is said: a skill over so few is
    /// noise.</remarks>
    public static EventGate Of(IReadOnlyList<HeldOutEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        int came = events.Count(e => e.Came);
        if (Math.Min(came, events.Count - came) < Brier.LeastEvents)
            return new EventGate(GateState.Untested, came, events.Count, null);
        double rate = came / (double)events.Count;
        double[] model = [.. events.Select(e => Square(e.Probability, e.Came))];
        double[] basis = [.. events.Select(e => Square(rate, e.Came))];
        int[] members = [.. events.Select(e => e.Member)];
        SkillInterval skill = SkillInterval.OfMembers(model, basis, members, Level, Key);
        return new EventGate(skill.Low > 0 ? GateState.Open : GateState.Closed, came, events.Count, skill);
    }

    private static double Square(double probability, bool came)
    {
        double error = probability - (came ? 1 : 0);
        return error * error;
    }
}
