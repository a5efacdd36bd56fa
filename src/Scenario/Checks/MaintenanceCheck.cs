using System.Globalization;
using Twin.Scenario.Document;
using Twin.Scenario.Reading;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.Scenario.Checks;

/// <summary>Checks that robots can do what sites and skills ask of them.</summary>
internal static class MaintenanceCheck
{
    private const double SecondsPerHour = 3_600;
    private static readonly string[] _taken = [FleetSkills.Task, FleetSkills.Repair, "crew"];

    /// <summary>Checks the skills of all fleets and the maintenance of all sites.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        foreach (var fleet in world.Fleets)
        {
            if (fleet.Individual is { } each) CheckSkills(context, world, fleet, each);
        }

        foreach (var site in world.Sites)
        {
            if (site.Maintenance is { } care) CheckSite(context, world, site, care);
        }

        // What sites ask can only be summed where each of them can be done.
        if (context.Problems.HasErrors) return;
        foreach (var group in world.Sites.Where(site => site.Maintenance is not null)
            .GroupBy(site => (site.Maintenance!.Fleet, site.Maintenance.Skill))) CheckLoad(context, world, [.. group]);
    }

    private static void CheckSkills(ReadContext context, WorldRecord world, FleetRecord fleet, IndividualsRecord each)
    {
        var path = $"fleets.{fleet.Id}.individual.skills";
        var shares = each.Skills.Where(skill => skill.Share < 1).Sum(skill => skill.Share);
        if (shares > 1)
        {
            Error(
                context, ErrorTexts.SkillShares, path, "at most 100 %", Text(100 * shares) + " %", fleet.Id,
                Text(100 * shares));
        }

        foreach (var skill in each.Skills)
        {
            var name = $"{fleet.Id}-{skill.Id}";
            if (!_taken.Contains(skill.Id) && world.Fleets.All(other => other.Id != name)) continue;
            Error(context, ErrorTexts.SkillName, $"{path}.{skill.Id}", "another name", skill.Id, skill.Id, fleet.Id);
        }

        Limit(context, path, each.Skills.Count, FleetSkills.MostSkills, fleet.Id, "skills");
        Limit(context, path, FleetSkills.Tools(each).Count, FleetSkills.MostTools, fleet.Id, "tools");
        if (each.ToolPlace is not { } place) return;
        var at = $"fleets.{fleet.Id}.individual.tool-place";
        context.Known("place", place, [.. each.Places.Select(other => other.Id)], context.At(at), at);
    }

    private static void Limit(ReadContext context, string path, int count, int most, string fleet, string what)
    {
        if (count <= most) return;
        Error(
            context, ErrorTexts.TooManyOfFleet, path, $"at most {most}", Text(count), fleet, what,
            most.ToString(CultureInfo.InvariantCulture));
    }

    private static void CheckSite(ReadContext context, WorldRecord world, SiteRecord site, MaintenanceRecord care)
    {
        var fleet = world.Fleets.FirstOrDefault(fleet => fleet.Id == care.Fleet);
        if (fleet?.Individual is not { } each) return;
        if (care.Skill is not null && each.Skills.All(skill => skill.Id != care.Skill)) return;
        var path = $"sites.{site.Id}.maintenance";
        if (Skilled(fleet, each, care.Skill) < 1)
        {
            var lack = care.Skill is null ? "the fleet has no workers" : $"no robot has the skill {care.Skill}";
            Error(
                context, ErrorTexts.NobodyCan, $"{path}.skill", "at least one robot with the skill", "none", site.Id,
                lack, $"raise fleets.{fleet.Id}.count, or the share of the skill");
        }

        var longest = LongestHours(each, care.Skill);
        if (care.TakesHours <= longest) return;
        Error(
            context, ErrorTexts.NobodyCan, $"{path}.takes", $"at most {Text(Math.Max(0, longest))} h",
            Text(care.TakesHours) + " h", site.Id, "it takes longer than a charge lasts",
            $"shorten takes to at most {Text(Math.Max(0, longest))} h and raise orders, or enlarge the battery");
    }

    /// <summary>The longest order that a full battery lasts for, ways and a change of tools counted. Unit: h.</summary>
    private static double LongestHours(IndividualsRecord each, string? id)
    {
        if (each.Cable || each.WorkingWatts == 0) return double.PositiveInfinity;
        var skill = each.Skills.FirstOrDefault(skill => skill.Id == id);
        var changes = (skill is null ? each.Tool : skill.Tool) is not null && each.ToolChangeHours > 0;
        var ways = changes && each.ToolPlace is not null ? 2 : 1;
        var way = ways * Math.Ceiling(Ways.Farthest(each) / each.MetresPerSecond) * each.MovingWatts;
        var hours = (each.BatteryJ - way - Ways.ReserveJ(each)) / each.WorkingWatts / SecondsPerHour;
        return (hours - (changes ? each.ToolChangeHours : 0)) * (skill?.Level ?? 1);
    }

    /// <summary>Warns where the orders of one skill are more work than its robots have time for.</summary>
    private static void CheckLoad(ReadContext context, WorldRecord world, SiteRecord[] sites)
    {
        var (id, name) = (sites[0].Maintenance!.Fleet, sites[0].Maintenance!.Skill);
        var fleet = world.Fleets.First(fleet => fleet.Id == id);
        var each = fleet.Individual!;
        var level = each.Skills.FirstOrDefault(skill => skill.Id == name)?.Level ?? 1;
        var asked = sites.Sum(site =>
            site.Maintenance!.Orders * site.Maintenance.TakesHours / level / site.Maintenance.EveryHours);
        var able = Skilled(fleet, each, name);
        var has = able * Math.Min(1, FleetRates.WorkingShare(fleet, each) / (1 - each.CrewShare));
        if (asked <= has) return;
        var path = $"sites.{sites[0].Id}.maintenance.every";
        var least = Math.Ceiling(asked * able / Math.Max(1e-9, has));
        context.Problems.Warning(
            ErrorTexts.MaintenanceLoad, context.At(path), path, $"{Text(least)} robots", Text(able), id,
            name ?? FleetSkills.Task, Text(least));
    }

    /// <summary>Workers of a fleet with a skill at the start.</summary>
    private static double Skilled(FleetRecord fleet, IndividualsRecord each, string? id)
    {
        var workers = fleet.Count - Math.Floor(fleet.Count * each.CrewShare);
        return Math.Floor(workers * (each.Skills.FirstOrDefault(skill => skill.Id == id)?.Share ?? 1));
    }

    private static void Error(
        ReadContext context, ErrorText text, string path, string expected, string got, params string[] words) =>
        context.Problems.Error(text, context.At(path), path, expected, got, words);

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
