using System.Text.Json;
using Twin.Host.Commands;
using Twin.Host.Growth;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Growth;

[Collection(InAFolder.Name)]
public sealed class GrowthVerbTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly Screen _screen = new(isTerminal: true);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_OfTheRing_IsTheAcceptedDocument()
    {
        var exitCode = Run("growth", Worlds.Ring, "--json");

        Assert.Equal(ExitCode.Good, exitCode);
        Accepted.Check("Growth/ring.growth.json", _screen.Out.ToString());
    }

    [Fact]
    public void Json_OfTheRing_BeginsWithTheKeysOfTheContractInOrder()
    {
        var root = Json(ExitCode.Good, "growth", Worlds.Ring);

        string[] keys = ["world", "viable", "growthPerYear", "doublingYears", "lower", "upper", "stepped", "free",
            "paid", "importBound", "outsideShare", "goods", "elasticities", "closure", "criticalImports"];
        Assert.Equal(keys, root.EnumerateObject().Select(property => property.Name).Take(keys.Length));
        Assert.Equal(["step", "growthPerYear"], Names(root.GetProperty("stepped")).Take(2));
        Assert.Equal(["good", "output", "price", "embodiedEnergy"], Names(root.GetProperty("goods")[0]).Take(4));
        Assert.Equal(["parameter", "elasticity"], Names(root.GetProperty("elasticities")[0]).Take(2));
        Assert.Equal(0.756377, root.GetProperty("growthPerYear").GetDouble(), 5e-7);
        Assert.Equal(0.709727, root.GetProperty("stepped").GetProperty("growthPerYear").GetDouble(), 5e-7);
        Assert.True(root.GetProperty("lower").GetDouble() < root.GetProperty("growthPerYear").GetDouble());
        Assert.True(root.GetProperty("growthPerYear").GetDouble() < root.GetProperty("upper").GetDouble());
    }

    [Fact]
    public void LoopThatShrinks_WithJson_GivesItsRateAndAnErrorAtTheStrongestValue()
    {
        const string value = "processes.make-metal.equipment.robot.stock";

        var root = Json(ExitCode.BadInput, "growth", Worlds.Ring, "--set", $"{value}=8000 robot·yr/metal");

        Assert.False(root.GetProperty("viable").GetBoolean());
        Assert.True(root.GetProperty("growthPerYear").GetDouble() < 0);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("doublingYears").ValueKind);
        var error = root.GetProperty("errors")[0];
        Assert.Equal("TW1901", error.GetProperty("code").GetString());
        Assert.StartsWith("processes.make-", error.GetProperty("where").GetString(), StringComparison.Ordinal);
        Assert.Contains("error TW1901", _screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void LoopThatShrinks_WithNobodyPlanning_IsRefusedAlike()
    {
        var root = Json(
            ExitCode.BadInput, "growth", Worlds.Ring, "--set", "planner.policy=none", "--set",
            "processes.make-metal.equipment.robot.stock=8000 robot·yr/metal");

        Assert.Equal("TW1901", root.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Chain_WithoutALoop_IsRefusedByTheNamesOfItsGoods()
    {
        File.WriteAllText(_folder.Full("chain.yaml"), GrowthWorlds.Chain);

        var error = Json(ExitCode.BadInput, "growth", "chain.yaml").GetProperty("errors")[0];

        Assert.Equal("TW1902", error.GetProperty("code").GetString());
        Assert.Contains("no good needs itself", error.GetProperty("what").GetString(), StringComparison.Ordinal);
        Assert.Equal("processes.make-flour", error.GetProperty("where").GetString());
        Assert.True(error.GetProperty("line").GetInt32() > 0);
    }

    [Fact]
    public void TwoLoops_OfEqualGrowth_AreRefusedUntilOneIsNamed()
    {
        File.WriteAllText(_folder.Full("twins.yaml"), GrowthWorlds.TwoLoops);

        var error = Json(ExitCode.BadInput, "growth", "twins.yaml").GetProperty("errors")[0];
        _screen.Out.GetStringBuilder().Clear();
        var named = Json(ExitCode.Good, "growth", "twins.yaml", "--loop", "wheat");

        Assert.Equal("TW1902", error.GetProperty("code").GetString());
        Assert.Contains("--loop", error.GetProperty("fix").GetString(), StringComparison.Ordinal);
        Assert.Equal("wheat", named.GetProperty("blocks").GetProperty("loop")[0].GetString());
    }

    [Fact]
    public void Loop_OfAGoodThatNobodyMakes_IsRefusedWithTheNamesThereAre()
    {
        var error = Json(ExitCode.BadInput, "growth", Worlds.Ring, "--loop", "rust").GetProperty("errors")[0];

        Assert.Equal(GrowthVerb.UnknownGood, error.GetProperty("code").GetString());
        Assert.Equal("one of metal, robot, solar", error.GetProperty("expected").GetString());
    }

    [Fact]
    public void MixedUnits_InTheFile_AreRefusedAtTheirPlace()
    {
        var error = Json(
            ExitCode.BadInput, "growth", Worlds.Ring, "--set", "processes.make-metal.equipment.robot.build=3 t")
            .GetProperty("errors")[0];

        Assert.Equal("processes.make-metal.equipment.robot.build", error.GetProperty("where").GetString());
    }

    [Fact]
    public void Screen_OfTheRing_SaysTheRatesAndFitsEightyColumns()
    {
        var exitCode = Run("growth", Worlds.Ring);

        var text = _screen.Out.ToString();
        string[] parts = ["ring", "+75.6 %/yr", "+71.0 %/yr", "doubles every 0.916 yr",
            "processes.make-metal.equipment.robot.stock", "-0.264 %", "Collatz–Wielandt"];
        Assert.Equal(ExitCode.Good, exitCode);
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Fact]
    public void Screen_OfALoopBoundByItsImports_SaysWhichAndFromWhen()
    {
        Run("growth", Path.Combine(Path.GetDirectoryName(Worlds.Ring)!, "g7.yaml"));

        var text = _screen.Out.ToString();
        Assert.Contains("+3.0 %/yr", text, StringComparison.Ordinal);
        Assert.Contains("vitamin, binds from year 10.6 on", text, StringComparison.Ordinal);
        Assert.Contains("+40.0 %/yr", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_OfALoopThatBuys_SaysHowClosedItIsAndWhatItsGoodsHold()
    {
        var closure = Path.Combine(Path.GetDirectoryName(Worlds.Ring)!, "closure.yaml");

        var root = Json(ExitCode.Good, "growth", closure);

        Assert.Equal(
            ["value", "mass", "energy", "information", "parts", "layers"], Names(root.GetProperty("closure")));
        Assert.Equal(3 / 3.2, root.GetProperty("closure").GetProperty("information").GetDouble(), 1e-9);
        var critical = root.GetProperty("criticalImports").EnumerateArray();
        Assert.Equal(
            ["cell", "chip", "labour", "upkeep"], critical.Select(import => import.GetProperty("good").GetString()));
        var metal = root.GetProperty("goods").EnumerateArray()
            .Single(good => good.GetProperty("good").GetString() == "metal");
        Assert.Equal(600, metal.GetProperty("content").GetProperty("price").GetDouble(), 1e-5);
        Assert.True(metal.GetProperty("embodiedEnergy").GetDouble() > 400);
        Assert.True(root.GetProperty("energy").GetProperty("return").GetDouble() > 0);
        Assert.Equal("replacement", root.GetProperty("imports").GetProperty("shareAt").GetString());
        Assert.Equal("USD2025", root.GetProperty("moneyUnit").GetString());
        var content = metal.GetProperty("content");
        Assert.Equal(
            content.GetProperty("priceKwh").GetDouble() / content.GetProperty("embodiedKwh").GetDouble(),
            content.GetProperty("energyMarkup").GetDouble(), 1e-12);
        Assert.Equal(
            1, root.GetProperty("currency").GetProperty("rents").EnumerateArray()
                .Sum(rent => rent.GetProperty("share").GetDouble()), 1e-9);
    }

    [Fact]
    public void Screen_OfALoopThatBuys_ShowsClosureCoverAndPricesInEightyColumns()
    {
        var exitCode = Run("growth", Path.Combine(Path.GetDirectoryName(Worlds.Ring)!, "closure.yaml"));

        var text = _screen.Out.ToString();
        string[] parts = ["information", "93.8 %", "· mines", "97.9 %", "energy return",
            "Kardashev level 0.049 (Sagan)", "stock lasts", "0.6 months", "at once", "USD2025",
            "kWh in it", "2,104", "7,754", "1.13 %",
            "× energy", "What could be money", "rents"];
        Assert.Equal(ExitCode.Good, exitCode);
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("PFLOP", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    private JsonElement Json(int exitCode, params string[] args)
    {
        Assert.Equal(exitCode, Run([.. args, "--json"]));
        return JsonDocument.Parse(_screen.Out.ToString()).RootElement;
    }

    private int Run(params string[] args)
    {
        using StopSignal stop = new();
        return new TwinCommand(Verbs.All(), _screen.Terminal, TimeProvider.System, stop).Run(args);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
