using System.Text.Json;
using Twin.Host.Money.Flips;
using Twin.Host.Money.PriceHistory;
using Twin.Host.Money.Statistics;
using Twin.Macro.Estimation;
using Xunit;

namespace Twin.Host.Tests.Money;

/// <summary>The verbs that say how far the economy can be believed.</summary>
[Collection(InAFolder.Name)]
public sealed class BelievedVerbTests
{
    private readonly Screen _screen = new(isTerminal: true, columns: 200);

    [Fact]
    public void Hindcast_ScoresRandomWalkAndItselfOnTheSameOrigins()
    {
        JsonElement root = Command.Json("macro", "hindcast", "--json");

        JsonElement[] scores = [.. root.GetProperty("scores").EnumerateArray()];
        Assert.Equal(24, scores.Length);
        JsonElement rate = scores.Single(s => s.GetProperty("variable").GetString() == "policy rate"
            && s.GetProperty("horizon").GetInt32() == 4);
        (EconomyHistory? history, _) = UsStatistics.Read(UsStatistics.Shipped);
        int first = history!.IndexOf(CalendarQuarter.Of(1989, 4));
        string[] refused = [.. root.GetProperty("refused").EnumerateArray().Select(x => x.GetString()!.Split(':')[0])];
        double[] errors = [.. Enumerable.Range(first, history.Count - 4 - first)
            .Where(i => !refused.Contains(history.First.Plus(i).ToString()))
            .Select(i => 100 * (history.PolicyRate[i + 4] - history.PolicyRate[i]))];
        Assert.Equal(errors.Length, rate.GetProperty("origins").GetInt32());
        Assert.Equal(
            Math.Sqrt(errors.Average(e => e * e)), rate.GetProperty("randomWalk").GetDouble(), 1e-9);
        Assert.True(rate.GetProperty("economy").GetDouble() > 0);
        Assert.Contains("loopClosure", root.GetProperty("notIdentified").EnumerateArray().Select(x => x.GetString()));
    }

    [Fact]
    public void Hindcast_KnowsNoParameterFromAfterItsWindow()
    {
        using Folder folder = new();
        foreach (string name in UsStatistics.Files)
        {
            string text = File.ReadAllText(Path.Combine(UsStatistics.Shipped, name));
            File.WriteAllText(folder.Full(name), text);
        }

        // Other earnings after the window change no forecast: nothing else reads them.
        string months = folder.Full("macro-us-monthly.csv");
        string[] lines = [.. File.ReadAllLines(months).Select(line =>
        {
            string[] cells = line.Split(',');
            bool isAfter = string.CompareOrdinal(cells[0], "1990-01-01") >= 0 && cells[0].StartsWith('1');
            if (isAfter) cells[9] = "1";
            return string.Join(',', cells);
        })];
        File.WriteAllLines(months, lines);

        JsonElement changed = Command.Json("macro", "hindcast", "--data", Path.GetDirectoryName(months)!, "--json");

        Assert.Equal(
            Command.Json("macro", "hindcast", "--json").GetProperty("scores").GetRawText(),
            changed.GetProperty("scores").GetRawText());
    }

    [Fact]
    public void History_SinceTheGreatRecession_MeetsTheLowerBoundTwice()
    {
        JsonElement root = Command.Json("macro", "history", "--from", "2007Q1", "--json");

        JsonElement gate = root.GetProperty("gate");
        Assert.False(gate.GetProperty("isOpen").GetBoolean());
        Assert.Contains("pairs of 400", gate.GetProperty("why")[0].GetString());
        string[] spells = [.. root.GetProperty("spellsIfOpen").EnumerateArray()
            .Select(s => $"{s.GetProperty("headline").GetString()} {s.GetProperty("from").GetString()}")];
        Assert.Equal("MONETARY 2007Q1", spells[0]);
        Assert.Equal("DEFLATION_ZLB 2009Q2", spells[1]);
        Assert.Contains("DEFLATION_ZLB 2020Q3", spells);
        foreach (JsonElement row in root.GetProperty("rows").EnumerateArray())
            Assert.InRange(row.GetProperty("pLow").GetDouble(), row.GetProperty("pFall").GetDouble(), 1);
    }

