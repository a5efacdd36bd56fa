using Twin.Scenario.Keys;

namespace Twin.Scenario.Document;

/// <summary>Applies <c>--set path=value</c> to a document, before it is checked, so that every check sees the
/// result.</summary>
internal static class Overrides
{
    /// <summary>Longest override; it stands on a command line. Unit: characters.</summary>
    private const int LengthMax = 10_000;

    /// <summary>Applies all overrides in order.</summary>
    public static void Apply(MapNode root, IReadOnlyList<string> sets, Problems problems)
    {
        for (var i = 0; i < sets.Count; i++) One(root, sets[i], new FilePlace($"--set[{i}]", 1, 1), problems);
    }

    private static void One(MapNode root, string set, FilePlace at, Problems problems)
    {
        var equals = set.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || set.Length > LengthMax || set.AsSpan(0, equals).Trim().IsEmpty)
        {
            problems.Error(ErrorTexts.SetMalformed, at, "", "path=value", ScalarNode.Shorten(set));
            return;
        }

        var path = set[..equals].Trim();
        var value = NodeReader.Read(set[(equals + 1)..], at.File, problems, equals + 1);
        if (value is null)
        {
            // An override cannot remove a key, so an empty value is no value.
            if (set.AsSpan(equals + 1).Trim() is "" or "~" or "null")
            {
                problems.Error(ErrorTexts.SetMalformed, at.Right(equals + 1), ScalarNode.Shorten(path), "path=value",
                    "no value");
            }

            return;
        }

        if (path == WorldKeys.Include.Name) Refuse(
            problems, at, path, "names the includes",
            "includes are read before overrides; name files in the world file");
        else Put(root, path, value, at, problems);
    }

    private static void Put(MapNode root, string path, Node value, FilePlace at, Problems problems)
    {
        var map = root;
        var parts = path.Split('.');
        var from = 0;
        while (true)
        {
            // The keys of priors hold dots themselves, so the longest key that exists wins.
            var count = parts.Length - from;
            while (count > 1 && map.Find(string.Join('.', parts, from, count)) is null) count--;
            var key = string.Join('.', parts, from, count);
            from += count;
            if (key.Length == 0)
            {
                Refuse(problems, at, path, "has an empty part", "write names joined by single dots");
                return;
            }

            if (from == parts.Length)
            {
                map.Put(new MapEntry(key, at, value));
                return;
            }

            if (map.Find(key) is not { } entry)
            {
                map.Put(entry = new MapEntry(key, at, new MapNode(at)));
            }
            else if (entry.Value is not MapNode)
            {
                Refuse(problems, at, path, $"goes through {key}, which holds a value",
                    $"set {string.Join('.', parts, 0, from)} itself");
                return;
            }

            map = (MapNode)entry.Value;
        }
    }

    private static void Refuse(Problems problems, FilePlace at, string path, string what, string fix) =>
        problems.Error(ErrorTexts.SetPath, at, ScalarNode.Shorten(path), "the path of a value",
        ScalarNode.Shorten(path), what, fix);
}
