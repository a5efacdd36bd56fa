using Twin.Actors;

namespace Twin.Factory.Links;

public readonly partial struct Link
{
    /// <inheritdoc/>
    public static bool Inherit(in LinkState was, in Lists wasLists, ref LinkState state, in Lists lists)
    {
        var old = wasLists[was.Transit];
        var relaid = lists[state.Transit];
        relaid.Clear();
        for (var cargo = 0; cargo * was.LeadSteps < old.Length; cargo++)
        {
            for (var ahead = 0; ahead < was.LeadSteps; ahead++)
            {
                var due = was.Step + 1 + Math.Min(ahead, state.LeadSteps - 1);
                relaid[SlotOf(state, cargo, due)] += old[SlotOf(was, cargo, was.Step + 1 + ahead)];
            }
        }

        return true;
    }
}
