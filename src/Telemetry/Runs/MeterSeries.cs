using Twin.Telemetry.Instruments;

namespace Twin.Telemetry.Runs;

/// <summary>One series of one run.</summary>
/// <param name="Instrument">Its instrument.</param>
/// <param name="Attributes">Its attributes, the run first; empty values are left out.</param>
public sealed record MeterSeries(Instrument Instrument, IReadOnlyList<KeyValuePair<string, object?>> Attributes)
{
    /// <summary>Makes the series of a run.</summary>
    /// <param name="instrument">Its instrument.</param>
    /// <param name="run">The run's name.</param>
    /// <param name="of">Values of the instrument's attributes, in their order.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than attributes.</exception>
    public static MeterSeries Of(Instrument instrument, string run, params IReadOnlyList<string> of)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(of);
        if (of.Count != instrument.Attributes.Count)
        {
            throw new ArgumentException($"{instrument.Name} has {instrument.Attributes.Count} attributes", nameof(of));
        }

        List<KeyValuePair<string, object?>> attributes = [new(Tags.Run, run)];
        for (var i = 0; i < of.Count; i++)
        {
            if (of[i].Length > 0) attributes.Add(new(instrument.Attributes[i], of[i]));
        }

        return new MeterSeries(instrument, attributes.ToArray());
    }
}
