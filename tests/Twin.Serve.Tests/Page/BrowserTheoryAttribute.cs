using Xunit;

namespace Twin.Serve.Tests.Page;

/// <summary>A theory that needs a browser: skipped where none is installed, failed on a build machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = new BrowserFactAttribute().Skip;
}
