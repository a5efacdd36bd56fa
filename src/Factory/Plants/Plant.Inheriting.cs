using Twin.Actors;

namespace Twin.Factory.Plants;

public readonly partial struct Plant
{
    /// <inheritdoc/>
    /// <remarks>Work under way is ready when it was to be, at the latest after the other lead.</remarks>
    public static bool Inherit(in PlantState was, in Lists wasLists, ref PlantState state, in Lists lists)
    {
        var old = wasLists[was.Capacities];
        var own = lists[state.Capacities];
        for (var at = CapacityLine.InServiceAt; at < own.Length; at += CapacityLine.Words) own[at] = old[at];
        old = wasLists[was.Inputs];
        own = lists[state.Inputs];
        for (var at = 0; at < own.Length; at += InputLine.Words)
        {
            own[at + InputLine.StartedFractionAt] = old[at + InputLine.StartedFractionAt];
            own[at + InputLine.FinishedFractionAt] = old[at + InputLine.FinishedFractionAt];
        }

        (state.InProgress, state.Ready) = (was.InProgress, was.Ready);
        var wip = wasLists[was.Wip];
        var relaid = lists[state.Wip];
        relaid.Clear();
        for (var ahead = 0; ahead < was.LeadSteps; ahead++)
        {
            var work = wip[(int)((was.Step + ahead) % was.LeadSteps)];
            if (state.LeadSteps == 0) state.Ready += work;
            else relaid[(int)((was.Step + Math.Min(ahead, state.LeadSteps - 1)) % state.LeadSteps)] += work;
        }

        return true;
    }
}
