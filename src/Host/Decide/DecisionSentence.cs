using Twin.Host.Output;

namespace Twin.Host.Decide;

/// <summary>Says a decision in a sentence.</summary>
internal static class DecisionSentence
{
    /// <summary>The headline for people who know none of the words.</summary>
    /// <param name="decision">The decision.</param>
    public static string Of(DecisionEvidence decision) => decision.Headline switch
    {
        "DECOUPLED" => "The loop reproduces and grows without money: cut off from it, it goes on.",
        "LOOP_CLOSED" => "The loop makes nearly all of itself, but it is not shown that it could do without money.",
        "DEFLATION_ZLB" => "Prices are about to fall, or the policy rate is at its lower bound; the loop still needs "
            + "what money buys.",
        "DISINFLATION" => "Inflation fades; the loop still needs what money buys.",
        _ => Monetary(decision),
    };

    /// <summary>What the price axis says, in a clause.</summary>
    /// <param name="axis">Its word.</param>
    public static string OfPrices(string axis) => axis switch
    {
        DecisionWords.NoEconomy => "not judged: no economy runs beside this loop",
        "DISINFLATION" => "inflation will probably stay under 1.5 %",
        "DEFLATION_ZLB" => "prices will probably fall, or the rate is at its lower bound",
        _ => "prices rise as they do under money",
    };

    /// <summary>What the loop axis says, in a clause.</summary>
    /// <param name="axis">Its word.</param>
    public static string OfLoop(string axis) => axis switch
    {
        "LOOP_CLOSED" => "the loop makes nearly all of itself",
        "DECOUPLED" => "the loop would grow on without money",
        _ => "the loop buys what it needs to go on",
    };

    private static string Monetary(DecisionEvidence decision)
    {
        var bought = decision.Closure.ImportShare is { } share ? $"{Figures.Share(share)} of its output" : "a part";
        return decision.Closure.V is { } value && value < 1
            ? $"Money still governs: the loop makes {Figures.Share(value)} of itself by value and buys {bought}."
            : "Money still governs: not every sign of a closed loop has held for long enough.";
    }
}
