using Twin.Host.Commands;
using Twin.Host.Finance;
using Twin.Host.Money.Calibrate;
using Twin.Host.Money.Flips;
using Twin.Host.Money.Hindcast;
using Twin.Host.Money.Odds;
using Twin.Host.Money.PriceHistory;

namespace Twin.Host.Money;

/// <summary>The verbs of <c>twin macro</c>, in the order of the help.</summary>
internal static class MacroVerbs
{
    /// <summary>Makes the group anew: a parser keeps state in it.</summary>
    public static VerbGroup Group() => new(
        "macro", "The economy around a loop, in money, with every flow accounted for",
        [
            new MacroRunVerb(), new CalibrateVerb(), new HindcastVerb(), new PriceHistoryVerb(),
            new FlipsVerb(), new OddsVerb(), new TextbookVerb(), new OwnersVerb(), new FinanceVerb(),
        ]);
}
