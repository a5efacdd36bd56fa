namespace Twin.Robots.Individuals;

/// <summary>Mail between a robot and its fleet control. Numbers stand clear of those of Domain.</summary>
public static class RobotVerb
{
    /// <summary>To a robot: do a job. A = travel s | work s · 2^32, B = job | where it stands · 2^8.</summary>
    public const ushort Go = 40;

    /// <summary>To a robot: stand in the queue for a charging place.</summary>
    public const ushort Queue = 41;

    /// <summary>To a robot: a crew has taken the repair.</summary>
    public const ushort BeginRepair = 42;

    /// <summary>To a robot: repaired. A = mean time between failures, a double's bits, in s; 0 = never.</summary>
    public const ushort Repaired = 43;

    /// <summary>To a robot: leave service for good.</summary>
    public const ushort Retire = 44;

    /// <summary>To a newborn: enter a fleet. A = its number, B = mean time between failures as above.</summary>
    public const ushort Enter = 45;

    /// <summary>From a robot: ready for the next job. A = 1 at the end of its life | fleet · 2, B = charge J | worked
    /// s · 2^32.</summary>
    public const ushort Ready = 50;

    /// <summary>From a robot: the job is done. A = 1 at the end of its life, B as in <see cref="Ready"/>.</summary>
    public const ushort Done = 51;

    /// <summary>From a robot: charged. A = stored J | (1 at the end of its life) · 2^32, B as above.</summary>
    public const ushort Charged = 52;

    /// <summary>From a robot: broken down. A = work left s, 2^32 − 1 for all of it | move left s · 2^32, B as
    /// above.</summary>
    public const ushort Failed = 53;

    /// <summary>From a robot: it does not take the job, because its charge does not reach or its life is over.
    /// A = 1 at the end of its life | where it stands · 2 | work s · 2^32, B as in <see cref="Ready"/>.</summary>
    public const ushort Declined = 54;

    /// <summary>To a fleet control: equal tasks that nobody asks after. A = seconds | place · 2^32 | skill bits · 2^48
    /// | priority · 2^56, B = how many.</summary>
    public const ushort Batch = 56;

    /// <summary>To a fleet control: robots to put into service. A = fleet, B = how many.</summary>
    public const ushort Add = 58;

    /// <summary>To a fleet control: whether electricity is cheap. A = 1 if so.</summary>
    public const ushort Price = 59;

    /// <summary>To a fleet control: tell the sender what was done.</summary>
    public const ushort Tell = 63;

    /// <summary>Answer to <see cref="Tell"/>: A = seconds of work done, tasks under way counted as far as they have
    /// come and work orders left out, B = J drawn, since the run began.</summary>
    public const ushort ToldWork = 64;

    /// <summary>Answer to <see cref="Tell"/>: A = robots retired, B = spare parts used, since the run began.</summary>
    public const ushort ToldParts = 65;

    /// <summary>Answer to <see cref="Tell"/>: A = seconds of work, orders left out, that wait in the book, B = J at
    /// hand and not promised.</summary>
    public const ushort ToldBook = 66;

    /// <summary>From a fleet control to itself: match the next waiting order with an idle robot.</summary>
    public const ushort Match = 60;

    /// <summary>From a fleet control to itself: serve the next robot that waits for a charging place.</summary>
    public const ushort ServeCharging = 61;

    /// <summary>From a fleet control to itself: serve the next robot that waits for repair.</summary>
    public const ushort ServeRepair = 62;
}
