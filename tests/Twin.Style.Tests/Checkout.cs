namespace Twin.Style.Tests;

/// <summary>The checkout the tests were built from: where it is and which files belong to it.</summary>
internal static class Checkout
{
    private static readonly string[] _notOurs = [".git", ".twin-build", "bin", "obj", "runs", "TestResults"];

    /// <summary>The folder that holds Twin.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file named from the root with forward slashes.</summary>
    public static string Full(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    /// <summary>The text of a file named from the root.</summary>
    public static string Read(string relative) => File.ReadAllText(Full(relative));

    /// <summary>Files with this ending, named from the root, in ordinal order; build output is left out.</summary>
    public static IReadOnlyList<string> Files(string ending = "", string under = "")
    {
        List<string> found = [];
        Collect(Full(under), found);
        return found.Select(Relative).Where(f => f.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
    }

    private static string Relative(string full) => Path.GetRelativePath(Root, full).Replace('\\', '/');

    private static void Collect(string folder, List<string> found)
    {
        if (!Directory.Exists(folder)) return;
        found.AddRange(Directory.GetFiles(folder).Where(f => !_notOurs.Contains(Path.GetFileName(f))));
        foreach (string sub in Directory.GetDirectories(folder))
        {
            if (!_notOurs.Contains(Path.GetFileName(sub))) Collect(sub, found);
        }
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? d = new(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            if (File.Exists(Path.Combine(d.FullName, "Twin.sln"))) return d.FullName;
        }

        throw new InvalidOperationException("no Twin.sln above " + AppContext.BaseDirectory);
    }
}
