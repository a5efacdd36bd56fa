using Xunit;

namespace Twin.World.Tests.ClosedForms;

public sealed class TheoryCoverageTests
{
    [Fact]
    public void ClosedForms_AsShipped_HaveTheirTheoryHere()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "scenarios", "closed-form"), "*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

        // G7 has two rates and a kink, G11 learns, and the world of closure a fleet and five imports: their own tests.
        string[] apart = ["g7", "g11", "closure"];
        var theory = ClosedForm.All.Select(form => form.Name).Concat(apart).Order(StringComparer.Ordinal);

        Assert.Equal(files, theory);
    }
}
