namespace Twin.Scenario.Tests;

/// <summary>Where the sources lie, so that tests read their files from there and golden files can be
/// accepted.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Tests { get; } = Path.Combine(Root, "tests", "Twin.Scenario.Tests");

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Twin.sln"))) return folder;
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}
