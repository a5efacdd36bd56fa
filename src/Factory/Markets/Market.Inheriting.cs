using Twin.Actors;

namespace Twin.Factory.Markets;

public readonly partial struct Market
{
    /// <inheritdoc/>
    public static bool Inherit(in MarketState was, in Lists wasLists, ref MarketState state, in Lists lists)
    {
        var relaid = lists[state.Transit];
        relaid.Clear();
        for (var i = 0; i * ImportLine.Words < lists[state.Imports].Length; i++)
        {
            var old = ImportLine.At(wasLists[was.Imports], i);
            var own = ImportLine.At(lists[state.Imports], i);
            if (old.LeadSteps > 0 && own.LeadSteps == 0) return false;
            for (var ahead = 0; ahead < old.LeadSteps; ahead++)
            {
                var due = was.Step + Math.Min(ahead, own.LeadSteps - 1);
                relaid[SlotOf(own, due)] += wasLists[was.Transit][SlotOf(old, was.Step + ahead)];
            }
        }

        return true;
    }
}
