using Twin.Actors;
using Twin.Factory.Humans;
using Twin.Factory.Markets;
using Twin.Factory.Plants;
using Twin.Factory.Shocks;
using Twin.Robots.Fleets;
using Twin.World.Joining;
using Twin.World.Records;

namespace Twin.World.Assembly;

public sealed partial class WorldAssembly
{
    private void AddShocks()
    {
        var demand = _world.Economy is { } economy && economy.NewsSigma() > 0 ? economy : null;
        if (_world.Shocks.Count == 0 && demand is null) return;
        var kind = _shard.AddKind<ShockState, ShockEvent, Shock>(Shock.Kind);
        foreach (var shock in _world.Shocks)
        {
            var plan = new ShockPlan
            {
                Sigma = shock.Sigma,
                Persistence = shock.Persistence,
                StepMicros = _world.StepMicros,
                Followers = [.. shock.Targets.SelectMany(FollowersOf)],
            };
            kind.AddRow(shock.Id, (ref ShockState state, in RowAssembly row, ref Draws _) =>
                ShockAssembly.Fill(plan, ref state, row));
        }

        if (demand is null) return;
        kind.AddRow(JointEconomy.DemandShock, (ref ShockState state, in RowAssembly row, ref Draws _) =>
            ShockAssembly.Fill(
                new ShockPlan
                {
                    Sigma = demand.NewsSigma(),
                    Persistence = demand.DemandPersistence,
                    StepMicros = _world.StepMicros,
                    Followers = [],
                },
                ref state, row));
    }

    private IEnumerable<(string Kind, string Name, int Line)> FollowersOf(ShockTargetRecord target) =>
        target.Kind switch
        {
            ShockTargetKind.SiteCapacity => [(Plant.Kind, target.Of, Plant.CapacityShock)],
            ShockTargetKind.ProcessYield => _world.Sites.Where(site => site.Process == target.Of)
                .Select(site => (Plant.Kind, site.Id, Plant.YieldShock)),
            ShockTargetKind.ImportLimit =>
                [(Market.Kind, Market.Name, Market.ImportShock(LineOf(_world.Market!.Imports, target.Of)))],
            ShockTargetKind.ExportLimit =>
                [(Market.Kind, Market.Name, Market.ExportShock(LineOf(_world.Market!.Exports, target.Of)))],
            ShockTargetKind.HumanOutput => [(HumanGood.Kind, target.Of, HumanGood.OutputShock)],
            ShockTargetKind.HumanDiversion => [(HumanGood.Kind, target.Of, HumanGood.DiversionShock)],
            ShockTargetKind.HumanClaim => [(HumanGood.Kind, target.Of, HumanGood.ClaimShock)],
            _ => [(Fleet.Kind, target.Of, 0)],
        };

    /// <summary>The market numbers its trades in ordinal order of their goods.</summary>
    private static int LineOf(IReadOnlyList<TradeRecord> trades, string good) =>
        trades.Select(trade => trade.Good).Order(StringComparer.Ordinal).ToList().IndexOf(good);

    private bool YieldIsShocked(string process) => _world.Shocks.Any(shock => shock.Targets.Any(
        target => target.Kind == ShockTargetKind.ProcessYield && target.Of == process));
}
