namespace Twin.Host.Compare;

/// <summary>What the ledgers of both runs saw; null for a run that is not finished.</summary>
/// <param name="PostingsA">Postings of the first run.</param>
/// <param name="PostingsB">Postings of the second run.</param>
/// <param name="MaxImbalanceA">Largest imbalance of the first run, in quanta, mg or J.</param>
/// <param name="MaxImbalanceB">Largest imbalance of the second run.</param>
internal sealed record CompareConservation(
    long? PostingsA, long? PostingsB, Int128? MaxImbalanceA, Int128? MaxImbalanceB);
