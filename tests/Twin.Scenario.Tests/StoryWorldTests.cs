using System.Text;
using Twin.World.Records;
using Xunit;

namespace Twin.Scenario.Tests;

/// <summary>The named stories: earth-2025 with other numbers of its economy, and nothing else.</summary>
public sealed class StoryWorldTests
{
    [Theory]
    [InlineData("budgets-follow", 0, 0, 0)]
    [InlineData("budgets-lag", 1, 1, 0)]
    [InlineData("half-paid-out", 1, 1, .5)]
    public void Story_BesideItsWorld_DiffersInTheRulesItIsNamedAfter(
        string name, double budgets, double investment, double paidOut)
    {
        var (story, plain) = (Read($"earth-2025-{name}"), Read("earth-2025-economy"));

        Assert.Equal(Text(plain), Text(story));
        Assert.Equal(budgets, story.Economy!.LaggingBudgets);
        Assert.Equal(investment, story.Economy.LaggingInvestment);
        Assert.Equal(paidOut, Number(story, "machineTax"));
        foreach (var value in plain.Economy!.Values.Where(value => value.Key != "machineTax"))
            Assert.Equal(value.Value, Number(story, value.Key));
    }

    [Fact]
    public void UnitedStates_BesideItsWorld_TradesWithTheRestOfIt()
    {
        var (us, plain) = (Read("earth-2025-us"), Read("earth-2025-economy"));

        Assert.Equal(Text(plain), Text(us));
        Assert.True(us.Economy!.IsOpen);
        Assert.False(plain.Economy!.IsOpen);
        Assert.Equal(3.3, Number(us, "exports"));
    }

    [Fact]
    public void WorldEconomy_BesideItsWorld_IsOfAPlanet()
    {
        var (world, plain) = (Read("earth-2025-world"), Read("earth-2025-economy"));

        Assert.Equal(Text(plain), Text(world));
        Assert.True(Number(world, "output") > 3 * Number(plain, "output"));
        Assert.Equal(8.2316e9, world.Economy!.Population);
    }

    private static double Number(WorldRecord world, string key) =>
        world.Economy!.Values.Single(value => value.Key == key).Value;

    /// <summary>A world without its economy, and without what it was read from.</summary>
    private static string Text(WorldRecord world) =>
        Encoding.UTF8.GetString(WorldJson.Write(world with { Economy = null, Sources = [], Files = [] }));

    private static WorldRecord Read(string stem)
    {
        var reading = WorldFile.Read(Path.Combine(Repository.Root, "scenarios", stem + ".yaml"), []);
        return reading.World ?? throw new InvalidOperationException(
            string.Join("\n", reading.Errors.Select(error => error.Format())));
    }
}
