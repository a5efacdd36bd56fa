using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;
using Twin.World.Showing;

namespace Twin.Host.Show;

/// <summary>Shows a robot, a fleet or a site in a terminal.</summary>
internal static class ShowView
{
    private const int NameColumns = 44, Percent = 100, MapColumns = 56, MapRows = 12;

    /// <summary>Writes it to standard output.</summary>
    public static void Write(Terminal terminal, ShowReport report)
    {
        var console = terminal.OutConsole();
        Line(console, $"{report.Kind} {report.Entity} at {report.At}", new Style(decoration: Decoration.Bold));
        Line(console, $"  boundary {report.Boundary.Text()}", new Style(Color.Grey));
        if (report.Fleet is { } fleet) WriteFleet(console, fleet);
        Block(console, report.Fleet is null ? "" : "counts", report.State);
        if (report.History.Count > 0) Line(console, "what happened", new Style(Color.Yellow));
        foreach (var one in report.History)
        {
            var number = one.Event.ToString("N0", CultureInfo.InvariantCulture);
            Line(console, $"  {one.At,-16} {number,13}  {one.What}", Style.Plain);
        }

        if (report.Next is { } next) Line(console, $"next: {next.At}  {next.What}", new Style(Color.Yellow));
        terminal.Out.Flush();
    }

    private static void WriteFleet(IAnsiConsole console, FleetPortrait fleet)
    {
        Block(console, "robots by state", fleet.States);
        Block(console, "where the time went", fleet.Time);
        Block(console, "where the energy went", fleet.Energy);
        Line(
            console, "queues                    now      came   mean length   mean wait h   Little",
            new Style(Color.Yellow));
        foreach (var queue in fleet.Queues)
        {
            Line(
                console, string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {queue.Name,-18}{queue.Length,9:N0}{queue.Entered,10:N0}{queue.MeanLength,14:0.00}"
                    + $"{queue.MeanWaitHours,14:0.000}   {(queue.ObeysLittle ? "holds" : "BROKEN")}"), Style.Plain);
        }

        Line(console, "places                 robots   chargers   free", new Style(Color.Yellow));
        foreach (var place in fleet.Places)
        {
            Line(
                console, string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {place.Name,-18}{place.Robots,9:N0}{place.Chargers,11:N0}{place.FreeChargers,7:N0}"),
                Style.Plain);
        }

        Map(console, fleet.Places);
        Line(console, "worst ten               worked share      hours   state", new Style(Color.Yellow));
        foreach (var robot in fleet.Worst)
        {
            Line(
                console, string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {robot.Name,-18}{Percent * robot.Share,14:0.0} % {robot.WorkedHours,10:N0}   {robot.State}"),
                Style.Plain);
        }
    }

    /// <summary>The floor as a map of letters, north up.</summary>
    private static void Map(IAnsiConsole console, IReadOnlyList<FleetPlace> places)
    {
        if (places.Count < 2) return;
        var (width, height) = (Math.Max(1, places.Max(place => place.X)), Math.Max(1, places.Max(place => place.Y)));
        var rows = Enumerable.Range(0, MapRows + 1).Select(_ => new string('·', MapColumns).ToCharArray()).ToArray();
        for (var i = 0; i < places.Count; i++)
        {
            var column = (int)Math.Round(places[i].X / width * (MapColumns - 1));
            var row = MapRows - (int)Math.Round(places[i].Y / height * MapRows);
            rows[row][column] = (char)('A' + (i % 26));
        }

        Line(console, "floor, north up", new Style(Color.Yellow));
        foreach (var row in rows) Line(console, "  " + new string(row), new Style(Color.Grey));
        for (var i = 0; i < places.Count; i++)
        {
            var letter = (char)('A' + (i % 26));
            Line(console, string.Create(CultureInfo.InvariantCulture, $"  {letter} {places[i].Name}"), Style.Plain);
        }
    }

    private static void Block(IAnsiConsole console, string title, IReadOnlyList<ShownFigure> figures)
    {
        if (title.Length > 0) Line(console, title, new Style(Color.Yellow));
        foreach (var figure in figures)
        {
            var name = figure.Name.PadRight(NameColumns);
            Line(console, $"  {name} {Text(figure)}", Style.Plain);
        }
    }

    private static string Text(ShownFigure figure) => figure switch
    {
        { Value: null } => figure.Text,
        { Unit: "1", Value: <= 1 and >= 0 } when figure.Value != 1 =>
            string.Create(CultureInfo.InvariantCulture, $"{Percent * figure.Value:0.0} %"),
        { Unit: "1" } => Figures.Amount(figure.Value.Value),
        _ => $"{Figures.Amount(figure.Value.Value)} {figure.Unit}",
    };

    private static void Line(IAnsiConsole console, string text, Style style) => console.WriteLine(text, style);
}
