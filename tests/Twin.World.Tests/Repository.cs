namespace Twin.World.Tests;

/// <summary>Where the sources lie, so that tests run the worlds that are shipped.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Twin.sln"))) return folder;
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}
