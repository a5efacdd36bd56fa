namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>What is in stock, what moves, and where does it wait?</summary>
internal static class MaterialsDashboard
{
    /// <summary>The dashboard.</summary>
    public static Dashboard Make() => new()
    {
        Uid = DashboardSet.Materials,
        Title = "Twin · Materials and logistics",
        Description = "What is made, what is in stock, what moves, and what is about to run out?",
        HasSites = true,
        Rows = [Output(), Stocks(), Logistics()],
    };

    private static PanelRow Output() => new(
        "Output",
        [
            Draw.Lines(
                Clock.Simulated, "Output by product", "Mass made a second, by product.", Unit.KilogramPerSecond,
                (SimulatedRate.Of(Metric.OutputMass, [Metric.Product], Query.AtSites), Legend.Of(Metric.Product))),
            Draw.Lines(
                Clock.Simulated, "Utilization", "Share of capacity in use.", Unit.Share,
                (Query.AtSites(Metric.Utilization), Legend.Of(Query.Site, Metric.Resource))) with { Least = 0 },
            Draw.Lines(
                Clock.Simulated, "Units made", "Units a simulated hour, by product.", Unit.Count,
                ($"3600 * ({SimulatedRate.Of(Metric.Produced, [Metric.Product], Query.AtSites)})",
                    Legend.Of(Metric.Product))),
            Draw.Lines(
                Clock.Simulated, "Units lost", "Units a simulated hour that the yield lost, by product.", Unit.Count,
                ($"3600 * ({SimulatedRate.Of(Metric.Scrapped, [Metric.Product], Query.AtSites)})",
                    Legend.Of(Metric.Product))) with { Least = 0, AbsentBecause = "no process loses units" },
        ]);

    private static PanelRow Stocks() => new(
        "Stocks",
        [
            Draw.Bars(
                Clock.Simulated, "Shortest cover", "How long stocks last at today's use: the ten shortest.",
                Unit.Second,
                $"bottomk(10, {Query.AtSites(Metric.StockCover)})", Legend.Of(Query.Site, Metric.Material)) with
                {
                    Height = 10,
                },
            Draw.Lines(
                Clock.Simulated, "Stocks by material", "Mass on hand.", Unit.Kilogram,
                (Query.Sum(Query.AtSites(Metric.StockMass), Metric.Material), Legend.Of(Metric.Material))) with
                {
                    Height = 10,
                },
            Draw.Table(
                Clock.Simulated, "Stocks", "Mass on hand by site and material.", Unit.Kilogram,
                Query.Sum(Query.AtSites(Metric.StockMass), Query.Site, Metric.Material)) with
                {
                    Width = PanelGrid.Columns,
                },
        ]);

    private static PanelRow Logistics() => new(
        "Logistics",
        [
            Draw.Lines(
                Clock.Simulated, "Flows", "Mass moved a second along each link.", Unit.KilogramPerSecond,
                (SimulatedRate.Of(Metric.FlowMass, [Metric.FlowFrom, Metric.FlowTo, Metric.Material]),
                    Legend.Of(Metric.FlowFrom, Metric.FlowTo, Metric.Material))) with
                {
                    AbsentBecause = Absent.NoLinks,
                },
            Draw.Lines(
                Clock.Simulated, "Shipments under way", "Shipments on each route.", Unit.Count,
                (Query.Sum(Query.Of(Metric.ShipmentActive), Metric.Route), Legend.Of(Metric.Route))) with
                {
                    Least = 0, AbsentBecause = Absent.NoLinks,
                },
            Draw.Stack(
                Clock.Simulated, "Imports", "Mass that comes in from outside a second, by material.",
                Unit.KilogramPerSecond,
                (SimulatedRate.Of(Metric.ImportMass, [Metric.Material]), Legend.Of(Metric.Material))) with
                {
                    AbsentBecause = "nothing is imported", Width = PanelGrid.Columns,
                },
        ],
        IsOpen: false);
}
