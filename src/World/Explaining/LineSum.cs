namespace Twin.World.Explaining;

/// <summary>What a line wanted and got over the steps of a window. Unit: quanta of its good.</summary>
/// <param name="Wanted">Sum of what was wanted.</param>
/// <param name="Got">Sum of what came of it.</param>
/// <param name="Lacking">Sum of what was lacking before the line's own limit.</param>
/// <param name="Capped">Sum of what its own limit cut off.</param>
/// <param name="Last">The last step in which it got less than it wanted or lacked, else the last step of all.</param>
/// <param name="When">That step; its event is 0 where the line was never used.</param>
internal readonly record struct LineSum(
    double Wanted, double Got, double Lacking, double Capped, LineStep Last, Moment When)
{
    /// <summary>Part of what was wanted that came; 1 where nothing was wanted.</summary>
    public double Share => Wanted > 0 ? Math.Max(0, Got / Wanted) : 1;

    /// <summary>What did not come.</summary>
    public double Unmet => Math.Max(0, Wanted - Got);
}
