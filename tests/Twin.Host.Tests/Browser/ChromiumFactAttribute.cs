using Xunit;

namespace Twin.Host.Tests.Browser;

/// <summary>A test that needs Chromium: skipped where there is none, failed on a build machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Why it was skipped, and what to do.</summary>
    public const string HowToInstall = "no chromium here; install it: apt-get install chromium fonts-dejavu-core";

    public ChromiumFactAttribute()
    {
        var isBuildMachine = Environment.GetEnvironmentVariable("CI") is not (null or "");
        if (Chromium.Installed is null && !isBuildMachine) Skip = HowToInstall;
    }
}
