namespace Twin.Storage;

/// <summary>An input to be journalled before the run begins.</summary>
/// <param name="Manifest">Event name with version.</param>
/// <param name="Payload">Its bytes.</param>
/// <param name="Format">How they are to be read.</param>
/// <param name="AtMicros">Simulated time. Unit: µs since the run began.</param>
public readonly record struct NewInput(
    string Manifest, ReadOnlyMemory<byte> Payload, PayloadFormat Format = PayloadFormat.Json, long AtMicros = 0);
