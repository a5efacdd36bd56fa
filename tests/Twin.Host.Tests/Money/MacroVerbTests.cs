using System.Text.Json;
using Twin.Host.Commands;
using Twin.Host.Money;
using Twin.Macro.Money;
using Xunit;

namespace Twin.Host.Tests.Money;

[Collection(InAFolder.Name)]
public sealed class MacroVerbTests
{
    private readonly Screen _screen = new(isTerminal: true, columns: 160);

    [Fact]
    public void ShippedCalibration_OfEveryValue_IsTheDefaultOfItsRecord()
    {
        (EconomyFile? closed, _) = EconomyFile.Read(EconomyFile.Shipped, isOpen: false);
        (EconomyFile? open, _) = EconomyFile.Read(EconomyFile.Shipped, isOpen: true);

        Assert.Equal(EconomySetting.Default, closed!.Setting);
        Assert.Equal(new RestOfWorld(), open!.Setting.Parameters.Abroad);
        Assert.DoesNotContain("deposits", closed.NotIdentified);
        Assert.Contains("bonds", closed.NotIdentified);
    }

    [Fact]
    public void ShippedCalibration_OfEveryKey_HasALine()
    {
        string[] keys = [.. File.ReadLines(EconomyFile.Shipped).Skip(1).Select(line => line.Split(',')[0])];

        Assert.Equal(EconomyValues.All.Select(v => v.Key).Where(k => k != "transferTarget").Order(), keys.Order());
    }

    [Fact]
    public void Run_OfASetting_GivesTheGoldenFigures()
    {
        JsonElement root = Json("macro", "run", "--set", "g=0.10", "--set", "hb=0.06", "--set", "Grule=lag", "--json");

        JsonElement row = root.GetProperty("rows")[19];
        Assert.Equal(20, row.GetProperty("quarter").GetInt32());
        Assert.Equal(43.707908, row.GetProperty("gdp").GetDouble(), 1e-4);
        Assert.Equal(1.043025, row.GetProperty("P").GetDouble(), 1e-6);
        Assert.Equal(31.264782, row.GetProperty("M2").GetDouble(), 1e-5);
        Assert.Equal(0.845872, row.GetProperty("debt").GetDouble(), 1e-6);
        Assert.Equal(0, row.GetProperty("r").GetDouble());
        Assert.Equal(0.106580, row.GetProperty("u").GetDouble(), 1e-6);
        Assert.Equal(0.477868, row.GetProperty("LS").GetDouble(), 1e-6);
        foreach (string name in new[] { "vel", "pLT", "tfmMaxResidual", "redundantResidual", "valid" })
            Assert.True(row.TryGetProperty(name, out _), name);
        Assert.Equal("nation, closed", root.GetProperty("boundary").GetString());
        Assert.Contains("stabilised", root.GetProperty("note").GetString());
    }

