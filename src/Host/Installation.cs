using System.Reflection;

namespace Twin.Host;

/// <summary>Which build this is and where its shipped worlds lie.</summary>
internal static class Installation
{
    /// <summary>Version and, where the build knew it, the commit: `0.1.0+d61371b…`.</summary>
    public static string Version { get; } =
        typeof(Installation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? throw new InvalidOperationException("the build set no version");

    /// <summary>The nearest folder above the program that holds <c>scenarios</c>, or null outside a checkout.</summary>
    public static string? Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Looks upwards from a folder.</summary>
    /// <param name="from">A full path.</param>
    /// <returns>The folder that holds <c>scenarios</c>, or null.</returns>
    internal static string? FindRoot(string from)
    {
        for (DirectoryInfo? folder = new(from); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "scenarios"))) return folder.FullName;
        }

        return null;
    }
}
