using Twin.Actors;
using Twin.Actors.Chance;
using Twin.Domain.Messages;
using Twin.Factory.Planning;

namespace Twin.Factory.Shocks;

/// <summary>News that nobody could foresee: each quarter it moves numbers of plants, markets, fleets and
/// humans.</summary>
/// <remarks>
/// It draws at the first step of a quarter, before anything else happens in it, and tells those it moves in the same
/// instant. One row draws its own stream, so that a shock more shifts nobody else's draws.
/// </remarks>
public readonly struct Shock : IBehaviour<ShockState, ShockEvent>
{
    /// <summary>Name of the kind; each row has the name of its shock.</summary>
    public const string Kind = "shock";

    private const ushort NewsPurpose = 1;

    private static readonly Normal Standard = new(0, 1);

    /// <inheritdoc/>
    public static Rejection Decide(
        in ShockState state, in Mail mail, in View view, ref Draws draws, ref Events<ShockEvent> events)
    {
        if (mail.Verb != Verbs.Timer) return Rejection.None;
        var log = state.Log;
        for (var quarter = state.Quarter; quarter < Quarter.Of(view.Now); quarter++)
        {
            var news = Standard.Draw(ref draws, NewsPurpose);
            log = quarter < 0
                ? ShockLaw.Opening(state.Sigma, state.Persistence, news)
                : ShockLaw.Next(state.Sigma, state.Persistence, log, news);
        }

        var multiplier = ShockLaw.MultiplierNano(state.Sigma, state.Persistence, log);
        events.Add(new ShockEvent(ShockEventKind.Drawn, multiplier, Quarter.Of(view.Now), log));
        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref ShockState state, in ShockEvent e, in Lists lists)
    {
        state.Log = e.Log;
        state.MultiplierNano = e.A;
        state.Quarter = e.Quarter;
    }

    /// <inheritdoc/>
    public static void React(in ShockState state, in ShockEvent e, in View view, ref Outbox outbox)
    {
        var followers = view.List(state.Followers);
        for (var i = 0; i < followers.Length; i += ShockAssembly.FollowerWords)
        {
            outbox.Tell(
                Address.FromPacked(followers[i]), ShockFelt.Verb, followers[i + 1], e.A, StepPhase.Close);
        }

        outbox.Timer(Quarter.NextBegins(view.Now, state.StepMicros), StepPhase.Close);
    }
}
