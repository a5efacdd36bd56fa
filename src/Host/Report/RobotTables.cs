using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.World.Showing;

namespace Twin.Host.Report;

/// <summary>The tables of a fleet of single robots: its queues, its places, its worst robots.</summary>
internal static class RobotTables
{
    /// <summary>Writes them.</summary>
    public static void Write(Markup m, FleetPortrait fleet)
    {
        m.Element("h4", "Queues since the run began");
        new ReportTable(
            $"Queues of {fleet.Fleet}",
            ["queue for", "came", "mean length L", "mean wait W", "longest", "now", "Little's law L = λ·W"],
            [.. fleet.Queues.Select(queue => (IReadOnlyList<string>)
            [
                queue.Name, Whole(queue.Entered), Number(queue.MeanLength), Number(queue.MeanWaitHours) + " h",
                Whole(queue.Longest), Whole(queue.Length), queue.ObeysLittle ? "holds exactly" : "broken",
            ])])
        { Stacks = true }.Write(m);
        if (fleet.Worst.Count > 0)
        {
            m.Element("h4", $"The {fleet.Worst.Count} robots that moved and worked least");
            new ReportTable(
                $"Worst robots of {fleet.Fleet}", ["robot", "state", "of its time in service", "since built"],
                [.. fleet.Worst.Select(robot => (IReadOnlyList<string>)
                    [robot.Name, robot.State, Figures.Share(robot.Share), Number(robot.WorkedHours) + " h"])])
            { Words = 2 }.Write(m);
        }

        ReportSection.Numbers(m, "Places as a table", new ReportTable(
            $"Places of {fleet.Fleet}", ["place", "robots", "charging places", "free"],
            [.. fleet.Places.Select(place => (IReadOnlyList<string>)
                [place.Name, Whole(place.Robots), Whole(place.Chargers), Whole(place.FreeChargers)])]));
    }

    private static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double number) => number switch
    {
        > 0 and < 0.001 => "< 0.001",
        < 10 => number.ToString("0.###", CultureInfo.InvariantCulture),
        _ => number.ToString("#,0.#", CultureInfo.InvariantCulture),
    };
}
