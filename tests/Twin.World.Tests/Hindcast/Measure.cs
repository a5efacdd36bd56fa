namespace Twin.World.Tests.Hindcast;

/// <summary>One quantity that the hindcast is judged by.</summary>
/// <param name="Name">What it is, with its unit.</param>
/// <param name="Year">The year forecast: its end for a stock, the whole of it for a flow.</param>
/// <param name="History">Its history, as far as the data given hold it.</param>
/// <param name="OfWorld">Its value in a run of the world.</param>
internal sealed record Measure(
    string Name,
    int Year,
    Func<YearlyData, IReadOnlyList<(double Year, double Value)>> History,
    Func<Seeds.ObservedWorld, double> OfWorld)
{
    private const int Opening = 2015;
    private const double SquareMetresPerMillionSquareInches = 645.16;

    /// <summary>Everything that is forecast, in the order of the page.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("solar capacity at the end, GW", 2025,
            data => data.Of("energy.csv", "solar_capacity_gw_end", row => row["entity"] == "World"),
            world => world.At("solar-fields.in-service", 2026 - Opening) / 1e6),
        new("solar electricity, TWh", 2025,
            data => data.Of("energy.csv", "solar_elec_twh", row => row["entity"] == "World"),
            world => (1 + PowerForHumans(world)) * Flow(world, "electricity.output", 2025) / 1e6),
        new("industrial robots in service, thousand", 2025,
            data => Thousandths(data.Of("robots-chips-compute.csv", "value",
                row => row["metric"] == "industrial_robot_stock" && row["region_or_site"] == "World")),
            world => world.At("human.robots.in-service", 2026 - Opening) / 1e3),
        new("silicon wafers, million square inches", 2025,
            data => data.Of("robots-chips-compute.csv", "value",
                row => row["metric"] == "silicon_wafer_area_shipments" && row["region_or_site"] == "World"),
            world => Flow(world, "human.wafers.output", 2025) / SquareMetresPerMillionSquareInches),
        new("crude steel, Mt", 2024,
            data => data.Of("steel-history.csv", "crude_steel_mt", _ => true),
            world => Flow(world, "human.steel.output", 2024) / 1e6),
    ];

    /// <summary>Solar power that goes to humans for each unit that the loop keeps.</summary>
    private static double PowerForHumans(Seeds.ObservedWorld world) =>
        world.Record.Processes.Single(process => process.Id == "make-electricity").Byproducts.Single().Amount;

    private static double Flow(Seeds.ObservedWorld world, string series, int year) =>
        world.Total(series, year - Opening, year + 1 - Opening);

    private static IReadOnlyList<(double Year, double Value)> Thousandths(
        IReadOnlyList<(double Year, double Value)> points) => [.. points.Select(p => (p.Year, p.Value / 1e3))];
}
