namespace Twin.World.Records;

/// <summary>One number that a shock moves.</summary>
/// <param name="Kind">What kind of number.</param>
/// <param name="Of">Whose: a site, process, good or fleet.</param>
public sealed record ShockTargetRecord(ShockTargetKind Kind, string Of);
