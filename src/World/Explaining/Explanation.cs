namespace Twin.World.Explaining;

/// <summary>Why something is as it is: the chain of causes from it to what binds.</summary>
/// <param name="Subject">What is explained.</param>
/// <param name="AtMicros">The step that is looked at. Unit: µs of simulated time.</param>
/// <param name="WindowMicros">How far back figures are summed up. Unit: µs.</param>
/// <param name="State">Figures of the subject over that time.</param>
/// <param name="Chain">From the subject on; each link is caused by the next, the last by the root.</param>
/// <param name="Root">What binds.</param>
public sealed record Explanation(
    Subject Subject, long AtMicros, long WindowMicros, IReadOnlyList<StateFigure> State,
    IReadOnlyList<CauseLink> Chain, RootCause Root);