    [Fact]
    public void Run_WithTheRestOfTheWorldAndMatrix_ShowsItsColumn()
    {
        JsonElement root = Json(
            "macro", "run", "--open", "--variant", "stabilised", "--quarters", "4", "--matrix", "--json");

        JsonElement matrix = root.GetProperty("matrix")[3];
        JsonElement exports = matrix.GetProperty("rows").EnumerateArray()
            .Single(r => r.GetProperty("name").GetString() == "exports");
        Assert.True(exports.GetProperty("amounts")[6].GetDouble() < 0);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("note").ValueKind);
        foreach (JsonElement sum in matrix.GetProperty("columnSums").EnumerateArray())
            Assert.InRange(Math.Abs(sum.GetDouble()), 0, 1e-12);
    }

    [Theory]
    [InlineData("quux=1", "TW0201", "no such value")]
    [InlineData("g=fast", "TW0201", "no number")]
    [InlineData("Grule=often", "TW0201", "no budget has this rule")]
    [InlineData("g", "TW0201", "no value is set")]
    [InlineData("Wrule=fair", "TW0201", "no such rule")]
    [InlineData("sigma=1", "TW0204", "cannot be opened")]
    [InlineData("kappa=1.5", "TW0204", "cannot be opened")]
    [InlineData("bonds=5", "TW0204", "cannot be opened")]
    public void Run_WithABadSetting_IsRefusedWithItsFix(string setting, string code, string what)
    {
        Assert.Equal(ExitCode.BadInput, Run("macro", "run", "--set", setting));

        string text = _screen.Error.ToString();
        Assert.Contains(code, text);
        Assert.Contains(what, text);
        Assert.Contains("fix: ", text);
    }

    [Fact]
    public void Run_WithABadCalibration_NamesEveryLine()
    {
        using Folder folder = new();
        string path = folder.Full("bad.csv");
        File.WriteAllText(
            path, "key,value,low,high,unit,source,note\nquux,1,0,2,1,assumption,\ngrowth,x,0,1,1/yr,assumption,\n"
            + "growth,0.5,0,0.1,1/yr,assumption,\nrampYears,3\nwageSlope,0.1,0,1,1,,\nanchoring,0.5,0,1,1,assumption,\n"
            + "anchoring,0.5,0,1,1,assumption,\n");

        Assert.Equal(ExitCode.BadInput, Run("macro", "run", "--calibration", path));

        string text = _screen.Error.ToString();
        foreach (int line in new[] { 2, 3, 4, 5, 6, 8 }) Assert.Contains($"bad.csv:{line}:1: error TW0203", text);
    }

    [Fact]
    public void World_IsAScenarioOnEveryAnswer_AndNeverCalibrated()
    {
        string world = Path.Combine(Path.GetDirectoryName(EconomyFile.Shipped)!, "economy-world-scenario.csv");
        (EconomyFile? file, _) = EconomyFile.Read(world, isOpen: false);

        foreach (string[] verb in new string[][] { ["run"], ["flips", "--members", "20"], ["odds", "--members", "20"] })
        {
            JsonElement root = Command.Json(["macro", .. verb, "--calibration", world, "--json"]);
            Assert.Contains("a scenario", root.GetProperty("boundary").GetString());
            Assert.Contains("output", root.GetProperty("notIdentified").EnumerateArray().Select(x => x.GetString()));
        }

        foreach (string verb in new[] { "calibrate", "hindcast", "history" })
            Assert.Equal(ExitCode.BadInput, Run("macro", verb, "--calibration", world));
        Assert.Equal(3, _screen.Error.ToString().Split("TW0246").Length - 1);
        EconomyDraws draws = new(file!.Setting, file.Ranges, 1);
        Assert.All(Enumerable.Range(0, 40), m => _ = new Economy(draws.Of(m).Parameters, draws.Of(m).Opening));
    }

    [Fact]
    public void Rows_BeyondTheRangeOrHorizon_SayModelInvalid()
    {
        JsonElement one = Json("macro", "run", "--json");
        JsonElement stabilised = Command.Json("macro", "run", "--variant", "stabilised", "--json");
        JsonElement wild = Command.Json(
            "macro", "run", "--variant", "stabilised", "--set", "g=0.3", "--set", "hb=0.2", "--quarters", "20",
            "--json");

        Assert.Equal(0, one.GetProperty("rows")[19].GetProperty("flags").GetArrayLength());
        Assert.Equal("MODEL_INVALID", one.GetProperty("rows")[20].GetProperty("flags")[0].GetString());
        Assert.False(one.GetProperty("rows")[20].GetProperty("valid").GetBoolean());
        Assert.Equal("horizon", one.GetProperty("rows")[20].GetProperty("invalid")[0].GetString());
        Assert.True(one.GetProperty("rows")[19].GetProperty("valid").GetBoolean());
        Assert.Equal(0, stabilised.GetProperty("rows")[39].GetProperty("flags").GetArrayLength());
        JsonElement last = wild.GetProperty("rows")[19];
        Assert.False(last.GetProperty("valid").GetBoolean());
        Assert.Equal("MODEL_INVALID", last.GetProperty("flags")[0].GetString());
        Assert.Equal(ExitCode.Good, Run("macro", "run"));
        Assert.Contains("MODEL_INVALID", _screen.Out.ToString());
    }

    [Fact]
    public void Run_OfAnEconomyThatStops_SaysWhen()
    {
        Assert.Equal(ExitCode.BadInput, Run(
            "macro", "run", "--set", "g=0.3", "--set", "hb=0.4", "--set", "iota=9", "--set", "Grule=lag", "--set",
            "Irule=lag"));

        Assert.Contains("TW0245", _screen.Error.ToString());
        Assert.Contains("nobody buys any more", _screen.Error.ToString());
    }

    [Fact]
    public void Run_WithoutAFile_SaysSo()
    {
        Assert.Equal(ExitCode.BadInput, Run("macro", "run", "--calibration", "no/such.csv"));

        Assert.Contains("TW0202", _screen.Error.ToString());
    }

    [Fact]
    public void Screen_OfARun_ShowsYearsFlowsAndAccounts()
    {
        Assert.Equal(ExitCode.Good, Run("macro", "run"));

        string text = _screen.Out.ToString();
        Assert.Contains("rents of machines", text);
        Assert.Contains("accounts  largest row or column", text);
        Assert.Contains("values are judgement", text);
    }

    [Theory]
    [InlineData("0.025", 106.486486486486, 64.864864864865)]
    [InlineData("0.035", 110.090090090090, 72.072072072072)]
    public void Textbook_Pc_ComesToRestAtTheClosedForm(string rate, double output, double bills)
    {
        JsonElement root = Json("macro", "textbook", "pc", "--set", $"r={rate}", "--json");

        foreach (JsonElement rest in new[] { root.GetProperty("steady"), root.GetProperty("rows")[199] })
        {
            Assert.Equal(output, rest.GetProperty("Y").GetDouble(), 1e-9);
            Assert.Equal(bills, rest.GetProperty("Bh").GetDouble(), 1e-9);
        }
    }

    [Fact]
    public void Textbook_Sim_TakesThePrintedPath()
    {
        JsonElement rows = Json("macro", "textbook", "sim", "--periods", "60", "--json").GetProperty("rows");

        Assert.Equal(60, rows.GetArrayLength());
        Assert.Equal(38.4615384615385, rows[0].GetProperty("Y").GetDouble(), 1e-9);
        Assert.Equal(12.3076923076923, rows[0].GetProperty("H").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData("sim", "alpha1=1")]
    [InlineData("sim", "r=0.1")]
    [InlineData("pc", "G=-1")]
    public void Textbook_WithABadValue_IsRefused(string model, string setting)
    {
        Assert.Equal(ExitCode.BadInput, Run("macro", "textbook", model, "--set", setting));
        Assert.Contains("TW0201", _screen.Error.ToString());
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
