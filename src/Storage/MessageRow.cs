namespace Twin.Storage;

/// <summary>A message waiting in a batch; its payload lies in the batch's arena.</summary>
internal readonly record struct MessageRow(
    JournalStream Stream, PayloadFormat Format, long Sequence, string Manifest, long AtMicros, int Offset, int Length);
