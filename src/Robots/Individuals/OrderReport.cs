using System.Numerics;
using Twin.Actors;

namespace Twin.Robots.Individuals;

/// <summary>An order in the book of a fleet control.</summary>
/// <param name="IsWorkOrder">Whether somebody waits to hear that it is done.</param>
/// <param name="Sender">Who; nobody for tasks of robot-hours.</param>
/// <param name="Number">The sender's number of it.</param>
/// <param name="Seconds">Work it takes at level 1. Unit: s.</param>
/// <param name="Place">Where: index of the place.</param>
/// <param name="Skill">Number of the skill that it needs.</param>
/// <param name="ArrivedAt">When it came. Unit: s.</param>
/// <param name="DueAt">When it goes before all others; <see cref="long.MaxValue"/> for never. Unit: s.</param>
/// <param name="IsUnderWay">Whether a robot has taken it.</param>
public readonly record struct OrderReport(
    bool IsWorkOrder, Address Sender, uint Number, int Seconds, int Place, int Skill, int ArrivedAt, long DueAt,
    bool IsUnderWay)
{
    internal static OrderReport At(Shard shard, in ControlState control, int slot)
    {
        var order = OrderSlots.At(shard.List(control.Orders), slot);
        return new OrderReport(
            order.IsOrder, Address.FromPacked(order.Sender), unchecked((uint)order.Number), order.Seconds, order.Place,
            BitOperations.TrailingZeroCount(order.Skills), order.Arrived, order.DueAt, order.Running > 0);
    }

    /// <summary>The work orders of one sender, those that wait first, in order of arrival.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="control">The row of the fleet control.</param>
    /// <param name="sender">Who sent them.</param>
    public static IReadOnlyList<OrderReport> Of(Shard shard, in ControlState control, Address sender)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var slots = shard.List(control.Orders);
        var reports = new List<OrderReport>();
        for (var slot = 0; slot < slots.Length / OrderSlots.Words; slot++)
        {
            // A free slot keeps the words of its last order, of which nothing waits and nothing runs.
            var order = OrderSlots.At(slots, slot);
            var isLive = order.IsOrder && order.Waiting + order.Running > 0 && order.Sender == sender.Packed;
            if (isLive) reports.Add(At(shard, control, slot));
        }

        return [.. reports.OrderBy(order => order.IsUnderWay).ThenBy(order => order.ArrivedAt)
            .ThenBy(order => order.Number)];
    }
}
