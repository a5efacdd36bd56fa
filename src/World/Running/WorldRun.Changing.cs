using System.Diagnostics.CodeAnalysis;
using Twin.World.Assembly;
using Twin.World.Joining;

namespace Twin.World.Running;

public sealed partial class WorldRun
{
    /// <summary>Goes on as a changed world, whose parameters the shard has taken up.</summary>
    /// <param name="changed">The changed world, assembled: the same actors, goods and series.</param>
    /// <remarks>What was made, exchanged and carried since the last observation stays what it was, although the
    /// changed world would count it by other yields and prices.</remarks>
    internal void Become(AssembledWorld changed)
    {
        var (observatory, human, flows, economy) = (_observatory, _human, _flows, Economy);
        var made = observatory.Made();
        if (flows.IsToFollow) World.Ledger.Unfollow();
        Watch(changed with { Shard = World.Shard, Ledger = World.Ledger });
        var makes = _observatory.Made();
        for (var good = 0; good < _made.Length; good++) _made[good] = makes[good] - (made[good] - _made[good]);
        human.Before.CopyTo(_human.Before, 0);
        if (!_flows.Follow(flows)) _flows.Open();
        if (economy is not null) Economy!.TakeOver(economy);
    }

    /// <summary>Takes a world, and those who look at it.</summary>
    [MemberNotNull(nameof(World), nameof(Catalogue), nameof(_observatory), nameof(_human))]
    [MemberNotNull(nameof(_robots), nameof(_flows))]
    private void Watch(AssembledWorld world)
    {
        World = world;
        _observatory = new Observatory(world);
        _human = new HumanObservatory(world);
        _robots = new RobotObservatory(world);
        Catalogue = SeriesCatalogue.Of(
            world, _observatory.LinesOnTheRay, _observatory.Learning, _robots.Fleets);
        Economy = world.Record.Economy is null ? null : new JointEconomy(world);
        _flows = new FlowBook(world);
        if (_flows.IsToFollow) world.Ledger.Follow(_flows);
    }
}
