using Twin.Macro.Decision;

namespace Twin.Host.Decide;

/// <summary>The words of decisions, as evidence and documents have them.</summary>
internal static class DecisionWords
{
    /// <summary>The price axis of a loop beside which no economy runs.</summary>
    public const string NoEconomy = "NO_ECONOMY";

    /// <summary>The word of a headline.</summary>
    public static string Of(Headline headline) => headline switch
    {
        Headline.Monetary => "MONETARY",
        Headline.Disinflation => "DISINFLATION",
        Headline.DeflationZlb => "DEFLATION_ZLB",
        Headline.LoopClosed => "LOOP_CLOSED",
        _ => "DECOUPLED",
    };

    /// <summary>The word of the price axis.</summary>
    /// <param name="axis">Where it stands.</param>
    /// <param name="hasEconomy">Whether an economy runs beside the loop.</param>
    public static string Of(PriceAxis axis, bool hasEconomy) => !hasEconomy ? NoEconomy : Of((Headline)axis);

    /// <summary>The word of the loop axis.</summary>
    public static string Of(LoopAxis axis) => axis switch
    {
        LoopAxis.Open => "OPEN",
        LoopAxis.LoopClosed => "LOOP_CLOSED",
        _ => "DECOUPLED",
    };

    /// <summary>The letter of a profile.</summary>
    public static string Of(DecisionProfile profile) => profile == DecisionProfile.Recommended ? "R" : "S";

    /// <summary>The words of flags, in the order of their definition.</summary>
    public static IReadOnlyList<string> Of(DecisionFlags flags) =>
        [.. _flags.Where(f => flags.HasFlag(f.Flag)).Select(f => f.Word)];

    /// <summary>What a flag means, in a few words.</summary>
    /// <param name="word">Its word.</param>
    public static string MeaningOf(string word) => _flags.First(f => f.Word == word).Meaning;

    private static readonly (DecisionFlags Flag, string Word, string Meaning)[] _flags =
    [
        (DecisionFlags.Captured, "CAPTURED", "one company, country or AI system holds most of compute"),
        (DecisionFlags.ModelInvalid, "MODEL_INVALID", "the economy is outside the range of its equations"),
        (DecisionFlags.Contested, "CONTESTED", "the hidden-Markov cross-check does not see the same"),
        (DecisionFlags.ForecastUntested, "FORECAST_UNTESTED", "price probabilities have not passed a backtest"),
        (DecisionFlags.SeveranceUntested, "SEVERANCE_UNTESTED", "severance was not tried in held-out worlds"),
        (DecisionFlags.Retest, "RETEST", "trade was really cut: test again"),
        (DecisionFlags.Incomplete, "INCOMPLETE", "evidence is missing: the last decision stands"),
    ];
}
