using Twin.Scenario.Checks;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Turns the merged document of a world into its record.</summary>
internal static class WorldReader
{
    /// <summary>Reads a world.</summary>
    /// <param name="root">The merged document.</param>
    /// <param name="context">Shared state, with the same document's places.</param>
    /// <param name="files">The files that were read.</param>
    /// <returns>The record; of use only when the context holds no error.</returns>
    public static WorldRecord Read(MapNode root, ReadContext context, IReadOnlyList<FileHashRecord> files)
    {
        var record = ReadUnchecked(root, context, files);
        WorldCheck.Run(context, record);
        return record;
    }

    /// <summary>Reads a world without the checks that need all of it.</summary>
    /// <param name="root">The merged document.</param>
    /// <param name="context">Shared state, with the same document's places.</param>
    /// <param name="files">The files that were read.</param>
    /// <returns>The record; of use only when the context holds no error.</returns>
    public static WorldRecord ReadUnchecked(MapNode root, ReadContext context, IReadOnlyList<FileHashRecord> files)
    {
        var world = new SectionReader(context, root, string.Empty, WorldKeys.Section);
        SitesReader.NotePlaces(context, world);
        OwnerReader.Note(context, world);
        var record = Header(context, world);
        GoodsReader.Read(context, world);
        ProcessesReader.Read(context, world);
        record = record with
        {
            Goods = [.. context.Goods.Values.Select(g => g.Record)],
            Processes = [.. context.Processes.Values],
            Sites = SitesReader.Read(context, world),
            Links = LinksReader.Read(context, world),
            Fleets = FleetsReader.Read(context, world),
            Market = MarketReader.Read(context, world, record.From),
            Human = HumanReader.Read(context, world),
            Economy = EconomyReader.Read(context, world, record.StepMicros),
            Planner = Planner(world),
        };
        OwnerReader.Check(context, world);
        record = record with { Sites = MaintenanceReader.Resolve(context, record.Sites, record.Fleets) };
        record = record with { Shocks = ShocksReader.Read(context, world, record) };
        var priors = PriorsReader.Read(context, world);
        return record with
        {
            Priors = priors,
            Ensemble = EnsembleReader.Read(context, world, priors),
            Sources = [.. context.Sources.Values],
            Files = files
        };
    }

    private static WorldRecord Header(ReadContext context, SectionReader world)
    {
        if (world.Text(WorldKeys.Twin) is { } version && version != "1")
        {
            context.Problems.Error(ErrorTexts.Version, world.PlaceOf(WorldKeys.Twin), WorldKeys.Twin.Name, "1",
                ScalarNode.Shorten(version));
        }

        var name = world.Text(WorldKeys.Name);
        if (name is not null) Ids.Check(name, world.PlaceOf(WorldKeys.Name), WorldKeys.Name.Name, context.Problems);
        var from = world.Date(WorldKeys.From) ?? Defaults.World.From;
        var step = world.NumberOrNull(WorldKeys.Step) ?? 0;
        return new WorldRecord
        {
            Name = name ?? string.Empty,
            Seed = world.Whole(WorldKeys.Seed) ?? 0,
            From = from,
            UntilMicros = Moments.Read(context, world, WorldKeys.Until, from) ?? 0,
            StepMicros = Moments.Micros(step, context.FixedUnit(WorldKeys.Step.Unit)),
            Boundary = (Boundary)(world.Choice(WorldKeys.Boundary) ?? (int)Defaults.World.Boundary),
        };
    }

    private static PlannerRecord Planner(SectionReader world)
    {
        if (world.Inner(WorldKeys.Planner) is not { } section) return Defaults.Planner;
        return new PlannerRecord
        {
            Policy = (PlannerPolicy)(section.Choice(PlannerKeys.Policy) ?? (int)Defaults.Planner.Policy),
            GrowthPerYear = section.NumberOrNull(PlannerKeys.Growth),
        };
    }
}
