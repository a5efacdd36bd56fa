using Xunit;

namespace Twin.Servers;

/// <summary>A test that needs a real server: skipped where it is not installed, failed on a build machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ServerFactAttribute : FactAttribute
{
    /// <summary>Looks for the servers.</summary>
    /// <param name="servers">What the test needs.</param>
    protected ServerFactAttribute(params InstalledServer[] servers) =>
        Skip = servers.Select(server => server.WhySkipped).FirstOrDefault(why => why is not null);
}
