using Twin.World.Records;

namespace Twin.World.Running;

/// <summary>The line at which all figures of a world are drawn, and who owns what on its inner side.</summary>
/// <param name="Of">company, nation or world.</param>
/// <param name="Loop">Sites and fleets of the loop, in ordinal order.</param>
/// <param name="Human">Sites and fleets of humans: what the loop takes of them is an import, whatever the
/// place.</param>
/// <param name="Buys">Goods that the loop can buy of humans, in ordinal order; null in a summary of a build that did
/// not tell them.</param>
public sealed record BoundaryReport(
    string Of, IReadOnlyList<string> Loop, IReadOnlyList<string> Human, IReadOnlyList<string>? Buys = null)
{
    /// <summary>Human sites and fleets that one line names; more are counted.</summary>
    private const int NamedMax = 3;

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
            world.Boundary.ToString().ToLowerInvariant(), Owned(Owner.Loop), Owned(Owner.Human),
            [.. (world.Market?.Imports ?? []).Select(import => import.Good).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The boundary in a line:
    /// <c>world: the loop owns 44 sites and fleets, humans none; it buys 13 goods of humans</c>.</summary>
    public string Text()
    {
        var named = string.Join(", ", Human.Take(NamedMax));
        var more = FormattableString.Invariant($"{Human.Count - NamedMax}");
        var loop = Loop.Count == 1 ? Loop[0] : FormattableString.Invariant($"{Loop.Count} sites and fleets");
        var human = Human.Count switch { 0 => "none", <= NamedMax => named, _ => $"{named} and {more} more" };
        var bought = Buys?.Count switch
        {
            null => "",
            0 => "; it buys nothing",
            1 => $"; it buys {Buys![0]} of humans",
            { } count => FormattableString.Invariant($"; it buys {count} goods of humans"),
        };
        return FormattableString.Invariant(
            $"{Of}: the loop owns {loop}, humans {human}{bought}");
    }
}
