using Xunit;

namespace Twin.Host.Tests;

/// <summary>Texts that stand in the repository and change only on purpose.</summary>
internal static class Accepted
{
    /// <summary>Set to 1 to write what the program says now in place of what it should say.</summary>
    public const string Switch = "TWIN_ACCEPT";

    /// <summary>Compares a text with its file under the tests of the host, or accepts it when the switch is
    /// set.</summary>
    /// <param name="name">The file, from the folder of these tests.</param>
    /// <param name="actual">The text.</param>
    public static void Check(string name, string actual)
    {
        var path = Path.Combine(Installation.Root!, "tests", "Twin.Host.Tests", name);
        if (Environment.GetEnvironmentVariable(Switch) == "1") File.WriteAllText(path, actual);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "(no such file)";

        Assert.True(expected == actual, $"{path} is not up to date; review and accept with {Switch}=1:\n{actual}");
    }
}
