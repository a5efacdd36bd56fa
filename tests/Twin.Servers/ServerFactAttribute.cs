using Xunit;

namespace Twin.Servers;

/// <summary>A test that needs a real server: skipped where it is not installed, failed on a build machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ServerFactAttribute : FactAttribute
{
    /// <summary>Looks for the server.</summary>
    /// <param name="server">What the test needs.</param>
    protected ServerFactAttribute(InstalledServer server) => Skip = server.WhySkipped;
}
