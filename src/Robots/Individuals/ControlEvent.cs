namespace Twin.Robots.Individuals;

/// <summary>Something that happened at a fleet control.</summary>
/// <param name="Kind">What.</param>
/// <param name="Now">When. Unit: s.</param>
/// <param name="Row">The robot; of orders how many.</param>
/// <param name="Other">The slot of the order, the patient, or the fleet of one that enters.</param>
/// <param name="Place">Where the robot goes.</param>
/// <param name="Travel">Way to it; of a failure what is left of the way. Unit: s.</param>
/// <param name="Seconds">Work there; of a failure what is left of it. Unit: s.</param>
/// <param name="A">
/// Robots that get a job or none: seconds worked, 0 = not told. Charge ended: stored J. Orders: the sender.
/// </param>
/// <param name="B">Jobs given: the place it came from. Charge ended: drawn J. Orders: the sender's number.</param>
/// <param name="C">Charges: energy promised, or given back of what was promised, in J. Changes of tools: the new tool.
/// Orders: 1 for a work order.</param>
public readonly record struct ControlEvent(
    ControlEventKind Kind, int Now, int Row = 0, int Other = 0, int Place = 0, int Travel = 0, int Seconds = 0,
    long A = 0, long B = 0, long C = 0);
