using System.Text.Json;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Money;
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

    [Fact]
    public void ShippedFiles_OfEveryGoodAndLevel_HaveTheFiguresOfTheirRows()
    {
        JsonElement root = Json("macro", "owners", "--json");

        JsonElement[] findings = [.. root.GetProperty("findings").EnumerateArray()];
        string[] names = [.. findings.Select(f => $"{f.GetProperty("what")} {f.GetProperty("level")}")];
        Assert.Equal(
            ["compute company", "compute country", "compute ai-system", "electricity country", "electricity company",
                "robots country", "robots company"],
            names);

        // The five American owners hold 12,502,572 of 17,472,136 H100-equivalents.
        JsonElement country = findings[1].GetProperty("holders")[0];
        Assert.Equal("United States", country.GetProperty("holder").GetString());
        Assert.Equal(12_502_572.0 / 17_472_136, country.GetProperty("share").GetDouble(), 1e-6);
        Assert.Equal("red", findings[1].GetProperty("alarm").GetString());
        Assert.Equal(1, findings[1].GetProperty("minimalCoalition").GetArrayLength());

        // 10,583.36 of 31,772.35 TWh of 2025; 2,027,000 of 4,663,698 robots.
        Assert.Equal(10583.36 / 31772.35, Share(findings[3]), 1e-9);
        Assert.Equal(2_027_000.0 / 4_663_698, Share(findings[5]), 1e-12);
        Assert.Equal("amber", findings[5].GetProperty("alarm").GetString());
        Assert.Equal("one holds 35 % or more", findings[5].GetProperty("reasons")[0].GetString());

        double Share(JsonElement f) => f.GetProperty("holders")[0].GetProperty("share").GetDouble();
    }

    [Fact]
    public void Quality_OfAnAiSystem_CountsAtItsOwnLevelOnly()
    {
        JsonElement root = Json("macro", "owners", "--quality", "gemini=5", "--json");

        JsonElement[] findings = [.. root.GetProperty("findings").EnumerateArray()];
        double ByEffect(int at) => findings[at].GetProperty("holders")[0].GetProperty("qualityShare").GetDouble();
        double share = findings[2].GetProperty("holders")[0].GetProperty("share").GetDouble();
        Assert.Equal(5 * share / ((5 * share) + 1 - share), ByEffect(2), 1e-12);
        Assert.Equal("red", findings[2].GetProperty("alarm").GetString());
        Assert.Equal(
            Concentration.CriticalExponent(share, 5), findings[2].GetProperty("criticalExponent").GetDouble(), 1e-12);
        Assert.Equal("green", root.GetProperty("alarm").GetString());
        Assert.Equal(findings[0].GetProperty("holders")[0].GetProperty("share").GetDouble(), ByEffect(0), 1e-12);
    }

    [Fact]
    public void Lead_ThatImprovesItself_IsAnAlarmFromSixMonthsOn()
    {
        File.WriteAllText("lead.csv", Header
            + "2024-12-31,V,A,40,39,41,1,1,\n2025-12-31,V,A,20,19,21,1,1,\n2025-12-31,V,B,10,9,11,1,1,\n"
            + "2025-12-31,V,\"Other (many)\",70,,,1,1,\n");

        JsonElement without = Json("macro", "owners", "--file", "lead.csv", "--json");
        JsonElement with = Json("macro", "owners", "--file", "lead.csv", "--self-improvement", "--json");

        // Twice the second, at growth by 2.5 a year: 12·ln 2/ln 2.5 = 9.1 months.
        Assert.Equal(12 * Math.Log(2) / Math.Log(2.5), without.GetProperty("leadMonths").GetDouble(), 1e-12);
        Assert.Equal("green", without.GetProperty("alarm").GetString());
        Assert.Equal("amber", with.GetProperty("alarm").GetString());
    }

    [Fact]
    public void Holdings_AtAnotherLevel_AreSplitByWhoDecides()
    {
        Holdings holdings = new(
            "compute", "company", "H100", ["a.csv"],
            [
                OwnersQuarter.Of(
                    new DateOnly(2025, 12, 31), [new("A", 60, 6), new("B", 30, 3), new("Other", 10, null)], false),
            ]);
        OwnerControl[] control =
            [new("A", "ai-system", "X", .5, .1), new("A", "ai-system", "Y", .25, 0), new("B", "ai-system", "X", 1, 0)];

        OwnersQuarter there = holdings.At("ai-system", control)!.Quarters[0];

        Assert.Equal(["X", "Other", "Y"], there.Holdings.Select(h => h.Owner));
        Assert.Equal([60.0, 25, 15], there.Holdings.Select(h => h.Amount));
        Assert.Equal(Math.Sqrt((.5 * 6 * .5 * 6) + (60 * .1 * 60 * .1) + 9), there.Named[0].Deviation!.Value, 1e-12);
        Assert.Equal(.6, there.Shares[0], 1e-12);
        Assert.Null(holdings.At("planet", control));
    }

    [Fact]
    public void ControlFile_ThatGivesMoreThanAll_NamesTheOwner()
    {
        const string header = "owner,level,holder,share,low,high,source,note\n";
        File.WriteAllText("c.csv", header + "A,country,X,0.7,0.7,0.7,s,\nA,country,Y,0.7,0.7,0.7,s,\nA,x,Y,2,2,2,s,\n");

        IReadOnlyList<InputError> errors = OwnerFiles.ReadControl("c.csv").Errors;

        Assert.Equal(["TW0203", "TW0203"], errors.Select(e => e.Code));
        Assert.Equal(4, errors[0].Line);
        Assert.Contains("A at level country", errors[1].What, StringComparison.Ordinal);
        Assert.Single(OwnerFiles.ReadControl("none.csv").Errors);
    }

    [Fact]
    public void HoldingsFile_WithANamedHolderWithoutRange_NamesTheLine()
    {
        const string header = "what,level,owner,amount,low,high,unit,at,source,note\n";
        File.WriteAllText("h.csv", header + "r,country,A,5,,,u,2025-12-31,s,\nr,country,B,5,4,6,u,soon,s,\nr,c\n");

        IReadOnlyList<InputError> errors = OwnerFiles.ReadHoldings("h.csv").Errors;

        Assert.Equal([4, 2, 3], errors.Select(e => e.Line));
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
