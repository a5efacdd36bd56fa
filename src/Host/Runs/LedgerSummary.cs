namespace Twin.Host.Runs;

/// <summary>What the ledger saw in a run.</summary>
/// <param name="Postings">Number of postings.</param>
/// <param name="MaxImbalance">The largest imbalance of goods, mass or energy over all postings; 0 when nothing
/// leaks.</param>
internal sealed record LedgerSummary(long Postings, Int128 MaxImbalance);
