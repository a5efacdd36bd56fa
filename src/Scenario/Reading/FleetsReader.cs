using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the robot fleets.</summary>
internal static class FleetsReader
{
    /// <summary>Reads all fleets.</summary>
    /// <returns>The fleets in ordinal order of their ids.</returns>
    public static IReadOnlyList<FleetRecord> Read(ReadContext context, SectionReader world)
    {
        var fleets = new List<FleetRecord>();
        foreach (var entry in world.Map(WorldKeys.Fleets))
        {
            Ids.Check(entry.Key, entry.KeyPlace, $"fleets.{entry.Key}", context.Problems);
            if (world.Inner(WorldKeys.Fleets, entry) is { } section) fleets.Add(One(context, section, entry.Key));
        }

        return [.. fleets.OrderBy(f => f.Id, StringComparer.Ordinal)];
    }

    private static FleetRecord One(ReadContext context, SectionReader section, string id)
    {
        var robot = section.Text(FleetKeys.Robot) is { } name
            ? SitesReader.GoodOfKind(context, section, FleetKeys.Robot, name, GoodKind.Stock)
            : null;
        var hours = Hours(context, section, robot?.Unit);

        return new FleetRecord
        {
            Id = id,
            Robot = robot?.Record.Id ?? string.Empty,
            Hours = hours?.Record.Id ?? string.Empty,
            Count = section.Number(FleetKeys.Count, robot?.Unit),
            OpeningGrowthPerYear = section.NumberOrNull(FleetKeys.PastGrowth),
            LifeYears = section.Number(FleetKeys.Life),
            BuildYears = section.Number(FleetKeys.Build),
            Duty = section.Number(FleetKeys.Duty),
            MtbfHours = section.Number(FleetKeys.Mtbf),
            MttrHours = section.Number(FleetKeys.Mttr),
            Inputs = AmountsReader.Per(context, section, FleetKeys.Inputs, hours?.Unit),
            Scrap = AmountsReader.Per(context, section, FleetKeys.Scrap, robot?.Unit),
            Individual = IndividualsReader.Read(context, section),
            Owner = OwnerReader.Of(context, section, FleetKeys.Owner),
            Depot = SitesReader.Place(context, section, FleetKeys.Depot, context.Depots, "depot"),
            Grid = SitesReader.Place(context, section, FleetKeys.Grid, context.Grids, "grid"),
        };
    }

    // The record counts work in hours, so the good must be counted in hours too, by the robot or plain.
    private static GoodInfo? Hours(ReadContext context, SectionReader section, Unit? robot)
    {
        if (section.Text(FleetKeys.Hours) is not { } id) return null;
        if (SitesReader.GoodOfKind(context, section, FleetKeys.Hours, id, GoodKind.Flow) is not { } good) return null;
        var hour = context.FixedUnit("h");
        var byRobot = robot?.Times(hour);
        var fits = good.Unit is null || Same(good.Unit, hour) || (byRobot is not null && Same(good.Unit, byRobot));
        if (fits) return good;
        context.Problems.Error(ErrorTexts.Dimension, section.PlaceOf(FleetKeys.Hours), section.PathOf("hours"),
            "a good counted in h" + (byRobot is null ? "" : $" or {byRobot}"), good.Unit!.ToString(), id, "h");
        return null;
    }

    private static bool Same(Unit a, Unit b) => a.ConvertsTo(b) && a.Scale == b.Scale;
}
