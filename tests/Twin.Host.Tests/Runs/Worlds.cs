namespace Twin.Host.Tests.Runs;

/// <summary>The shipped worlds, found from where the tests run.</summary>
internal static class Worlds
{
    public static string Ring { get; } = Shipped("closed-form/ring.yaml");

    public static string Closure { get; } = Shipped("closed-form/closure.yaml");

    public static string G4b { get; } = Shipped("closed-form/g4b.yaml");

    public static string Earth { get; } = Shipped("earth-2025.yaml");

    public static string EarthEconomy { get; } = Shipped("earth-2025-economy.yaml");

    public static string Gigasite { get; } = Shipped("gigasite.yaml");

    public static string GrowthLab { get; } = Shipped("growth-lab.yaml");

    public static string LunarSeed { get; } = Shipped("lunar-seed.yaml");

    private static string Shipped(string name) => Path.Combine(
        Installation.Root ?? throw new InvalidOperationException("no scenarios above the tests"), "scenarios", name);
}
