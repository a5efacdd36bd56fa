namespace Twin.Host.Runs;

/// <summary>The first entry of a run that is not as it was written.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record AuditBadEntry(string Table, long Sequence, string Reason);
