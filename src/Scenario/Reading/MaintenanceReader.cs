using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the planned maintenance of sites.</summary>
internal static class MaintenanceReader
{
    /// <summary>Reads the section, or null where the site has none. Fleet and place may be empty until they
    /// are resolved.</summary>
    public static MaintenanceRecord? Read(SectionReader site)
    {
        if (site.Inner(SiteKeys.Maintenance) is not { } section) return null;
        return new MaintenanceRecord
        {
            EveryHours = section.Number(MaintenanceKeys.Every),
            TakesHours = section.Number(MaintenanceKeys.Takes),
            Clock = (MaintenanceClock)(
                section.Choice(MaintenanceKeys.Clock) ?? (int)Defaults.Maintenance.Clock),
            Orders = section.Number(MaintenanceKeys.Orders),
            Fleet = section.Text(MaintenanceKeys.Fleet) ?? string.Empty,
            Place = section.Text(MaintenanceKeys.Place) ?? string.Empty,
            Skill = section.Text(MaintenanceKeys.Skill),
            Priority = section.Number(MaintenanceKeys.Priority),
            DueHours = section.Number(MaintenanceKeys.Due),
            CapacityLeft = section.Number(MaintenanceKeys.Left),
        };
    }

    /// <summary>Finds fleet, place and skill of each maintenance, when all fleets are read.</summary>
    public static IReadOnlyList<SiteRecord> Resolve(
        ReadContext context, IReadOnlyList<SiteRecord> sites, IReadOnlyList<FleetRecord> fleets)
    {
        var single = fleets.Where(fleet => fleet.Individual is not null).ToList();
        return
        [
            .. sites.Select(site => site.Maintenance is { } care
                ? site with { Maintenance = Resolve(context, $"sites.{site.Id}.maintenance", site.Id, care, single) }
                : site),
        ];
    }

    private static MaintenanceRecord Resolve(
        ReadContext context, string path, string site, MaintenanceRecord care, List<FleetRecord> fleets)
    {
        if (care.Fleet.Length == 0)
        {
            if (fleets.Count != 1)
            {
                var (why, fix) = fleets.Count == 0
                    ? ("the world has no fleet of single robots", "give a fleet individual: { cable: true }")
                    : ("it does not say which fleet", $"write fleet: {fleets[0].Id}");
                context.Problems.Error(
                    ErrorTexts.NobodyCan, context.At(path), $"{path}.fleet", "a fleet of single robots", "none", site,
                    why, fix);
                return care;
            }

            care = care with { Fleet = fleets[0].Id };
        }

        var at = $"{path}.{MaintenanceKeys.Fleet.Name}";
        if (!context.Known("fleet", care.Fleet, [.. fleets.Select(fleet => fleet.Id)], context.At(at), at)) return care;
        var each = fleets.First(fleet => fleet.Id == care.Fleet).Individual!;
        var places = each.Places.Select(place => place.Id).ToList();
        if (care.Place.Length == 0) care = care with { Place = places.Contains(site) ? site : places[0] };
        at = $"{path}.{MaintenanceKeys.Place.Name}";
        context.Known("place", care.Place, places, context.At(at), at);
        at = $"{path}.{MaintenanceKeys.Skill.Name}";
        if (care.Skill is { } skill)
        {
            context.Known("skill", skill, [.. each.Skills.Select(other => other.Id)], context.At(at), at);
        }

        return care;
    }
}
