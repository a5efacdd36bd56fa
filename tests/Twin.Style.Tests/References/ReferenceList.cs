namespace Twin.Style.Tests.References;

/// <summary>Which room may use which: references point down, and a room not named here may not exist.</summary>
internal static class ReferenceList
{
    /// <summary>The rooms below the I/O line: the base class library, MathNet.Numerics and each other.</summary>
    public static readonly string[] BelowTheLine =
        ["Domain", "Actors", "Forecasting", "Macro", "Factory", "Robots", "World"];

    private static readonly Dictionary<string, string[]> _allowed = new()
    {
        ["Domain"] = [],
        ["Actors"] = ["Domain"],
        ["Macro"] = ["Domain"],
        ["Forecasting"] = ["Domain"],
        ["Factory"] = ["Macro", "Actors", "Domain"],
        ["Robots"] = ["Actors", "Domain"],
        ["World"] = ["Factory", "Robots", "Forecasting", "Macro", "Actors", "Domain"],
        ["Scenario"] = ["World", "Domain"],
        ["Storage"] = ["World", "Actors", "Domain"],
        ["Telemetry"] = ["World", "Actors", "Domain"],
    };

    /// <summary>The rooms, the host apart, that stand in the list.</summary>
    public static IEnumerable<string> Rooms => _allowed.Keys;

    /// <summary>The references of a room that the list does not allow.</summary>
    /// <param name="room">Folder name under src.</param>
    /// <param name="used">Rooms it uses.</param>
    public static IEnumerable<string> Forbidden(string room, IEnumerable<string> used)
    {
        if (room == "Host") return [];
        if (!_allowed.TryGetValue(room, out string[]? allowed)) return used.Append("(not in the list)");
        return used.Except(allowed);
    }
}
