using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Explaining;

/// <summary>Something that can be explained, by its name in the world file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its id; for a line of equipment <c>owner/good</c>.</param>
public sealed record Subject(SubjectKind Kind, string Name)
{
    /// <summary>Everything of a world that can be explained; of equal names the good comes first.</summary>
    /// <param name="world">The world.</param>
    public static IReadOnlyList<Subject> Of(AssembledWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var record = world.Record;
        List<Subject> subjects = [.. record.Goods.Select(good => new Subject(SubjectKind.Good, good.Id))];
        subjects.AddRange(record.Fleets.Select(fleet => new Subject(SubjectKind.Fleet, fleet.Id)));
        subjects.AddRange(record.Links.Select(link => new Subject(SubjectKind.Link, link.Id)));
        foreach (var site in record.Sites)
        {
            if (site.Process is not null) subjects.Add(new Subject(SubjectKind.Plant, site.Id));
            else if (site.Kind == SiteKind.Storage) subjects.Add(new Subject(SubjectKind.Storage, site.Id));
        }

        subjects.AddRange(world.DepotAccounts.Keys.Select(depot => new Subject(SubjectKind.Depot, depot)));
        subjects.AddRange(new LoopMap(world).Equipment.Select(line => new Subject(SubjectKind.Equipment, line.Name)));
        return subjects;
    }

    /// <summary>Finds a subject by what a user calls it.</summary>
    /// <param name="world">The world.</param>
    /// <param name="name">An id, <c>owner/good</c>, or an actor's name such as <c>plant/smelter</c>.</param>
    /// <returns>The subject, or null where nothing has that name.</returns>
    public static Subject? Find(AssembledWorld world, string name)
    {
        var subjects = Of(world);
        if (subjects.FirstOrDefault(subject => subject.Name == name) is { } found) return found;

        // An actor's name, as chains and journals show it, is its kind, a slash and its id.
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? null : subjects.FirstOrDefault(
            subject => subject.Kind != SubjectKind.Good && subject.Name == name[(slash + 1)..]);
    }
}
