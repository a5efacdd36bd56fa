using Twin.Host.Decide;
using Twin.Macro.Decision;
using Twin.Telemetry.Instruments;
using Twin.Telemetry.Runs;

namespace Twin.Host.Telemetry;

/// <summary>Decisions as state sets: on each axis 1 for the regime that holds, 0 for the others.</summary>
internal static class RegimeStates
{
    private const string Name = "twin.decision.regime";

    private static readonly (string Axis, Func<DecisionEvidence, string> Holds, string[] Regimes)[] _axes =
    [
        ("headline", decision => decision.Headline, [.. Enum.GetValues<Headline>().Select(DecisionWords.Of)]),
        ("price", decision => decision.AxisPrice,
            [.. Enum.GetValues<PriceAxis>().Select(axis => DecisionWords.Of(axis, hasEconomy: true)),
                DecisionWords.NoEconomy]),
        ("loop", decision => decision.AxisLoop, [.. Enum.GetValues<LoopAxis>().Select(DecisionWords.Of)]),
    ];

    /// <summary>Every state of every axis: its series, and its value after a decision.</summary>
    /// <param name="run">The run's name.</param>
    public static IEnumerable<(MeterSeries Series, Func<DecisionEvidence, double> Value)> Of(string run)
    {
        foreach (var (axis, holds, regimes) in _axes)
        {
            foreach (var regime in regimes)
            {
                yield return (MeterSeries.Of(InstrumentTable.Of(Name), run, axis, regime),
                    decision => holds(decision) == regime ? 1 : 0);
            }
        }
    }

    /// <summary>Tells what holds by a decision.</summary>
    /// <param name="meter">The run's meter.</param>
    /// <param name="decision">The newest decision on the run.</param>
    public static void Tell(RunMeter meter, DecisionEvidence decision)
    {
        foreach (var (axis, holds, regimes) in _axes)
        {
            foreach (var regime in regimes) meter.Tell(Name, holds(decision) == regime ? 1 : 0, axis, regime);
        }
    }
}
