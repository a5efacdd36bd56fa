using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads who owns sites, links and fleets. Where anybody but the loop can own something, it must be said: what
/// the loop takes of others is an import, so that a guess would move every figure of closure and growth.</summary>
internal static class OwnerReader
{
    private static readonly (WorldKey Section, WorldKey Key)[] _owned =
    [
        (WorldKeys.Sites, SiteKeys.Owner), (WorldKeys.Links, LinkKeys.Owner), (WorldKeys.Fleets, FleetKeys.Owner),
    ];

    /// <summary>Notes who owns what says nothing, and why it must be said; before any section is read.</summary>
    public static void Note(ReadContext context, SectionReader world)
    {
        if (world.Has(WorldKeys.Owner)) context.Owner = (Owner)(world.Choice(WorldKeys.Owner) ?? (int)Owner.Loop);
    }

    /// <summary>Who owns a site, link or fleet.</summary>
    public static Owner Of(ReadContext context, SectionReader section, WorldKey key)
    {
        if (section.Has(key)) return (Owner)(section.Choice(key) ?? (int)Owner.Loop);
        if (context.Owner is { } owner) return owner;
        context.Unowned.Add(section.Path);
        return Owner.Loop;
    }

    /// <summary>Refuses a world with owners outside the loop that leaves open who owns something.</summary>
    public static void Check(ReadContext context, SectionReader world)
    {
        if (context.Unowned.Count == 0 || Reason(context, world) is not ({ } place, { } reason)) return;
        var expected = $"loop or human, for {reason}";
        if (!Said(world).Any())
        {
            context.Problems.Error(
                ErrorTexts.OwnerMissing, place, WorldKeys.Owner.Name, expected, "nothing", "the sites and fleets");
            return;
        }

        foreach (var path in context.Unowned)
        {
            context.Problems.Error(
                ErrorTexts.OwnerMissing, context.At(path), $"{path}.{SiteKeys.Owner.Name}", expected, "nothing",
                path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        }
    }

    private static (FilePlace? Place, string? Why) Reason(ReadContext context, SectionReader world)
    {
        if (world.Has(WorldKeys.Economy))
            return (world.PlaceOf(WorldKeys.Economy), "an economy stands beside the loop");
        if (world.Has(WorldKeys.Human)) return (world.PlaceOf(WorldKeys.Human), "humans make some of its goods too");
        var human = Said(world).FirstOrDefault(said => said.Owner == Words.Of(Owner.Human)).Path;
        return human is null ? (null, null) : (context.At(human), $"humans own {human}");
    }

    /// <summary>What says who owns it, by path, in the order of the file.</summary>
    private static IEnumerable<(string Path, string? Owner)> Said(SectionReader world) =>
        from owned in _owned
        from section in world.Entries
        where section.Key == owned.Section.Name
        from entry in (section.Value as MapNode)?.Entries ?? []
        let owner = (entry.Value as MapNode)?.Find(owned.Key.Name)
        where owner is not null
        select ($"{section.Key}.{entry.Key}", (owner.Value as ScalarNode)?.Text);
}
