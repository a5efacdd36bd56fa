using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads what a fleet needs when its robots are modelled one by one.</summary>
internal static class IndividualsReader
{
    /// <summary>Reads the section, or null where the fleet has none: it is counted in cohorts.</summary>
    public static IndividualsRecord? Read(ReadContext context, SectionReader fleet)
    {
        if (fleet.Inner(FleetKeys.Individual) is not { } section) return null;
        return new IndividualsRecord
        {
            BatteryJ = section.Number(IndividualKeys.Battery),
            Cable = section.Flag(IndividualKeys.Cable),
            Power = Good(context, section, IndividualKeys.Power, GoodKind.Flow),
            MovingWatts = section.Number(IndividualKeys.Moving),
            WorkingWatts = section.Number(IndividualKeys.Working),
            IdleWatts = section.Number(IndividualKeys.Idle),
            ChargingWatts = section.Number(IndividualKeys.Charging),
            Efficiency = section.Number(IndividualKeys.Efficiency),
            MetresPerSecond = section.Number(IndividualKeys.Speed),
            TaskHours = section.Number(IndividualKeys.Task),
            WaitingShare = section.Number(IndividualKeys.Waiting),
            CrewShare = section.Number(IndividualKeys.Crew),
            Spares = Good(context, section, IndividualKeys.Spares, GoodKind.Stock),
            SpareStock = section.Number(IndividualKeys.SpareStock),
            Dispatch = (RobotDispatch)(
                section.Choice(IndividualKeys.Dispatch) ?? (int)Defaults.Individuals.Dispatch),
            Charging = (RobotCharging)(section.Choice(IndividualKeys.Policy) ?? (int)Defaults.Individuals.Charging),
            Threshold = section.Number(IndividualKeys.Threshold),
            TopUp = section.Number(IndividualKeys.TopUp),
            LearningExponent = section.Number(IndividualKeys.Learning),
            LearningFloor = section.Number(IndividualKeys.LearningFloor),
            LearnedHours = section.Number(IndividualKeys.Learned),
            Skills = Skills(context, section),
            Tool = section.Text(IndividualKeys.Tool),
            ToolChangeHours = section.Number(IndividualKeys.ToolChange),
            ToolPlace = section.Text(IndividualKeys.ToolPlace),
            MostRobots = section.Number(IndividualKeys.Most),
            Places = Places(context, section),
        };
    }

    private static string? Good(ReadContext context, SectionReader section, WorldKey key, GoodKind kind) =>
        section.Text(key) is { } name
            ? SitesReader.GoodOfKind(context, section, key, name, kind)?.Record.Id
            : null;

    private static IReadOnlyList<SkillRecord> Skills(ReadContext context, SectionReader section)
    {
        var skills = new List<SkillRecord>();
        foreach (var entry in section.Map(IndividualKeys.Skills))
        {
            Ids.Check(entry.Key, entry.KeyPlace, $"{section.PathOf("skills")}.{entry.Key}", context.Problems);
            if (section.Inner(IndividualKeys.Skills, entry) is not { } skill) continue;
            skills.Add(new SkillRecord
            {
                Id = entry.Key,
                Share = skill.Number(SkillKeys.Share),
                Level = skill.Number(SkillKeys.Level),
                Tool = skill.Text(SkillKeys.Tool),
            });
        }

        return [.. skills.OrderBy(skill => skill.Id, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<PlaceRecord> Places(ReadContext context, SectionReader section)
    {
        var places = new List<PlaceRecord>();
        foreach (var entry in section.Map(IndividualKeys.Places))
        {
            Ids.Check(entry.Key, entry.KeyPlace, $"{section.PathOf("places")}.{entry.Key}", context.Problems);
            if (section.Inner(IndividualKeys.Places, entry) is not { } place) continue;
            places.Add(new PlaceRecord(
                entry.Key, place.Number(IndividualKeys.X), place.Number(IndividualKeys.Y),
                place.Number(IndividualKeys.Chargers)));
        }

        if (places.Count == 0) places.Add(new PlaceRecord("site", 0, 0, 0));
        return [.. places.OrderBy(place => place.Id, StringComparer.Ordinal)];
    }
}
