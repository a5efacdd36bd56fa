using Twin.World.Measuring;

namespace Twin.Telemetry.Instruments;

/// <summary>One instrument: what it is called, what it counts and where its numbers come from.</summary>
/// <param name="Name">Name, dots between its parts: <c>twin.fleet.size</c>.</param>
/// <param name="Kind">How its numbers add up.</param>
/// <param name="Unit">Unit of measure in UCUM; empty where there is none.</param>
/// <param name="Attributes">Names of its attributes beside <c>run</c>, in the order of their values.</param>
/// <param name="Meaning">What it says, one sentence without a full stop.</param>
/// <param name="Source">What it is fed from; null where nothing in the model feeds it.</param>
/// <param name="Present">When it is there; for one that is not, why.</param>
public sealed record Instrument(
    string Name, InstrumentKind Kind, string Unit, IReadOnlyList<string> Attributes, string Meaning, string? Source,
    string Present)
{
    /// <summary>The measure of the world behind it; null where it is told by others.</summary>
    public MeasureKind? Measure { get; init; }

    /// <summary>Upper bounds of a histogram, rising; empty for others. Unit: that of the instrument.</summary>
    public IReadOnlyList<double> Bounds { get; init; } = [];

    /// <summary>Most series it may have, those of all runs together.</summary>
    public int SeriesMax => Attributes.Contains(Tags.Robot) || Attributes.Contains(Tags.Series)
        ? TelemetryOptions.WideSeriesMax
        : TelemetryOptions.SeriesMax;

    /// <summary>Whether it is ever fed.</summary>
    public bool IsFed => Source is not null;
}
