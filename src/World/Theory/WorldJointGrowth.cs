using Twin.Macro.Growth;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>What a world's by-products are worth to its growth.</summary>
/// <remarks>
/// The world's own path credits no by-product. This is the path that does, with the best choice of technique, imports
/// paid for, in continuous time (<see cref="JointGrowth"/>).
/// </remarks>
public static class WorldJointGrowth
{
    /// <summary>Growth with by-products credited.</summary>
    /// <param name="world">The world.</param>
    /// <param name="growth">What theory says of it.</param>
    /// <returns>
    /// A log rate, unit 1/yr; null where no process of the loop leaves anything that the loop needs, or where a good
    /// that only feeds the loop is a loop itself, whose rate this would be.
    /// </returns>
    public static double? PerYear(WorldRecord world, WorldGrowth growth)
    {
        ArgumentNullException.ThrowIfNull(growth);
        if (growth.Continuous is not { } path) return null;
        var inside = path.Loop.Concat(path.Sources).ToList();
        var position = new int[path.Technology.Goods.Count];
        Array.Fill(position, -1);
        for (var i = 0; i < inside.Count; i++) position[inside[i]] = i;
        var techniques = TechniquesOf(world, path, position);
        if (techniques.All(technique => technique.Byproducts.Count == 0) || HasSourceLoop(path)) return null;
        return JointGrowth.Solve(techniques, Dating.Continuous, [.. inside.Select(good => path.Outputs[good])])
            ?.PerYear;
    }

    private static List<Technique> TechniquesOf(WorldRecord world, BalancedGrowth path, int[] position)
    {
        var processes = world.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        var techniques = new List<Technique>();
        foreach (var technique in WorldTechnology.TechniquesOf(world, new WorldNeeds(world)))
        {
            if (position[technique.Output] < 0) continue;

            // A way without opening capacity may need what the path does not make.
            if (technique.Inputs.Any(entry => position[entry.Input] < 0)) continue;
            if (technique.Equipment.Any(entry => position[entry.Good] < 0)) continue;
            var byproducts = processes.TryGetValue(technique.Name, out var process)
                ? process.Byproducts.Select(left => (Good: path.Technology.IndexOf(left.Good), left.Amount))
                    .Where(left => left.Good >= 0 && position[left.Good] >= 0)
                    .Select(left => new Byproduct(position[left.Good], left.Amount / process.Yield))
                : [];
            techniques.Add(new Technique(
                technique.Name, position[technique.Output],
                [.. technique.Inputs.Select(entry => entry with { Input = position[entry.Input], Process = 0 })],
                [.. technique.Equipment.Select(entry => entry with { Good = position[entry.Good], Process = 0 })])
            {
                Byproducts = [.. byproducts],
            });
        }

        return techniques;
    }

    private static bool HasSourceLoop(BalancedGrowth path)
    {
        // A source that needs sources only, and itself among them, would have a rate of its own.
        foreach (var source in path.Sources)
        {
            var own = BalancedGrowth.Solve(path.Technology, path.Dating, path.Technology.Goods[source]);
            if (own.Refusal?.Kind != GrowthRefusalKind.OutsideLoop) return true;
        }

        return false;
    }
}
