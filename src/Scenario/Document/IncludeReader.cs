using Twin.Scenario.Keys;

namespace Twin.Scenario.Document;

/// <summary>Reads a world file with everything it includes, and merges them: an include adds and never
/// overrides.</summary>
internal sealed class IncludeReader(WorldFolder? folder, Problems problems)
{
    /// <summary>Most files of one world; more is a runaway, not a design.</summary>
    public const int FilesMax = 64;

    private readonly List<LoadedFile> _files = [];
    private readonly List<string> _open = [];
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    /// <summary>Reads a file and its includes.</summary>
    /// <param name="top">The top file, read.</param>
    /// <param name="fullPath">Where it is; empty for a world that is only text.</param>
    /// <returns>The merged document, or null when there is nothing to go on with.</returns>
    public WorldDocument? Read(LoadedFile top, string fullPath) =>
        File(top, fullPath) is { } root ? new WorldDocument(root, _files) : null;

    private MapNode? File(LoadedFile file, string fullPath)
    {
        _files.Add(file);
        _open.Add(fullPath);
        var node = NodeReader.Read(file.Text, file.Name, problems);
        if (node is null && !problems.HasErrors) problems.Error(
            ErrorTexts.Empty, FilePlace.Whole(file.Name), "", "a map of keys", "nothing");
        if (node is not null and not MapNode)
        {
            problems.Error(ErrorTexts.Shape, node.Place, "", "a map of keys", node.Shape, "the file",
                "begin with twin: 1");
        }

        var map = node as MapNode;
        if (map is not null) Includes(map, file, fullPath);
        _open.RemoveAt(_open.Count - 1);
        return map;
    }

    private void Includes(MapNode map, LoadedFile file, string fullPath)
    {
        if (map.Find(WorldKeys.Include.Name) is not { } include) return;
        if (include.Value is not ListNode list)
        {
            problems.Error(ErrorTexts.Shape, include.Value.Place, WorldKeys.Include.Name, "a list of files",
                include.Value.Shape,
                WorldKeys.Include.Name, "write [goods.yaml]");
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is not ScalarNode { IsNothing: false } name)
            {
                problems.Error(ErrorTexts.Shape, item.Place, WorldKeys.Include.Name, "a path", item.Shape,
                    "an include", "write goods.yaml");
            }
            else if (Included(name, file, fullPath) is { } included)
            {
                Merge(map, included, string.Empty);
            }
        }
    }

    private MapNode? Included(ScalarNode name, LoadedFile file, string fullPath)
    {
        if (folder is null)
            return Refuse(ErrorTexts.IncludeMissing, name, name.Shown, "a text without a file has no folder");
        if (_files.Count >= FilesMax) return Refuse(ErrorTexts.IncludeMany, name);
        if (name.Text.Contains('\0', StringComparison.Ordinal))
            return Refuse(ErrorTexts.IncludeMissing, name, name.Shown, "no such file");
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(fullPath) ?? string.Empty, name.Text));
        if (Path.IsPathRooted(name.Text) || !folder.HoldsWorld(path))
            return Refuse(ErrorTexts.IncludeOutside, name, name.Shown);
        var real = folder.RootPath(path);
        if (_open.Exists(p => folder.RootPath(p) == real))
        {
            var ring = _open.SkipWhile(p => folder.RootPath(p) != real).Append(path).Select(folder.RootPath);
            return Refuse(ErrorTexts.IncludeCycle, name, string.Join(" → ", ring));
        }

        // Two files may share an include; it is read once, so it does not override itself.
        if (!_done.Add(real)) return null;
        var shown = Path.Combine(Path.GetDirectoryName(file.Name) ?? string.Empty, name.Text).Replace('\\', '/');
        if (folder.Load(path, shown, out var fault) is { } loaded) return File(loaded, path);
        if (fault.Text == ErrorTexts.Unreadable) return Refuse(ErrorTexts.IncludeMissing, name, name.Shown, fault.Arg);
        problems.Error(fault.Text, FilePlace.Whole(shown), "", "", fault.Got, fault.Arg);
        return null;
    }

    private MapNode? Refuse(ErrorText text, ScalarNode name, params string[] args)
    {
        problems.Error(text, name.Place, WorldKeys.Include.Name, "a file under the root", name.Shown, args);
        return null;
    }

    private void Merge(MapNode into, MapNode from, string path)
    {
        foreach (var entry in from.Entries)
        {
            var inner = path.Length == 0 ? entry.Key : path + "." + entry.Key;
            if (path.Length == 0 && entry.Key is "include") continue;
            if (into.Find(entry.Key) is not { } first)
            {
                into.Add(entry);
            }
            else if (path.Length == 0 && entry.Key == WorldKeys.Twin.Name)
            {
                // Every file may name the version of the format; it is checked where it stands first.
            }
            else if (IsMap(inner) && first.Value is MapNode target
                && entry.Value is MapNode source)
            {
                Merge(target, source, inner);
            }
            else
            {
                var at = first.KeyPlace;
                problems.Error(ErrorTexts.IncludeOverrides, entry.KeyPlace, inner, "defined once", "defined again",
                    inner,
                    $"{at.File}:{at.Line}:{at.Column}");
            }
        }
    }

    /// <summary>Whether a value is a map that files may fill together: of ids, of names, or of keys that hold
    /// such.</summary>
    private static bool IsMap(string path)
    {
        var section = WorldKeys.Section;
        WorldKey? key = null;
        foreach (var part in path.Split('.'))
        {
            if (section is null || (key = section.Find(part)) is null) return false;

            // What stands under one id is one file's.
            section = key.Kind == KeyKind.Section ? key.Section : null;
        }

        return key?.Kind is KeyKind.Sections or KeyKind.Section or KeyKind.Values;
    }
}
