using Twin.World.Records;

namespace Twin.World.Running;

/// <summary>The line at which all figures of a world are drawn, and who owns what on its inner side.</summary>
/// <param name="Of">company, nation or world.</param>
/// <param name="Loop">Sites and fleets of the loop, in ordinal order.</param>
/// <param name="Human">Sites and fleets of humans: what the loop takes of them is an import, whatever the
/// place.</param>
public sealed record BoundaryReport(string Of, IReadOnlyList<string> Loop, IReadOnlyList<string> Human)
{
    /// <summary>The boundary of a world.</summary>
    /// <param name="world">The world.</param>
    public static BoundaryReport From(WorldRecord world)
    {
        ArgumentNullException.ThrowIfNull(world);
        string[] Owned(Owner owner) =>
        [
            .. world.Sites.Where(site => site.Owner == owner).Select(site => site.Id)
                .Concat(world.Fleets.Where(fleet => fleet.Owner == owner).Select(fleet => fleet.Id))
                .Order(StringComparer.Ordinal),
        ];
        return new BoundaryReport(
            world.Boundary.ToString().ToLowerInvariant(), Owned(Owner.Loop), Owned(Owner.Human));
    }

    /// <summary>The boundary in a line: <c>world: the loop owns 44 sites and fleets, humans none</c>.</summary>
    public string Text()
    {
        var human = Human.Count == 0 ? "none" : string.Join(", ", Human);
        return FormattableString.Invariant($"{Of}: the loop owns {Loop.Count} sites and fleets, humans {human}");
    }
}
