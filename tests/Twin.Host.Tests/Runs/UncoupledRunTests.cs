using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Twin.Host.Tests.Runs;

/// <summary>A run with the coupling off is the run without an economy beside <c>twin macro run</c>, bit for bit; and
/// both are what they were when the hashes were accepted.</summary>
/// <remarks>The hashes change with whatever changes what a run or the economy gives. To renew them after a change that
/// is meant, and told under "Results changed":
/// <c>TWIN_ACCEPT=1 dotnet test tests/Twin.Host.Tests --filter Uncoupled</c>.
/// </remarks>
[Collection(InAFolder.Name)]
public sealed class UncoupledRunTests : IDisposable
{
    private const string Off = "economy={coupling: off, demand-sigma: 1 %}";

    /// <summary>Series of the economy beside a run, and the member of <c>twin macro run</c> that is the same.</summary>
    private static readonly (string Series, string Row)[] _same =
    [
        ("economy/gdp", "gdp"), ("economy/price-level", "P"), ("economy/m2", "M2"), ("economy/debt", "debt"),
        ("economy/rate", "r"), ("economy/unemployment", "u"), ("economy/labour-share", "LS"),
        ("economy/velocity", "vel"), ("economy/loop-imports", "loopImports"),
        ("economy/utilisation", "utilisation"), ("economy/residual", "tfmMaxResidual"),
    ];

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("closed-form/ring.yaml", "5 yr")]
    [InlineData("closed-form/closure.yaml", "3 yr")]
    [InlineData("closed-form/g6-a.yaml", "3 yr")]
    [InlineData("growth-lab.yaml", "3 yr")]
    [InlineData("lunar-seed.yaml", "1 yr")]
    [InlineData("earth-2025.yaml", "0.6 yr")]
    public void Run_WithoutCoupling_IsTheLoopAloneAndTheEconomyAloneBitForBit(string world, string until)
    {
        var path = Path.Combine(Installation.Root!, "scenarios", world);
        string[] common = [path, "--until", until, "--set", "owner=loop", "--quiet"];

        var alone = TwinRunner.Json(ExitCode.Good, ["run", .. common, "--out", "alone"]);
        var beside = TwinRunner.Json(ExitCode.Good, ["run", .. common, "--out", "beside", "--set", Off]);

        var economy = beside.GetProperty("economy");
        Assert.Equal("off", economy.GetProperty("coupling").GetString());
        Assert.Equal(alone.GetProperty("stateHash").GetString(), economy.GetProperty("loopHash").GetString());
        var (loop, _) = Series("alone");
        var (loopBeside, quarters) = Series("beside");
        Assert.Equal(loop, loopBeside);
        var outputs = Outputs("alone");
        Assert.Equal(outputs, Outputs("beside"));
        var rows = MacroRows(economy.GetProperty("quarters").GetInt32());
        Assert.Equal(rows, quarters);
        Accepted.Check(
            $"Runs/Uncoupled/{Path.GetFileNameWithoutExtension(world)}.txt",
            $"until {until}\nseries of the loop {Hash(loop)}\nbusiness events {Hash(outputs)}\n"
            + $"quarters of the economy {Hash(quarters)}\n");
    }

    /// <summary>The rows of the loop's series, and what the economy published by quarter and name.</summary>
    private static (List<string> Loop, List<string> Quarters) Series(string run)
    {
        TwinRunner.Run(ExitCode.Good, "export", run, "--to", $"{run}-data");
        var rows = File.ReadLines($"{run}-data/series.csv").Skip(1).ToList();
        List<string> quarters = [];
        foreach (var (series, name) in _same)
        {
            var values = rows.Where(row => row.Split(',')[2] == series).Select(row => row.Split(',')[^1]);
            quarters.AddRange(values.Where(value => value.Length > 0).Select((value, i) => Line(i + 1, name, value)));
        }

        return ([.. rows.Where(row => !row.Contains(",economy/", StringComparison.Ordinal))], quarters);
    }

    /// <summary>Business events; their links hang on the world that the run was asked for.</summary>
    private static List<string> Outputs(string run) =>
    [
        .. File.ReadLines($"{run}-data/outputs.jsonl").Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return string.Join(
                ' ', json.RootElement.EnumerateObject().Where(member => member.Name != "link")
                    .Select(member => member.Value.GetRawText()));
        }),
    ];

    private static List<string> MacroRows(int quarters)
    {
        var rows = TwinRunner.Json(
            ExitCode.Good, "macro", "run", "--variant", "stabilised", "--quarters",
            quarters.ToString(CultureInfo.InvariantCulture)).GetProperty("rows");
        return
        [
            .. _same.SelectMany(same => rows.EnumerateArray().Select((row, i) => Line(
                i + 1, same.Row,
                row.GetProperty(same.Row).GetDouble().ToString("R", CultureInfo.InvariantCulture)))),
        ];
    }

    private static string Line(int quarter, string name, string value) => $"{quarter} {name} {value}";

    private static string Hash(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
