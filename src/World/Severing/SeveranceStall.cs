namespace Twin.World.Severing;

/// <summary>A good whose making ended first in some forks.</summary>
/// <param name="Good">Its id.</param>
/// <param name="Runs">In how many forks.</param>
/// <param name="Share">In what share of all.</param>
/// <param name="MedianQuarter">The quarter after the cut by which it had ended, in the median of these.</param>
public sealed record SeveranceStall(string Good, int Runs, double Share, double MedianQuarter);
