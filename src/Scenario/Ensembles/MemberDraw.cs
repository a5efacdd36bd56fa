using Twin.World.Records;

namespace Twin.Scenario.Ensembles;

/// <summary>One member of an ensemble as it was drawn.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Seed">Seed of its world.</param>
/// <param name="Values">The drawn numbers in the order of the uncertain ones, in the units of their record
/// fields.</param>
/// <param name="Redrawn">Processes whose amounts were drawn again because they broke a balance.</param>
/// <param name="World">Its world; null where these numbers make none.</param>
/// <param name="Refusal">Why they make none; null where they do.</param>
public sealed record MemberDraw(
    int Number, ulong Seed, IReadOnlyList<double> Values, int Redrawn, WorldRecord? World, string? Refusal);
