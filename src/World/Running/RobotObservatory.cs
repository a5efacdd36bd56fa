using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Showing;

namespace Twin.World.Running;

/// <summary>Counts the single robots of each fleet by state; changes nothing.</summary>
internal sealed class RobotObservatory
{
    private readonly AssembledWorld _world;
    private readonly RobotNames _names;
    private readonly int[] _first;

    /// <summary>Finds the fleets.</summary>
    /// <param name="world">The world.</param>
    public RobotObservatory(AssembledWorld world)
    {
        _world = world;
        _names = new RobotNames(world);
        var fleets = world.Record.Fleets.Where(fleet => fleet.Individual is not null)
            .OrderBy(fleet => fleet.Id, StringComparer.Ordinal).ToList();
        _first = new int[world.RobotFleets.Count];
        for (var i = 0; i < _first.Length; i++)
        {
            _first[i] = fleets.IndexOf(_names.FleetOf(i)) * RobotWords.InService.Count;
        }

        Fleets = [.. fleets.Select(fleet => fleet.Id)];
    }

    /// <summary>Fleets of single robots, in ordinal order.</summary>
    public IReadOnlyList<string> Fleets { get; }

    /// <summary>Writes the share of each state, fleet by fleet; zeros where none is in service.</summary>
    /// <param name="shares">One number per fleet and state, in their orders.</param>
    public void Write(Span<double> shares)
    {
        if (Fleets.Count == 0) return;
        Span<int> slots = stackalloc int[Enum.GetValues<RobotMode>().Length];
        slots.Fill(-1);
        for (var i = 0; i < RobotWords.InService.Count; i++) slots[(int)RobotWords.InService[i]] = i;
        foreach (ref readonly var robot in _world.Shard.Rows<RobotState>(_names.Kind))
        {
            var slot = slots[(int)robot.Mode];
            if (slot >= 0) shares[_first[robot.Fleet] + slot]++;
        }

        for (var i = 0; i < Fleets.Count; i++)
        {
            var fleet = shares.Slice(i * RobotWords.InService.Count, RobotWords.InService.Count);
            var all = 0.0;
            foreach (var count in fleet) all += count;
            if (all == 0) continue;
            foreach (ref var share in fleet) share /= all;
        }
    }
}
