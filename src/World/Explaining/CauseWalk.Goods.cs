using Twin.Factory.Plants;

namespace Twin.World.Explaining;

internal sealed partial class CauseWalk
{
    /// <summary>One who could supply more of a good, and how much more if what holds it back did not.</summary>
    private sealed record Source(string Key, double Gap, double Supply, string Beside, Func<Moment, RootCause> Why);

    /// <summary>Why a depot or grid has no more of a good.</summary>
    private RootCause Good(int good, string depot, Moment until)
    {
        var name = $"{Id(good)} at {depot}";
        if (Enter($"{depot}/{good}", name, until) is { } loop) return loop;
        var (share, when, asked) = Served(good, depot, until);
        var own = when;
        if (when.Event == 0) when = until;
        var sources = SourcesOf(good, depot, when).ToList();
        var open = sources.Where(source => !IsEntered(source.Key)).ToList();
        var chosen = (open.Count > 0 ? open : sources)
            .OrderByDescending(source => source.Gap).ThenByDescending(source => source.Supply)
            .ThenBy(source => source.Key, StringComparer.Ordinal).FirstOrDefault();
        var what = !asked ? $"nobody asked {depot} for {Id(good)}"
            : share >= Whole ? $"{depot} had all the {Id(good)} asked of it"
            : $"{depot} had {Percent(share)} of the {Id(good)} asked of it";
        Link(
            own.Event > 0 ? own : when with { Event = 0 }, _map.AddressOf(depot), what, share,
            sources.Where(source => source != chosen).Select(source => source.Beside));
        if (chosen is not null) return chosen.Why(when);
        return Root(
            RootKind.OpeningStock, name,
            $"nobody makes or brings {Id(good)} to {depot}: there is only what it opened with", when);
    }

    /// <summary>Part of what was asked of a depot that it served, and the last time that was too little.</summary>
    private (double Share, Moment When, bool Asked) Served(int good, string depot, Moment until)
    {
        double wanted = 0, got = 0;
        Moment unmet = default, any = default;
        foreach (var entry in _map.Askers(depot, good))
        {
            var sum = Over(_map.AddressOf(depot), Channel.Book, entry.Slot, until);
            (wanted, got) = (wanted + sum.Wanted, got + sum.Got);
            if (sum.When.Event > any.Event) any = sum.When;
            if (sum.Share < Whole && sum.When.Event > unmet.Event) unmet = sum.When;
        }

        return (wanted > 0 ? Math.Max(0, got / wanted) : 1, unmet.Event > 0 ? unmet : any, wanted > 0);
    }

    private IEnumerable<Source> SourcesOf(int good, string depot, Moment until)
    {
        foreach (var plant in _map.Makers(depot, good)) yield return OfPlant(plant, good, until);
        foreach (var fleet in _map.Workers(depot, good)) yield return OfFleet(fleet, until);
        var import = _map.ImportOf(depot, good);
        if (import >= 0) yield return OfImport(import, good, until);
        foreach (var (link, cargo) in _map.Bringers(depot, good)) yield return OfLink(link, cargo, good, until);
    }

    /// <summary>Work that a plant without any capacity left would do in a step. Unit: µ-units.</summary>
    private double FullOf(PlantPlace plant) =>
        plant.Site.CapacityPerYear / plant.Process.Yield * Assembly.StepClock.StepYears(_world.Record) / Micro;

    private Source OfPlant(PlantPlace plant, int good, Moment until)
    {
        var work = Over(plant, until);
        var id = Id(good);
        var perActivity = plant.Process.Output == id
            ? plant.Process.Yield
            : plant.Process.Byproducts.First(other => other.Good == id).Amount;
        var quanta = perActivity * Micro / _world.Goods.Records[good].Quantum;

        // Work not started for lack of buyers is no gap; what the month takes away is one.
        var (kind, _, left) = BindingOf(plant, work);
        var isHeldBack = kind is LimitKind.Input or LimitKind.Reserve;
        var gap = isHeldBack && work.Share < Whole ? work.Ahead - work.Started : 0;

        // Overdue maintenance takes capacity away: the gap is to what there would be of it.
        if (kind == LimitKind.Maintenance) gap += left > 0 ? work.Ahead * ((1 / left) - 1) : FullOf(plant) * work.Held;
        var (_, factor) = MonthOf(plant, until.Step);
        if (factor is > 0 and < Whole) gap += work.Started * ((1 / factor) - 1);
        var beside = work.Steps == 0
            ? $"{plant.Site.Id} has not worked yet"
            : $"{plant.Site.Id} worked at {Percent(work.Share)} of its capacity";
        return new Source(
            $"plant/{plant.Site.Id}", gap * quanta, work.Finished * quanta, beside, when => Plant(plant, when));
    }

    private Source OfFleet(EquipmentPlace fleet, Moment until)
    {
        var hours = Over(fleet.Address, Channel.Hours, 0, until);
        return new Source(
            $"fleet/{fleet.Name}", hours.Unmet, hours.Got,
            $"{fleet.Name} worked {Percent(hours.Share)} of its hours", when => Workforce(fleet, when));
    }
}
