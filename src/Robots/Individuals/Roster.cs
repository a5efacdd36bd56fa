namespace Twin.Robots.Individuals;

/// <summary>What the fleet controls know of each robot: one word per robot, by its row.</summary>
/// <remarks>
/// One list for all controls, so that a robot's row is its place in it; a robot's word is written by its own control
/// only. A robot is in at most one queue, so one link serves them all; busy robots keep their job there.
/// </remarks>
internal readonly ref struct Roster
{
    /// <summary>Nobody follows in the queue.</summary>
    public const int Nobody = -1;

    private const int PlaceShift = 32, FleetShift = 48, DutyShift = 56, ToolShift = 60;
    private const long LinkMask = 0xFFFF_FFFF, PlaceMask = 0xFFFF, FleetMask = 0xFF, DutyMask = 0xF, ToolMask = 0xF;
    private const long Kept = (PlaceMask << PlaceShift) | (FleetMask << FleetShift) | (ToolMask << ToolShift);

    /// <summary>Tools that can be told apart.</summary>
    public const int MostTools = 15;

    private readonly Span<long> _words;

    public Roster(Span<long> words) => _words = words;

    /// <summary>Who follows in the queue; the slot of the order, or the patient, of a robot that is busy.</summary>
    public static int Link(long word) => unchecked((int)(word & LinkMask));

    /// <summary>Where the robot is, or is going.</summary>
    public static int Place(long word) => (int)((word >> PlaceShift) & PlaceMask);

    /// <summary>Number of its fleet.</summary>
    public static int Fleet(long word) => (int)((word >> FleetShift) & FleetMask);

    /// <summary>What the robot is down for.</summary>
    public static RobotDuty Duty(long word) => (RobotDuty)((word >> DutyShift) & DutyMask);

    /// <summary>The tool that the robot carries; 0 for none.</summary>
    public static int Tool(long word) => (int)(word >>> ToolShift);

    /// <summary>Puts a robot on a duty.</summary>
    public void Set(int row, RobotDuty duty, int link) =>
        _words[row] = (_words[row] & Kept) | unchecked((uint)link) | ((long)duty << DutyShift);

    public void SetTool(int row, int tool) =>
        _words[row] = (_words[row] & ~(ToolMask << ToolShift)) | unchecked((long)((ulong)tool << ToolShift));

    public void SetLink(int row, int link) => _words[row] = (_words[row] & ~LinkMask) | unchecked((uint)link);

    public void SetPlace(int row, int place) =>
        _words[row] = (_words[row] & ~(PlaceMask << PlaceShift)) | ((long)place << PlaceShift);

    public void Enter(int row, int place, int fleet, int tool)
    {
        _words[row] = ((long)place << PlaceShift) | ((long)fleet << FleetShift);
        if (tool != 0) SetTool(row, tool);
    }

    public long this[int row] => _words[row];
}
