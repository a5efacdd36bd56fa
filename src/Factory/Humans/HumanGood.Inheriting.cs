using Twin.Actors;
using Twin.Domain.Equipment;

namespace Twin.Factory.Humans;

public readonly partial struct HumanGood
{
    /// <inheritdoc/>
    public static bool Inherit(in HumanGoodState was, in Lists wasLists, ref HumanGoodState state, in Lists lists)
    {
        state.InService = was.InService;
        if (was.Market == Address.Nobody) state.Market = was.Market;
        if (was.LifeSteps == state.LifeSteps)
        {
            wasLists[was.Ring].CopyTo(lists[state.Ring]);
            return true;
        }

        if (was.LifeSteps == 0 || state.LifeSteps == 0) return false;
        CohortRing.Relay(wasLists[was.Ring], 0, was.LifeSteps, lists[state.Ring], 0, state.LifeSteps, was.Step);
        return true;
    }
}
