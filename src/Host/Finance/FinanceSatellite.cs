namespace Twin.Host.Finance;

/// <summary>What a kilowatt of chips in orbit weighs and costs to launch.</summary>
/// <param name="ArrayKgPerKw">Arrays, with what makes up for their degradation.</param>
/// <param name="RadiatorKgPerKw">Radiators.</param>
/// <param name="ServerKgPerKw">Servers.</param>
/// <param name="StructureKgPerKw">Structure, bus and links.</param>
/// <param name="KgPerKw">All of it.</param>
/// <param name="WattsPerKg">Power of chips by mass.</param>
/// <param name="LaunchPerWatt">Unit: USD/W.</param>
/// <param name="AliveShare">Chips that work, over the life.</param>
internal sealed record FinanceSatellite(
    double ArrayKgPerKw, double RadiatorKgPerKw, double ServerKgPerKw, double StructureKgPerKw, double KgPerKw,
    double WattsPerKg, double LaunchPerWatt, double AliveShare);
