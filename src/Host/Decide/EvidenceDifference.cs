namespace Twin.Host.Decide;

/// <summary>The first place at which evidence is not what was written or is found again.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Decision">Id of the decision; null where the line cannot be read.</param>
/// <param name="Member">What differs: a field such as <c>conditions[2].value</c>, or <c>hash</c>.</param>
/// <param name="Written">What stands there; null for nothing.</param>
/// <param name="Found">What is found; null for nothing.</param>
internal sealed record EvidenceDifference(int Line, string? Decision, string Member, string? Written, string? Found);
