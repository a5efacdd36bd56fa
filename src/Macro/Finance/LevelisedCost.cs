namespace Twin.Macro.Finance;

/// <summary>What one useful PFLOP·h costs over the life of what makes it, by part. Unit: USD per useful
/// PFLOP·h.</summary>
/// <param name="Chips">Chips, servers, network.</param>
/// <param name="Site">Building and connection on the ground; platform in orbit.</param>
/// <param name="Launch">Way to orbit; 0 on the ground.</param>
/// <param name="Energy">Electricity bought.</param>
/// <param name="Upkeep">Upkeep, staff, taxes, operation.</param>
public sealed record LevelisedCost(double Chips, double Site, double Launch, double Energy, double Upkeep)
{
    /// <summary>All of it.</summary>
    public double Total => Chips + Site + Launch + Energy + Upkeep;
}
