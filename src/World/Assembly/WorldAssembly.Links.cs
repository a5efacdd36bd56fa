using Twin.Actors;
using Twin.Domain.Accounts;
using Twin.Domain.Messages;
using Twin.Factory.Depots;
using Twin.Factory.Links;
using Twin.World.Records;

namespace Twin.World.Assembly;

public sealed partial class WorldAssembly
{
    private void AddLink(LinkRecord link, KindPlan<LinkState> links)
    {
        var book = _nextProcess++;
        var cargoes = new List<(Ask Ask, CargoPlan Plan)>();
        foreach (var id in link.Goods.OrderBy(id => id, StringComparer.Ordinal))
        {
            var good = _goods[id];
            var transit = _ledger.Open($"{link.Id}/transit", good, AccountKind.Holding);
            _depots.Account(link.From, good);
            var store = _depots.Account(link.To, good);
            var ask = _book.Add(new Ask(
                link.From, good, RequestClass.Operation, Link.Kind, link.Id, cargoes.Count, transit, Tells: true));
            _book.AddBacker(link.To, good, new DepotBacker(Link.Kind, link.Id, cargoes.Count));
            var capacity = _goods.Quanta(good, link.CapacityPerYear * StepClock.StepYears(_world));
            cargoes.Add((ask, new CargoPlan(-1, store, transit, capacity)));
        }

        links.AddRow(link.Id, (ref LinkState state, in RowAssembly row, ref Draws _) => LinkAssembly.Fill(
            new LinkPlan
            {
                Process = book,
                WasteAccount = _wasteAccount,
                HeatAccount = _heatAccount,
                StepMicros = _world.StepMicros,
                From = link.From,
                LeadSteps = Math.Max(1, StepClock.Steps(_world, link.LeadYears)),
                Loss = link.Loss,
                Cargoes = [.. cargoes.Select(cargo => cargo.Plan with { Slot = cargo.Ask.Slot })],
            },
            ref state, row));
    }
}
