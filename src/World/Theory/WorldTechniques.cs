using Twin.Macro.Growth;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Which way to make each good lets a world's loop grow fastest.</summary>
/// <remarks>
/// The world's own path takes, where several processes make a good, their mean by opening capacity; this is the path of
/// the best choice (policy iteration, <see cref="TechniqueChoice"/>), imports paid for, in continuous time.
/// </remarks>
public sealed record WorldTechniques
{
    private WorldTechniques()
    {
    }

    /// <summary>The goods that several processes or fleets make, in ordinal order, with all their ways.</summary>
    public IReadOnlyList<(string Good, string Best, IReadOnlyList<string> Ways)> Choices { get; private init; } = [];

    /// <summary>The path of the best choice; null where there is none.</summary>
    public BalancedGrowth? Best { get; private init; }

    /// <summary>Rounds in which at least one good changed its way.</summary>
    public int Rounds { get; private init; }

    /// <summary>Finds the best choice.</summary>
    /// <param name="world">The world.</param>
    /// <param name="growth">What theory says of it.</param>
    /// <param name="loopGood">A good of the loop meant, as it was asked for; null takes the world's own.</param>
    /// <returns>The choice; without a choice to make, the world's own path.</returns>
    public static WorldTechniques Of(WorldRecord world, WorldGrowth growth, string? loopGood = null)
    {
        ArgumentNullException.ThrowIfNull(growth);
        var needs = new WorldNeeds(world);
        var techniques = WorldTechnology.TechniquesOf(world, needs)
            .OrderBy(technique => technique.Output).ThenByDescending(technique => CapacityOf(world, technique.Name))
            .ThenBy(technique => technique.Name, StringComparer.Ordinal).ToList();
        var open = techniques.GroupBy(technique => technique.Output).Where(group => group.Count() > 1).ToList();
        if (open.Count == 0) return new WorldTechniques { Best = growth.Continuous };
        loopGood ??= growth.Technology?.Technology is { } own ? WorldGrowth.LoopGood(world, own) : null;
        var choice = TechniqueChoice.Solve(needs.Made, techniques, Dating.Continuous, loopGood);
        return new WorldTechniques
        {
            Best = choice.Solution.Growth,
            Rounds = choice.Rounds,
            Choices =
            [
                .. open.Select(group => (
                    needs.Made[group.Key], techniques[choice.Chosen[group.Key]].Name,
                    (IReadOnlyList<string>)[.. group.Select(way => way.Name).Order(StringComparer.Ordinal)])),
            ],
        };
    }

    /// <summary>The search starts from what has most capacity; a name is a process or a fleet.</summary>
    private static double CapacityOf(WorldRecord world, string name) =>
        world.Sites.Where(site => site.Process == name && site.Owner == Owner.Loop).Sum(site => site.CapacityPerYear)
        + world.Fleets.Where(fleet => fleet.Id == name).Sum(fleet => fleet.Count * FleetRates.HoursPerYear(fleet));
}
