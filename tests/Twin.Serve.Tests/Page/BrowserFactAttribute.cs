using Xunit;

namespace Twin.Serve.Tests.Page;

/// <summary>A test that needs a browser: skipped where none is installed, failed on a build machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Reader.Installed is null && Environment.GetEnvironmentVariable("CI") is null or "")
            Skip = "no chromium here; install it: apt-get install chromium";
    }
}
