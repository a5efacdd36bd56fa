using System.Runtime.InteropServices;

namespace Twin.Robots.Individuals;

/// <summary>The row of one robot: 23 bytes, so that a million fit where 64 bytes each are allowed.</summary>
/// <remarks>
/// Times are whole seconds. What a phase costs in energy and in time to the next failure is booked when the phase
/// begins, because a phase is never cut short by anything but the failure that is known by then; so the row need not
/// remember how long the phase is. Place and order lie with the fleet control, which decides on both.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct RobotState
{
    /// <summary>What it is doing.</summary>
    public RobotMode Mode;

    /// <summary>What it does it for, and whether the phase ends in a failure: see <see cref="Job"/>.</summary>
    public byte Purpose;

    /// <summary>Number of its fleet, which fixes its figures and who controls it.</summary>
    public byte Fleet;

    /// <summary>Charge in its battery after the phase; 0 for a robot on a cable. Unit: J. Range: [0,
    /// capacity].</summary>
    public int Charge;

    /// <summary>Seconds of moving and working until it fails, those of the phase booked. Unit: s.</summary>
    public int FailsIn;

    /// <summary>Moved and worked since it was built, the phase included. Unit: s.</summary>
    public int Worked;

    /// <summary>When it was built; negative before the run began. Unit: s.</summary>
    public int Born;

    /// <summary>
    /// Idle, waiting or broken down: since when, in s. Moving: the work that follows, in s; where the move ends in a
    /// failure, what is left of the move. Working: what a failure leaves undone, in s. Charging: what is stored when
    /// it ends, in J.
    /// </summary>
    public int Clock;

    private const byte CutBit = 0x80;

    /// <summary>What it moves or works for.</summary>
    public readonly RobotJob Job => (RobotJob)(Purpose & ~CutBit);

    /// <summary>Whether the phase ends in a failure.</summary>
    public readonly bool IsCut => (Purpose & CutBit) != 0;

    /// <summary>Job of a packed purpose.</summary>
    /// <param name="purpose">As in <see cref="Purpose"/>.</param>
    public static RobotJob JobOf(byte purpose) => (RobotJob)(purpose & ~CutBit);

    /// <summary>Packs job and cut.</summary>
    /// <param name="job">What for.</param>
    /// <param name="isCut">Whether the phase ends in a failure.</param>
    public static byte PurposeOf(RobotJob job, bool isCut) => (byte)((byte)job | (isCut ? CutBit : 0));
}
