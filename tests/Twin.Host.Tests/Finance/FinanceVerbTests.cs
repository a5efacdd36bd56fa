using System.Text.Json;
using Twin.Host.Commands;
using Twin.Host.Finance;
using Twin.Host.Money;
using Twin.Macro.Finance;
using Xunit;

namespace Twin.Host.Tests.Finance;

[Collection(InAFolder.Name)]
public sealed class FinanceVerbTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly Screen _screen = new(isTerminal: true, columns: 160);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ShippedValues_OfEveryKey_AreTheDefaultsOfTheirRecords()
    {
        (FinanceSetting? setting, IReadOnlyList<ValueLine> lines, _) = FinanceSettings.Read(FinanceSettings.Shipped);

        Assert.Equal(new FinanceSetting(), setting);
        Assert.Equal(FinanceValues.All.Select(v => v.Key).Order(), lines.Select(l => l.Key).Order());
        foreach (ValueLine line in lines)
        {
            FinanceValue value = FinanceValues.Find(line.Key)!;
            Assert.True(value.Allows(line.Low) && value.Allows(line.High), line.Key);
        }
    }

    [Fact]
    public void Answer_OfTheShippedValues_HasThePrintedRound()
    {
        JsonElement root = Json("macro", "finance", "--json");

        JsonElement round = root.GetProperty("round"), power = root.GetProperty("power");
        Assert.Equal(20e9, round.GetProperty("total").GetDouble());
        Assert.Equal(1.667, round.GetProperty("debtToEquity").GetDouble(), 5e-4);
        Assert.Equal(3.297e9, round.GetProperty("servicePerYear").GetDouble(), 5e5);
        Assert.Equal(46.7, power.GetProperty("announcedGw").GetDouble(), .05);
        Assert.Equal(1.27, root.GetProperty("userCost").GetProperty("withoutProgress").GetDouble(), 5e-3);
        Assert.Equal(3.265, root.GetProperty("userCost").GetProperty("withProgress").GetDouble(), 5e-4);

        // Power is short in the last year of building: the newest chips draw more than the first.
        Assert.Equal(2, power.GetProperty("shortYears")[0].GetInt32());
        JsonElement[] years = [.. root.GetProperty("years").EnumerateArray()];
        Assert.Equal(5, root.GetProperty("firstShortfall").GetInt32());
        Assert.Equal(.87, years[5].GetProperty("coverage").GetDouble(), .005);
        Assert.Equal(.67, root.GetProperty("leastCoverage").GetDouble(), .005);
        Assert.Equal(7, root.GetProperty("years").GetArrayLength());
    }

    [Fact]
    public void BreakEven_SetAsTheLaunchPrice_MakesBothCostTheSame()
    {
        double price = Json("macro", "finance", "--json").GetProperty("breakEven").GetProperty("launchPrice")
            .GetDouble();

        JsonElement root = Json(
            "macro", "finance", "--json", "--set",
            "launchPrice=" + price.ToString("R", System.Globalization.CultureInfo.InvariantCulture));

        // The figure of docs/model.md.
        Assert.Equal(113, price, .5);
        double ground = Total(root.GetProperty("ground")), orbit = Total(root.GetProperty("orbit"));
        Assert.Equal(ground, orbit, 1e-9);
        JsonElement found = root.GetProperty("breakEven");
        Assert.Equal(price, found.GetProperty("launchPrice").GetDouble(), 1e-9);
        Assert.InRange(price, 0, found.GetProperty("high").GetDouble());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("low").ValueKind);
        Assert.Contains(
            found.GetProperty("drivers").EnumerateArray(), d => d.GetProperty("key").GetString() == "radiatorKgPerKw");
    }

    [Fact]
    public void Lease_OfTheVendor_IsToldApartFromEquity()
    {
        JsonElement vendor = Json(
            "macro", "finance", "--set", "vendorForm=lease", "--set", "vendorShare=0.3", "--json")
            .GetProperty("vendor");

        Assert.Equal("lease", vendor.GetProperty("form").GetString());
        Assert.Equal(0, vendor.GetProperty("shareOfEquity").GetDouble());
        Assert.True(vendor.GetProperty("leaseServicePerYear").GetDouble() > 0);
    }

    [Theory]
    [InlineData("gainPerYear=1", "wattGainPerYear=1")]
    [InlineData("debt=0", "vendorShare=0")]
    [InlineData("capitalCost=0", "interest=0")]
    [InlineData("powerLimitMw=0", "powerPrice=0")]
    [InlineData("powerLimitMw=1", "launchPrice=0")]
    public void Answer_WithValuesAtTheirEdge_IsADocument(string first, string second)
    {
        JsonElement root = Json("macro", "finance", "--set", first, "--set", second, "--json");

        Assert.True(double.IsFinite(Total(root.GetProperty("orbit"))));
        Assert.Equal(ExitCode.Good, Run("macro", "finance", "--set", first, "--set", second));
    }

    [Fact]
    public void Screen_OfABuildOut_FitsAndNamesBreakEvenAndRange()
    {
        Assert.Equal(ExitCode.Good, Run("macro", "finance"));

        string text = _screen.Out.ToString();
        Assert.Contains("break-even", text);
        Assert.Contains("7.5 equity + 12.5 debt", text);
        Assert.Contains("46.7 GW", text);
    }

    [Theory]
    [InlineData("TW0251", "--set", "launchPrise=3")]
    [InlineData("TW0251", "--set", "launchPrice=cheap")]
    [InlineData("TW0251", "--set", "vendorForm=gift")]
    [InlineData("TW0252", "--set", "utilisation=1.2")]
    [InlineData("TW0252", "--set", "utilisation=0")]
    [InlineData("TW0252", "--set", "closingChips=10")]
    [InlineData("TW0252", "--set", "vendorShare=0.5")]
    [InlineData("TW0202", "--file", "none.csv")]
    public void Finance_WithAValueThatCannotBe_SaysWhatCan(string code, params string[] given)
    {
        Assert.Equal(ExitCode.BadInput, Run(["macro", "finance", .. given]));
        Assert.Contains(code, _screen.Error.ToString());
    }

    [Fact]
    public void File_WithoutAValue_NamesIt()
    {
        string[] lines = File.ReadAllLines(FinanceSettings.Shipped);
        File.WriteAllLines("part.csv", lines.Where(l => !l.StartsWith("equity,", StringComparison.Ordinal)));

        Assert.Equal(ExitCode.BadInput, Run("macro", "finance", "--file", "part.csv"));

        Assert.Contains("TW0253", _screen.Error.ToString());
        Assert.Contains("equity", _screen.Error.ToString());
    }

    private static double Total(JsonElement cost) => cost.GetProperty("total").GetDouble();

    private JsonElement Json(params string[] args)
    {
        _screen.Out.GetStringBuilder().Clear();
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
