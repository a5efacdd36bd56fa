namespace Twin.World.Measuring;

/// <summary>One flow of energy that is counted from the beginning.</summary>
/// <param name="Site">Where.</param>
/// <param name="Role">What for: generation, load, charge, discharge, import.</param>
/// <param name="Source">The good.</param>
/// <param name="Joules">The count. Unit: J.</param>
internal sealed record EnergyLine(string Site, string Role, string Source, Func<double> Joules);
