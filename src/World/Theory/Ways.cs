using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Ways between the places of a site.</summary>
public static class Ways
{
    /// <summary>Straight way between two places.</summary>
    /// <returns>Unit: m, rounded to whole ones.</returns>
    public static int Metres(PlaceRecord from, PlaceRecord to)
    {
        var (x, y) = (from.X - to.X, from.Y - to.Y);
        return (int)Math.Round(Math.Sqrt((x * x) + (y * y)));
    }

    /// <summary>Longest way between two places. Unit: m.</summary>
    public static int Farthest(IndividualsRecord each) =>
        each.Places.Max(from => each.Places.Max(to => Metres(from, to)));

    /// <summary>Mean way between two places drawn at random. Unit: m.</summary>
    public static double Mean(IndividualsRecord each) =>
        each.Places.Average(from => each.Places.Average(to => (double)Metres(from, to)));

    /// <summary>Charge that takes a robot across the site. Unit: J, rounded up.</summary>
    public static int ReserveJ(IndividualsRecord each) => each.Cable
        ? 0
        : (int)Math.Min(
            each.BatteryJ, Math.Ceiling(Math.Ceiling(Farthest(each) / each.MetresPerSecond) * each.MovingWatts));
}
