using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the sites.</summary>
internal static class SitesReader
{
    /// <summary>Notes the depots and grids, so that every section can name them whatever the order of the
    /// file.</summary>
    public static void NotePlaces(ReadContext context, SectionReader world)
    {
        var sites = world.Entries.FirstOrDefault(e => e.Key == WorldKeys.Sites.Name)?.Value as MapNode;
        foreach (var entry in sites?.Entries ?? [])
        {
            var kind = ((entry.Value as MapNode)?.Find(SiteKeys.Kind.Name)?.Value as ScalarNode)?.Text;
            if (kind == Words.Of(SiteKind.Depot)) context.Depots.Add(entry.Key);
            if (kind == Words.Of(SiteKind.Grid)) context.Grids.Add(entry.Key);
        }

        if (context.Depots.Count == 0) context.Depots.Add(SiteRecord.DefaultDepot);
        if (context.Grids.Count == 0) context.Grids.Add(SiteRecord.DefaultGrid);
    }

    /// <summary>Reads all sites.</summary>
    /// <returns>The sites in ordinal order of their ids.</returns>
    public static IReadOnlyList<SiteRecord> Read(ReadContext context, SectionReader world)
    {
        var sites = new List<SiteRecord>();
        foreach (var entry in world.Map(WorldKeys.Sites))
        {
            Ids.Check(entry.Key, entry.KeyPlace, $"sites.{entry.Key}", context.Problems);
            if (world.Inner(WorldKeys.Sites, entry) is { } section
                && One(context, section, entry.Key) is { } site) sites.Add(site);
        }

        return [.. sites.OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    private static SiteRecord? One(ReadContext context, SectionReader section, string id)
    {
        if (section.Choice(SiteKeys.Kind) is not { } choice) return null;
        CheckKeys(context, section, Words.SiteKinds[choice]);
        var process = Process(context, section);
        var output = process is null ? null : context.Goods[process.Output].Unit;
        var served = SiteKeys.Depot.OnlyFor.Contains(Words.SiteKinds[choice]);
        var site = new SiteRecord
        {
            Id = id,
            Kind = (SiteKind)choice,
            Process = process?.Id,
            CapacityPerYear = section.Number(SiteKeys.Capacity, output?.Per(context.FixedUnit("yr"))),
            OpensYears = section.Number(SiteKeys.Opens),
            Owner = OwnerReader.Of(context, section, SiteKeys.Owner),
            Depot = served ? Place(context, section, SiteKeys.Depot, context.Depots, "depot") : Defaults.Site.Depot,
            Grid = served ? Place(context, section, SiteKeys.Grid, context.Grids, "grid") : Defaults.Site.Grid,
            Stock = AmountsReader.Plain(context, section, SiteKeys.Stock),
            CoverYears = section.Number(SiteKeys.Cover),
            Reserve = section.Number(SiteKeys.Reserve, output),
            GradeAtEnd = section.Number(SiteKeys.GradeAtEnd),
            MonthlyProfile = Profile(context, section),
            HourlyProfile = HourlyReader.Read(context, section),
            OpeningGrowthPerYear = section.NumberOrNull(SiteKeys.PastGrowth),
            Maintenance = MaintenanceReader.Read(section),
        };
        return site.Kind == SiteKind.Storage ? Storage(context, section, site) : site;
    }

    private static SiteRecord Storage(ReadContext context, SectionReader section, SiteRecord site)
    {
        var stored = Named(context, section, SiteKeys.Stores, GoodKind.Flow);
        var equipment = Named(context, section, SiteKeys.Equipment, GoodKind.Stock);
        var perUnit = stored?.Unit is { } flow && equipment?.Unit is { } own ? flow.Per(own) : null;
        return site with
        {
            Stores = stored?.Record.Id,
            StorageEquipment = equipment?.Record.Id,
            StoragePerUnit = section.NumberOrNull(SiteKeys.PerUnit, perUnit, stored?.Unit) ?? 0,
            StorageUnits = section.Number(SiteKeys.Units, equipment?.Unit),
            RoundTrip = section.Number(SiteKeys.RoundTrip),
            StorageLifeYears = section.Number(SiteKeys.Life),
        };
    }

    private static void CheckKeys(ReadContext context, SectionReader section, string kind)
    {
        foreach (var key in SiteKeys.Section.Keys)
        {
            if (section.Has(key) && key.OnlyFor.Count > 0 && !key.OnlyFor.Contains(kind))
            {
                context.Problems.Error(ErrorTexts.KeyOfKind, section.PlaceOf(key), section.PathOf(key.Name), "", "",
                    key.Name, kind, string.Join(" or ", key.OnlyFor));
            }

            if (!section.Has(key) && key.NeededBy.Contains(kind))
            {
                context.Problems.Error(
                    ErrorTexts.KeyMissingForKind, section.Place, section.Path, key.Meaning, "nothing",
                    key.Name, kind, key.Example);
            }
        }
    }

    private static ProcessRecord? Process(ReadContext context, SectionReader section)
    {
        if (section.Text(SiteKeys.Process) is not { } id) return null;
        var known = context.Known(
            "process", id, context.ProcessIds, section.PlaceOf(SiteKeys.Process),
            section.PathOf(SiteKeys.Process.Name));
        return known ? context.Processes.GetValueOrDefault(id) : null;
    }

    /// <summary>The depot or grid that a section names, or the default one.</summary>
    public static string Place(
        ReadContext context, SectionReader section, WorldKey key, SortedSet<string> known, string what)
    {
        var id = section.Text(key);
        // A world that declares one depot by another name than the default means that one.
        if (id is null) return known.Contains(key.DefaultText) ? key.DefaultText
            : Single(context, section, key, known, what);
        context.Known(what, id, known, section.PlaceOf(key), section.PathOf(key.Name));
        return id;
    }

    private static string Single(
        ReadContext context, SectionReader section, WorldKey key, SortedSet<string> known, string what)
    {
        if (known.Count > 1)
        {
            context.Problems.Error(ErrorTexts.MissingKey, section.Place, section.Path,
                $"one of {string.Join(", ", known)}", "nothing", key.Name,
                $"{known.Min}, or call one of them {key.DefaultText}");
        }

        return known.Min!;
    }

    private static GoodInfo? Named(ReadContext context, SectionReader section, WorldKey key, GoodKind kind)
    {
        if (section.Text(key) is not { } id) return null;
        return GoodOfKind(context, section, key, id, kind);
    }

    /// <summary>A good that must be of one kind, or null with an error.</summary>
    public static GoodInfo? GoodOfKind(
        ReadContext context, SectionReader section, WorldKey key, string id, GoodKind kind)
    {
        var (place, path) = (section.PlaceOf(key), section.PathOf(key.Name));
        if (context.Good(id, place, path) is not { } good) return null;
        if (good.Record.Kind == kind) return good;
        context.Problems.Error(ErrorTexts.GoodKind, place, path, $"a {Words.Of(kind)} good", id, id,
            Words.Of(good.Record.Kind), $"name a {Words.Of(kind)} good, or write kind: {Words.Of(kind)} in goods.{id}");
        return null;
    }

    private static double[] Profile(ReadContext context, SectionReader section)
    {
        var items = section.List(SiteKeys.Monthly);
        var months = new List<double>();
        for (var i = 0; i < items.Count && i < 100; i++)
        {
            var path = $"{section.PathOf(SiteKeys.Monthly.Name)}[{i}]";
            if (context.Numbers.Read(
                items[i], path, "month", Unit.None, SiteKeys.Monthly.Bounds) is { } month) months.Add(month);
        }

        if (months.Count == items.Count && months.Count > 0) Checks.ProfileCheck.Run(context, section, months);
        return [.. months];
    }
}
