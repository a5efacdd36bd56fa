using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Showing;

namespace Twin.Host.Report;

/// <summary>Fleets whose robots are modelled one by one: where time and energy went, what they waited for, who did
/// worst, and where they are.</summary>
internal static class RobotSection
{
    /// <summary>Id of the section.</summary>
    public const string Id = "robots";

    private const string Robot = "robot";

    /// <summary>Whether the world has such fleets; the section is left out where it has none.</summary>
    public static bool IsIn(ReportInput input) => input.World.Fleets.Any(fleet => fleet.Individual is not null);

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        if (!IsIn(input)) return;
        ReportSection.Open(m, Id, "Robots one by one");
        var fleets = input.World.Fleets.Where(fleet => fleet.Individual is not null).ToList();
        for (var i = 0; i < fleets.Count; i++)
        {
            var fleet = FleetPortrait.Of(input.Run, fleets[i]);
            var id = "fleet-" + i.ToString(CultureInfo.InvariantCulture);
            m.Element("h3", $"Fleet {fleet.Fleet}");
            ReportSection.Paragraph(m, Sentence(fleet));
            Shares(m, id + "-time", "Where the robots' time went since the run began (share)", fleet.Time);
            States(m, input, fleets[i], id);
            Amounts(m, id + "-energy", "Where their energy went since the run began (MWh)", fleet.Energy.Where(
                figure => figure.Name != "stored"));
            Down(m, fleet, id);
            RobotTables.Write(m, fleet);
            Map(m, fleet, id);
        }

        m.Close();
    }

    private static string Sentence(FleetPortrait fleet)
    {
        double Of(string name) => fleet.Figures.First(figure => figure.Name == name).Value!.Value;
        var busy = fleet.Time.Where(share => share.Name is "working" or "repairing").Sum(share => share.Value!.Value);
        return $"{Figures.Amount(Of("in service"))} robots in service at the end; {Figures.Share(busy)} of all robots' "
            + $"time was work. {Figures.Amount(Of("tasks done"))} tasks, {Figures.Amount(Of("charges"))} charges, "
            + $"{Figures.Amount(Of("failures"))} failures and {Figures.Amount(Of("repairs"))} repairs.";
    }

    private static void Shares(Markup m, string id, string caption, IReadOnlyList<ShownFigure> shares) =>
        Draw(m, id, caption, [.. shares.Select(one => new Bar(
            one.Name, one.Value!.Value, Figures.Share(one.Value.Value)))]);

    private static void Amounts(Markup m, string id, string caption, IEnumerable<ShownFigure> amounts) =>
        Draw(m, id, caption, [.. amounts.Select(one => new Bar(
            one.Name, one.Value!.Value, Figures.Quantity(one.Value.Value, one.Unit)))]);

    /// <summary>Downtime by cause, as shares of all of it.</summary>
    private static void Down(Markup m, FleetPortrait fleet, string id)
    {
        const string prefix = "broken down, ";
        List<ShownFigure> causes =
        [
            .. fleet.Time.Where(one => one.Name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(one => one with { Name = one.Name[prefix.Length..] }),
        ];
        var all = causes.Sum(one => one.Value!.Value);
        if (all <= 0) return;
        var caption = $"Downtime by cause (share of downtime, which is {Figures.Share(all)} of all time)";
        Shares(m, id + "-down", caption, [.. causes.Select(one => one with { Value = one.Value / all })]);
    }

    private static void Draw(Markup m, string id, string caption, List<Bar> bars) =>
        ReportSection.Figure(m, id, caption, (width, drawing) => new BarChart
        {
            Title = new ChartTitle(
                drawing, caption, string.Join(", ", bars.Select(bar => $"{bar.Name} {bar.Text}")) + "."),
            Bars = bars, Width = width,
        }.ToSvg());

    /// <summary>States at the beginning of each month; nothing where the run was too short to see two.</summary>
    private static void States(Markup m, ReportInput input, FleetRecord fleet, string id)
    {
        List<Line> parts =
        [
            .. RobotWords.InService.Select((mode, i) => new Line(
                RobotWords.Of(mode), Palette.Of(i),
                input.Points(input.IndexOf(SeriesCatalogue.NameOf(fleet.Id, mode))))),
        ];
        if (parts[0].Points.Count < 2) return;
        var y = Axis.Linear([0, 1], 4);
        var caption = "Robots by state at the beginning of each month (share of those in service)";
        ReportSection.Figure(m, id + "-states", caption, (width, drawing) => new StackChart
        {
            Title = new ChartTitle(drawing, "Robots by state", "At the last month's beginning: " + string.Join(
                ", ", parts.Select(part => $"{part.Name} {Figures.Share(part.Points[^1].Y)}")) + "."),
            Parts = parts, Y = y, Label = Figures.Share, Width = width, Height = width > 500 ? 280 : 240,
            HasLabels = width > 500,
        }.ToSvg(), [.. parts.Select(part => (part.Name, part.Style))]);
    }

    /// <summary>The floor of the first such fleet, a picture.</summary>
    /// <param name="input">The run.</param>
    /// <param name="width">Unit: px.</param>
    /// <returns>Null where there is no such fleet.</returns>
    public static string? Floor(ReportInput input, double width) =>
        input.World.Fleets.FirstOrDefault(fleet => fleet.Individual is not null) is { } fleet
            ? Floor(FleetPortrait.Of(input.Run, fleet), width, "floor")
            : null;

    private static string Floor(FleetPortrait fleet, double width, string drawing) => new FloorMap
    {
        Title = new ChartTitle(drawing, $"Floor of {fleet.Fleet}", string.Join(" ", fleet.Places.Select(Tip))),
        Places =
        [
            .. fleet.Places.Select(place => new MapPlace(
                place.Name, place.X, place.Y, place.Robots, place.Chargers - place.FreeChargers, Tip(place))),
        ],
        Width = width,
    }.ToSvg();

    private static void Map(Markup m, FleetPortrait fleet, string id)
    {
        ReportSection.Figure(
            m, id + "-floor", "The floor at the end, to scale, north up",
            (width, drawing) => Floor(fleet, width, drawing));
        ReportSection.Key(
            m, [("robots there or on their way there", Palette.Of(0)), ("charging places taken", Palette.Of(4))]);
    }

    private static string Tip(FleetPlace place) => string.Create(
        CultureInfo.InvariantCulture,
        $"{place.Name}: {place.Robots:N0} {(place.Robots == 1 ? Robot : Robot + "s")}, "
        + $"{place.Chargers - place.FreeChargers:N0} of {place.Chargers:N0} charging places taken.");
}
