namespace Twin.Domain.Messages;

/// <summary>A site asks a fleet for a piece of work; it is answered by one <see cref="WorkDone"/>.</summary>
/// <param name="Seconds">Work it takes at a skill level of 1. Unit: s. Range: [1, 2^31).</param>
/// <param name="Place">Where: the fleet's own number of the place. Range: [0, 2^16).</param>
/// <param name="Skill">The skill it needs: the fleet's own number. Range: [0, 24).</param>
/// <param name="Priority">Higher goes first where the fleet asks for it. Range: [0, 15].</param>
/// <param name="Number">The sender's own number of the order. Range: [0, 2^32).</param>
/// <param name="DueSeconds">After so long it goes before all others; 0 = never. Unit: s. Range: [0, 2^31).</param>
public readonly record struct WorkOrder(int Seconds, int Place, int Skill, int Priority, uint Number, int DueSeconds)
{
    /// <summary>The verb of the mail that carries it: A is work, place, skill and priority, B number and due
    /// time.</summary>
    public const ushort Verb = 9;

    private const int Half = 32, SkillShift = 48, PriorityShift = 56, PlaceMask = 0xFFFF, ByteMask = 0xFF;

    /// <summary>First word of the mail.</summary>
    public long A =>
        (uint)Seconds | ((long)Place << Half) | ((long)Skill << SkillShift) | ((long)Priority << PriorityShift);

    /// <summary>Second word of the mail.</summary>
    public long B => Number | ((long)DueSeconds << Half);

    /// <summary>Reads the words of a mail.</summary>
    /// <param name="a">First word.</param>
    /// <param name="b">Second word.</param>
    public static WorkOrder Of(long a, long b) => unchecked(new(
        (int)a, (int)(a >> Half) & PlaceMask, (int)(a >> SkillShift) & ByteMask, (int)(a >>> PriorityShift), (uint)b,
        (int)(b >> Half)));
}
