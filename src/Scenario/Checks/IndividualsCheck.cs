using System.Globalization;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.Scenario.Reading;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.Scenario.Checks;

/// <summary>Checks that robots modelled one by one can work, charge and be repaired.</summary>
/// <remarks>What would only show as a silent standstill is refused or warned of here.</remarks>
internal static class IndividualsCheck
{
    private const double SecondsPerHour = 3_600;

    /// <summary>Checks all fleets.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        foreach (var fleet in world.Fleets)
        {
            if (fleet.Individual is not { } each) continue;
            var path = $"fleets.{fleet.Id}.individual";
            CheckFailures(context, fleet, each, path);
            if (each.Cable) continue;
            if (each.BatteryJ <= 0)
            {
                Refuse(context, ErrorTexts.NoBattery, path, "battery", "a battery", "none", fleet.Id);
            }
            else if (CanCharge(context, fleet, each, path))
            {
                CheckCharging(context, fleet, each, path);
            }
        }
    }

    private static void CheckFailures(ReadContext context, FleetRecord fleet, IndividualsRecord each, string path)
    {
        if (fleet.MtbfHours > 0 && Math.Floor(fleet.Count * each.CrewShare) < 1)
        {
            Refuse(context, ErrorTexts.NoCrew, path, "crew", "at least one robot", Text(each.CrewShare), fleet.Id);
        }

        if (fleet.Duty == Defaults.Fleet.Duty) return;
        var duty = $"fleets.{fleet.Id}.{FleetKeys.Duty.Name}";
        context.Problems.Error(
            ErrorTexts.DutyOfIndividuals, context.At(duty), duty, "no duty", Text(fleet.Duty), fleet.Id);
    }

    private static bool CanCharge(ReadContext context, FleetRecord fleet, IndividualsRecord each, string path)
    {
        var (key, lack, fix) = each switch
        {
            { Power: null } => ("power", "no good is drawn", "name the electricity: power: electricity"),
            { ChargingWatts: <= 0 } => ("charging", "charging has no power", "give charging: 2 kW"),
            _ when each.Places.Sum(place => Math.Floor(place.Chargers)) < 1 =>
                ("places", "there is no charging place", "give a place chargers: 10"),
            _ => (string.Empty, string.Empty, string.Empty),
        };
        if (key.Length == 0) return true;
        Refuse(context, ErrorTexts.NoCharging, path, key, "a way to charge", "none", fleet.Id, lack, fix);
        return false;
    }

    private static void CheckCharging(ReadContext context, FleetRecord fleet, IndividualsRecord each, string path)
    {
        var way = Math.Ceiling(Ways.Farthest(each) / each.MetresPerSecond) * each.MovingWatts;
        var left = each.BatteryJ - way - Ways.ReserveJ(each);
        var longest = each.WorkingWatts == 0 ? double.PositiveInfinity : left / each.WorkingWatts / SecondsPerHour;
        if (longest < each.TaskHours)
        {
            Refuse(
                context, ErrorTexts.TaskTooLong, path, "task", $"at most {Text(Math.Max(0, longest))} h",
                $"{Text(each.TaskHours)} h", fleet.Id, Text(Math.Max(0, longest)) + " h");
            return;
        }

        var stored = each.ChargingWatts * each.Efficiency;
        if (stored < each.WorkingWatts)
        {
            var least = Text(Math.Ceiling(each.WorkingWatts / each.Efficiency)) + " W";
            Warn(
                context, ErrorTexts.SlowCharging, path, "charging", least, Text(each.ChargingWatts) + " W", fleet.Id,
                least);
        }

        var working = fleet.Count * (1 - each.CrewShare) * stored / (stored + each.WorkingWatts);
        var needed = Math.Ceiling(working * each.WorkingWatts / Math.Max(1, stored));
        var there = each.Places.Sum(place => Math.Floor(place.Chargers));
        if (there >= needed) return;
        Warn(
            context, ErrorTexts.FewChargers, path, "places", Text(needed) + " charging places", Text(there), fleet.Id,
            Text(needed));
    }

    private static void Refuse(
        ReadContext context, ErrorText text, string path, string key, string expected, string got,
        params string[] words)
    {
        var at = $"{path}.{key}";
        context.Problems.Error(text, context.At(at), at, expected, got, words);
    }

    private static void Warn(
        ReadContext context, ErrorText text, string path, string key, string expected, string got,
        params string[] words)
    {
        var at = $"{path}.{key}";
        context.Problems.Warning(text, context.At(at), at, expected, got, words);
    }

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
