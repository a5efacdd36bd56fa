namespace Twin.Macro.Decision;

/// <summary>What was decided at the end of a quarter, and on what.</summary>
/// <param name="Quarter">The quarter, from 1.</param>
/// <param name="Price">The price axis.</param>
/// <param name="Loop">The loop axis.</param>
/// <param name="Headline">The highest of both.</param>
/// <param name="Profile">The conditions that counted.</param>
/// <param name="Flags">What is stamped on it.</param>
/// <param name="Missing">Evidence that was needed and not there.</param>
/// <param name="Conditions">What every condition read, and how long it has.</param>
/// <param name="CrossCheck">Probability that a hidden Markov model gives the headline's axis.</param>
/// <param name="WhatWouldChangeIt">The smallest changes of evidence that would give another headline, at most
/// three.</param>
public sealed record Verdict(
    int Quarter,
    PriceAxis Price,
    LoopAxis Loop,
    Headline Headline,
    DecisionProfile Profile,
    DecisionFlags Flags,
    IReadOnlyList<string> Missing,
    IReadOnlyList<ConditionReading> Conditions,
    double CrossCheck,
    IReadOnlyList<Flip> WhatWouldChangeIt)
{
    /// <summary>Probability of the upper state of each axis that the hidden Markov model gives: prices, loop.</summary>
    public IReadOnlyList<double> Posterior { get; init; } = [];
}
