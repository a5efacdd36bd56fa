namespace Twin.Actors;

/// <summary>The log of a shard: inputs, which are the truth, and outputs, which tell what came of them.</summary>
/// <remarks>Storage implements it. An append returns when the entry is in order, not when it is durable.</remarks>
public interface IJournal
{
    /// <summary>Appends an input, before it is applied.</summary>
    /// <param name="manifest">Hand-written name and version, as in "command.given/1".</param>
    /// <param name="payload">The input in the form its manifest defines.</param>
    /// <param name="at">When it takes effect. Unit: µs since the run began.</param>
    /// <returns>Its sequence number among the inputs, from 1.</returns>
    long AppendInput(string manifest, ReadOnlySpan<byte> payload, long at);

    /// <summary>Appends an output.</summary>
    /// <param name="manifest">Hand-written name and version, as in "actor.quarantined/1".</param>
    /// <param name="payload">The output in the form its manifest defines.</param>
    /// <param name="at">When it happened. Unit: µs since the run began.</param>
    /// <returns>Its sequence number among the outputs, from 1.</returns>
    long AppendOutput(string manifest, ReadOnlySpan<byte> payload, long at);
}
