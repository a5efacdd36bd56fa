namespace Twin.Robots.Individuals;

/// <summary>One order, or a batch of equal ones, in the book of a fleet control.</summary>
/// <param name="Arrived">When it came. Unit: s.</param>
/// <param name="Seconds">Work it takes at its place. Unit: s.</param>
/// <param name="Waiting">Tasks of it that nobody has taken.</param>
/// <param name="Running">Tasks of it that robots are busy with.</param>
/// <param name="Place">Where.</param>
/// <param name="Skills">Skill bits it needs, any of them.</param>
/// <param name="Priority">Higher goes first. Range: [0, 15].</param>
/// <param name="Sender">Who wants to hear when it is done, packed; nobody for batches.</param>
/// <param name="Number">The sender's number of the order, and its due time above: as in <c>WorkOrder.B</c>.</param>
/// <param name="IsOrder">Whether it is a work order: one task that its sender waits for.</param>
internal readonly record struct OrderSlot(
    int Arrived, int Seconds, int Waiting, int Running, int Place, int Skills, int Priority, long Sender, long Number,
    bool IsOrder)
{
    /// <summary>Whether ordinary skill will not do.</summary>
    public bool IsSkilled => (Skills & RobotFleet.TaskSkill) == 0;

    /// <summary>When it goes before all others; never where it has no due time. Unit: s.</summary>
    public long DueAt => Number >> 32 is > 0 and var due ? Arrived + due : long.MaxValue;
}
