using System.Text.Json;
using Twin.Host.Commands;
using Twin.Macro.Closure;
using Xunit;

namespace Twin.Host.Tests.Money;

[Collection(InAFolder.Name)]
public sealed class OwnersVerbTests : IDisposable
{
    private const string Header =
        "period_end,vendor,owner,cumulative_h100e_median,h100e_p5,h100e_p95,units,chip_power_mw,incomplete\n";

    private readonly Folder _folder = new();
    private readonly Screen _screen = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ShippedFile_AtItsLastWholeQuarter_GivesTheFiguresOfItsRows()
    {
        JsonElement root = Json("macro", "owners", "--json");

        // 3,812,878 of its own make and 1,236,936 bought, of 17,472,136 in all.
        JsonElement first = root.GetProperty("owners")[0];
        Assert.Equal("2025-12-31", root.GetProperty("at").GetString());
        Assert.Equal("Google", first.GetProperty("owner").GetString());
        Assert.Equal(5_049_814.0 / 17_472_136, first.GetProperty("share").GetDouble(), 1e-12);
        Assert.Equal("green", root.GetProperty("alarm").GetString());
        Assert.Equal(17, root.GetProperty("history").GetArrayLength());
    }

    [Fact]
    public void Owners_OfAFile_HaveTheClosedFormsOfTheirShares()
    {
        File.WriteAllText("a.csv", Header
            + "2024-12-31,V,A,20,19,21,1,1,\n2024-12-31,V,B,15,14,16,1,1,\n"
            + "2025-12-31,V,A,35,33,37,1,1,\n2025-12-31,W,B,20,19,21,1,1,\n2025-12-31,V,B,5,4,6,1,1,\n"
            + "2025-12-31,V,\"Other (residual: rest)\",40,,,1,1,\n2026-03-31,V,A,99,98,100,1,1,checked\n");

        JsonElement root = Json("macro", "owners", "--file", "a.csv", "--json");

        Assert.Equal(1225 + 625, root.GetProperty("herfindahl").GetDouble(), 1e-9);
        Assert.Equal(0.4, root.GetProperty("remainderShare").GetDouble(), 1e-12);
        Assert.Equal(1.932945, root.GetProperty("criticalQuality").GetDouble(), 1e-6);
        Assert.Equal(100.0 / 35, root.GetProperty("growthFactorPerYear").GetDouble(), 1e-12);
        Assert.Equal(
            Concentration.LeadMonths(35, 25, 100.0 / 35), root.GetProperty("leadMonths").GetDouble(), 1e-12);
        Assert.Equal(2, root.GetProperty("minimalCoalition").GetInt32());
        Assert.Equal("amber", root.GetProperty("alarm").GetString());
    }

    [Fact]
    public void Quality_ThatGivesControl_IsRed()
    {
        JsonElement root = Json("macro", "owners", "--quality", "google=3", "--json");

        Assert.True(root.GetProperty("owners")[0].GetProperty("qualityShare").GetDouble() > 0.51);
        Assert.Equal("red", root.GetProperty("alarm").GetString());
    }

    [Theory]
    [InlineData("TW0205", "--at", "1999-01-01")]
    [InlineData("TW0205", "--quality", "Nobody=2")]
    [InlineData("TW0205", "--quality", "Google=-1")]
    [InlineData("TW0202", "--file", "none.csv")]
    public void Owners_AskedForWhatIsNotThere_SayWhatIs(string code, params string[] given)
    {
        Assert.Equal(ExitCode.BadInput, Run(["macro", "owners", .. given]));
        Assert.Contains(code, _screen.Error.ToString());
    }

    [Fact]
    public void File_WithBadLines_NamesEach()
    {
        File.WriteAllText("bad.csv", Header + "2025-12-31,V,A,x,1,2,1,1,\nsoon,V,A,1,1,2,1,1,\n2025-12-31,V,A\n");

        Assert.Equal(ExitCode.BadInput, Run("macro", "owners", "--file", "bad.csv"));

        foreach (int line in new[] { 2, 3, 4 })
            Assert.Contains($"bad.csv:{line}:1: error TW0203", _screen.Error.ToString());
    }

    private JsonElement Json(params string[] args)
    {
        Assert.Equal(ExitCode.Good, Run(args));
        using JsonDocument document = JsonDocument.Parse(_screen.Out.ToString());
        return document.RootElement.Clone();
    }

    private int Run(params string[] args)
    {
        using StopSignal stop = new();
        return new TwinCommand(Verbs.All(), _screen.Terminal, TimeProvider.System, stop).Run(args);
    }
}
