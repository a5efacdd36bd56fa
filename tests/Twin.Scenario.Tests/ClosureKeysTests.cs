using Twin.World.Records;
using Xunit;

namespace Twin.Scenario.Tests;

/// <summary>The keys that say what goods and processes count as when closure is measured.</summary>
public sealed class ClosureKeysTests
{
    private static readonly string Full = Path.Combine(Repository.Tests, "Worlds", "full.yaml");

    [Fact]
    public void Good_ThatSaysWhatItCountsAs_IsReadSo()
    {
        var other = WorldFile.Read(Full).World!.Goods.Single(good => good.Id == "other");

        Assert.Equal((GoodCounts.Service, 5e6, 1e15), (other.Counts, other.EmbodiedJ!.Value, other.UsefulFlop));
    }

    [Fact]
    public void Good_ThatSaysNothing_IsMatterOfUnknownPast()
    {
        var slag = WorldFile.Read(Full).World!.Goods.Single(good => good.Id == "slag");

        Assert.Equal((GoodCounts.Material, null, 0.0), (slag.Counts, slag.EmbodiedJ, slag.UsefulFlop));
    }

    [Fact]
    public void Process_WithALayer_BelongsToIt()
    {
        var processes = WorldFile.Read(Full).World!.Processes;

        Assert.Equal("stores", processes.Single(process => process.Id == "make-battery").Layer);
        Assert.Null(processes.Single(process => process.Id == "dig").Layer);
    }

    [Fact]
    public void Layer_ThatIsNoId_IsRefused()
    {
        var reading = WorldFile.Read(Full, ["processes.dig.layer=The Mines"]);

        Assert.Contains(reading.Errors, error => error.Where == "processes.dig.layer");
    }
}
