namespace Twin.Host.Runs;

/// <summary>Hears of what a run itself appended to its journal and is not acknowledged yet.</summary>
/// <param name="isInput">Whether it is an input, such as a quarter of the economy.</param>
/// <param name="sequence">Its sequence number among the inputs or the outputs.</param>
/// <param name="manifest">Event name with version.</param>
/// <param name="atMicros">Unit: µs of simulated time.</param>
/// <param name="payload">JSON; valid during the call alone.</param>
internal delegate void JournalListener(
    bool isInput, long sequence, string manifest, long atMicros, ReadOnlySpan<byte> payload);
