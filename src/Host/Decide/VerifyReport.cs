namespace Twin.Host.Decide;

/// <summary>The document of <c>twin decide --verify --json</c>.</summary>
/// <param name="File">The evidence.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="ChainIntact">Whether every line is as it was written, in its place.</param>
/// <param name="Recomputed">Lines whose decision was found again, to the byte.</param>
/// <param name="Verified">Whether all is well.</param>
/// <param name="FirstDifference">The first difference; null where there is none.</param>
internal sealed record VerifyReport(
    string File, int Lines, bool ChainIntact, int Recomputed, bool Verified, EvidenceDifference? FirstDifference);
