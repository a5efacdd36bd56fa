namespace Twin.Storage;

/// <summary>One message of the journal, opened and checked against its link.</summary>
/// <param name="Sequence">Sequence number within its stream, from 1.</param>
/// <param name="Manifest">Event name with version, such as <c>world.resolved/1</c>.</param>
/// <param name="AtMicros">Simulated time. Unit: µs since the run began.</param>
/// <param name="Format">How the payload is to be read.</param>
/// <param name="Payload">The bytes the writer gave.</param>
/// <param name="Link">SHA-256 link of this message, 32 bytes; the next one of the stream carries it.</param>
public readonly record struct JournalEntry(
    long Sequence,
    string Manifest,
    long AtMicros,
    PayloadFormat Format,
    ReadOnlyMemory<byte> Payload,
    ReadOnlyMemory<byte> Link);
