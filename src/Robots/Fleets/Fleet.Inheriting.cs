using Twin.Actors;
using Twin.Domain.Equipment;

namespace Twin.Robots.Fleets;

public readonly partial struct Fleet
{
    /// <inheritdoc/>
    public static bool Inherit(in FleetState was, in Lists wasLists, ref FleetState state, in Lists lists)
    {
        (state.Up, state.Down, state.Held, state.Position) = (was.Up, was.Down, was.Held, was.Position);
        var old = wasLists[was.Ring];
        var relaid = lists[state.Ring];
        if (was.BuildSteps == state.BuildSteps && was.LifeSteps == state.LifeSteps)
        {
            old.CopyTo(relaid);
            return true;
        }

        if (was.BuildSteps > 0 && state.BuildSteps == 0) return false;
        CohortRing.Relay(old, was.BuildSteps, was.LifeSteps, relaid, state.BuildSteps, state.LifeSteps, was.Step);
        state.Position = CohortRing.Position(relaid, was.Step, state.BuildSteps, state.LifeSteps, was.Up + was.Down, 0);
        return true;
    }
}