    [Fact]
    public void History_BeforeThereIsMoney_SaysNothingOfIt()
    {
        JsonElement root = Command.Json("macro", "history", "--to", "1970Q1", "--json");

        JsonElement first = root.GetProperty("rows")[0];
        Assert.Equal("1960Q1", first.GetProperty("quarter").GetString());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("pOutputOverMoney").ValueKind);
        Assert.InRange(root.GetProperty("rows")[40].GetProperty("pOutputOverMoney").GetDouble(), 0, 1);
    }

    [Theory]
    [InlineData("1947Q1", "1960Q4")]
    [InlineData("1965Q1", "1981Q3")]
    [InlineData("1995Q1", "2010Q4")]
    public void Calibration_OfOtherWindows_SaysWhatItCan(string from, string to)
    {
        JsonElement root = Command.Json(
            "macro", "calibrate", "--from", from, "--to", to, "--members", "30", "--json");

        Assert.Equal(50, root.GetProperty("values").GetArrayLength());
        string[] unknown = [.. root.GetProperty("notIdentified").EnumerateArray().Select(x => x.GetString()!)];
        Assert.Equal(from == "1947Q1", unknown.Contains("utilisationEffect"));
        Assert.Contains("bonds", unknown);
    }

    [Fact]
    public void Sample_OfAYear_IsTheSameForTheSamePastAlone()
    {
        double[] past = [.. Enumerable.Range(0, 90).Select(i => 0.005 + (0.002 * Math.Sin(i)))];

        double[] sample = YearSample.Of("inflation", past, 1);

        Assert.Equal(sample, YearSample.Of("inflation", past, 1));
        Assert.NotEqual(sample, YearSample.Of("inflation", past, 2));
        Assert.Equal(sample.Order(), sample);
        Assert.InRange(YearSample.Below(sample, sample[YearSample.Paths / 2]), 0, YearSample.Paths / 2);
    }

    [Fact]
    public void Flips_CountChoicesThatDifferFromTheReference()
    {
        JsonElement root = Command.Json("macro", "flips", "--members", "20", "--json");

        JsonElement[] cases = [.. root.GetProperty("cases").EnumerateArray()];
        Assert.Equal(3 * 18, cases.Length);
        Assert.Equal(11, root.GetProperty("stories").GetArrayLength());
        JsonElement share = root.GetProperty("shares").EnumerateArray().Single(s =>
            s.GetProperty("growth").GetDouble() == 0.1 && s.GetProperty("quarter").GetInt32() == 40);
        int others = cases.Count(c => c.GetProperty("growth").GetDouble() == 0.1
            && c.GetProperty("verdicts")[2].GetProperty("headline").GetString()
                != share.GetProperty("reference").GetString());
        Assert.Equal(others / 17.0, share.GetProperty("share").GetDouble(), 1e-12);
        Assert.Equal(1, share.GetProperty("byFiscal").GetDouble());
        Assert.NotEmpty(root.GetProperty("notIdentified").EnumerateArray());
    }

    [Fact]
    public void Odds_OfDeflation_HangOnTheFiscalRule()
    {
        JsonElement root = Command.Json("macro", "odds", "--members", "60", "--json");

        JsonElement Case(double growth, string fiscal) => root.GetProperty("cases").EnumerateArray().Single(c =>
            c.GetProperty("growth").GetDouble() == growth && c.GetProperty("fiscal").GetString() == fiscal);
        Assert.InRange(Case(0.1, "lag").GetProperty("deflation5").GetDouble(), 0.7, 1);
        Assert.InRange(Case(0.1, "share").GetProperty("deflation5").GetDouble(), 0, 0.15);
        Assert.Equal(12, root.GetProperty("cases").GetArrayLength());
        foreach (JsonElement c in root.GetProperty("cases").EnumerateArray())
        {
            Assert.InRange(
                c.GetProperty("deflation3").GetDouble(), 0, c.GetProperty("deflation10").GetDouble());
        }
    }

    [Theory]
    [InlineData("hindcast", "--to", "2031Q1")]
    [InlineData("history", "--from", "1950Q1")]
    public void Windows_OutsideTheStatistics_AreRefused(string verb, string option, string value)
    {
        Assert.Equal(ExitCode.BadInput, Command.Run(_screen, "macro", verb, option, value));

        Assert.Contains(StatisticsErrors.BadWindow, _screen.Error.ToString());
    }

    [Fact]
    public void Screens_OfAllFour_SayWhatIsJudgement()
    {
        Assert.Equal(ExitCode.Good, Command.Run(_screen, "macro", "hindcast"));
        Assert.Equal(ExitCode.Good, Command.Run(_screen, "macro", "flips", "--members", "20"));
        Assert.Equal(ExitCode.Good, Command.Run(_screen, "macro", "odds", "--members", "20"));

        string text = _screen.Out.ToString();
        Assert.Equal(3, text.Split("judgement ").Length - 1);
        Assert.Contains("random walk", text);
        Assert.Contains("budgets alone", text);
        Assert.Contains($"quarter {FlipStudy.Horizons[0]}", text);
    }
}
