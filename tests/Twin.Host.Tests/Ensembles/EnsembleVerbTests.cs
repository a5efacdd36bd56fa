using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Twin.Host.Tests.Runs;
using Twin.Storage;
using Xunit;

namespace Twin.Host.Tests.Ensembles;

public sealed class EnsembleVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("twin-ensemble-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Ensemble_OnOneThreadOrThree_WritesTheSameBytes()
    {
        Run("one", "--runs", "24", "--threads", "1");
        Run("three", "--runs", "24", "--threads", "3");

        foreach (var name in (string[])["members.csv", "fans.csv", "fans.jsonl"])
            Assert.Equal(Text("one", name), Text("three", name));
        Assert.Equal(Figures("one"), Figures("three"));
    }

    [Fact]
    public void Ensemble_StartedAgain_RunsNoMemberAgain()
    {
        Run("out", "--runs", "8");
        var before = File.ReadAllBytes(Path.Combine(_folder, "out", EnsembleStore.DatabaseName));

        var again = Run("out", "--runs", "8");

        Assert.Equal(8, again.GetProperty("resumed").GetInt32());
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_folder, "out", EnsembleStore.DatabaseName)));
    }

    [Fact]
    public void Ensemble_WithMoreRuns_KeepsTheMembersOfASobolEnsemble()
    {
        Run("small", "--runs", "8", "--sampling", "sobol");
        var small = Lines("small");

        var large = Run("small", "--runs", "16", "--sampling", "sobol");

        Assert.Equal(8, large.GetProperty("resumed").GetInt32());
        Assert.Equal(small, Lines("small").Take(small.Length));
    }

    [Fact]
    public void Ensemble_OfOtherSettings_IsNotMixedIntoTheFolder()
    {
        Run("out", "--runs", "4");

        var screen = TwinRunner.Run(
            ExitCode.BadInput, "ensemble", Worlds.GrowthLab, "--runs", "4", "--until", "2 yr", "--seed", "9", "--out",
            Path.Combine(_folder, "out"));

        Assert.Contains("TW4012", screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ensemble_InAFolderOfSomethingElse_IsRefused()
    {
        File.WriteAllText(Path.Combine(_folder, "mine.txt"), "mine");

        TwinRunner.Run(ExitCode.BadInput, "ensemble", Worlds.GrowthLab, "--runs", "4", "--out", _folder);

        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Ensemble_OfSixtyMembers_NamesWhatDrivesGrowthAndHow()
    {
        var summary = Run("drivers", "--runs", "60");

        var drivers = summary.GetProperty("drivers");
        Assert.Equal(10, drivers.GetArrayLength());
        Assert.Equal(
            "processes.shine.equipment.panel.stock", drivers[0].GetProperty("path").GetString());
        var found = summary.GetProperty("sensitivity").EnumerateArray().ToList();
        Assert.Equal(["growthPerYear", "output"], found.Select(s => s.GetProperty("answer").GetString()));
        Assert.All(found, s => Assert.NotEmpty(s.GetProperty("estimator").GetString()!));
        var page = Text("drivers", RunFolder.ReportName);
        Assert.Contains("id=\"fan-w\"", page, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(page[page.IndexOf('\n', StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Ensemble_WithADesignForIndices_SaysWhatEverythingElseDoes()
    {
        var summary = Run("design", "--runs", "40", "--sobol-indices", "8");

        var drivers = summary.GetProperty("drivers").EnumerateArray().ToList();
        Assert.Equal("everything else", drivers[^1].GetProperty("path").GetString());
        Assert.All(drivers, driver => Assert.Equal(JsonValueKind.Object, driver.GetProperty("total").ValueKind));
        Assert.Equal(8 * 13, EnsembleStore.Read(Path.Combine(_folder, "design", "indices-8")).Members.Count);
    }

    [Fact]
    public void Member_OfAnEnsemble_IsTheRunOfItsNumbersAndSeed()
    {
        Run("out", "--runs", "4");
        var (info, members) = EnsembleStore.Read(Path.Combine(_folder, "out"));
        List<string> arguments =
            ["run", Worlds.GrowthLab, "--until", "2 yr", "--quiet", "--out", Path.Combine(_folder, "run")];
        arguments.AddRange(["--seed", members[2].Seed.ToString(CultureInfo.InvariantCulture)]);
        for (var i = 0; i < info.Numbers.Count; i++)
        {
            var value = members[2].Values[i].ToString("R", CultureInfo.InvariantCulture);
            arguments.AddRange(["--set", $"{info.Numbers[i].Path}={value} {info.Numbers[i].Unit}".TrimEnd()]);
        }

        var run = TwinRunner.Json(ExitCode.Good, [.. arguments]);

        Assert.Equal(members[2].StateHash, run.GetProperty("stateHash").GetString());
    }

    [Fact]
    public void Export_OfAnEnsemble_WritesEverySeriesOfEveryMember()
    {
        Run("out", "--runs", "3");
        var to = Path.Combine(_folder, "csv");

        TwinRunner.Run(ExitCode.Good, "export", Path.Combine(_folder, "out"), "--to", to, "--quiet");

        var lines = File.ReadAllLines(Path.Combine(to, "series.csv"));
        var (_, members) = EnsembleStore.Read(Path.Combine(_folder, "out"));
        Assert.Equal(
            1 + members.Sum(member => member.Series.Sum(values => values.Count(double.IsFinite))), lines.Length);
        Assert.Equal(3, lines.Skip(1).Select(line => line.Split(',')[0]).Distinct().Count());
    }

    [Fact]
    public void Fork_WithASeedOfItsOwn_IsAnotherFutureThatCanBeAudited()
    {
        var (parent, fork) = (Path.Combine(_folder, "parent"), Path.Combine(_folder, "fork"));
        string[] brief = ["--until", "2 yr", "--quiet"];
        var before = TwinRunner.Json(ExitCode.Good, ["run", Worlds.GrowthLab, "--out", parent, .. brief]);

        var after = TwinRunner.Json(
            ExitCode.Good, "fork", parent, "--at", "1 yr", "--reseed", "7", "--out", fork, "--quiet");

        Assert.NotEqual(before.GetProperty("stateHash").GetString(), after.GetProperty("stateHash").GetString());
        TwinRunner.Run(ExitCode.Good, "audit", fork);
        var page = File.ReadAllText(Path.Combine(fork, RunFolder.ReportName));
        Assert.Contains("--reseed 7", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Ensemble_KilledAtAnyInstant_GoesOnWhereItWas()
    {
        Run("whole", "--runs", "40");
        var killed = 0;
        for (var millis = 400; killed < 3 && millis < 20_000; millis += 300)
        {
            var name = $"killed-{millis}";
            using var child = Start(name);
            if (child.WaitForExit(millis)) break;
            child.Kill();
            child.WaitForExit();
            if (!EnsembleStore.IsEnsemble(Path.Combine(_folder, name))) continue;
            killed++;
            var kept = Kept(name);

            var resumed = Run(name, "--runs", "40");

            Assert.Equal(kept, resumed.GetProperty("resumed").GetInt32());
            Assert.Equal(Text("whole", "members.csv"), Text(name, "members.csv"));
            Assert.Equal(Text("whole", "fans.csv"), Text(name, "fans.csv"));
        }

        Assert.True(killed > 0, "no process could be killed in time");
    }

    /// <summary>Members in the database of a killed ensemble: those of whole transactions.</summary>
    private int Kept(string name)
    {
        try
        {
            return EnsembleStore.Read(Path.Combine(_folder, name)).Members.Count;
        }
        catch (StorageException)
        {
            // Killed before its tables were there.
            return 0;
        }
    }

    private JsonElement Run(string name, params string[] arguments) => TwinRunner.Json(
        ExitCode.Good,
        [
            "ensemble", Worlds.GrowthLab, "--until", "2 yr", "--quiet", "--out", Path.Combine(_folder, name),
            .. arguments,
        ]);

    private string Text(string ensemble, string file) => File.ReadAllText(Path.Combine(_folder, ensemble, file));

    private string[] Lines(string ensemble) => File.ReadAllLines(Path.Combine(_folder, ensemble, "members.csv"));

    /// <summary>The summary without what the machine says of itself.</summary>
    private string Figures(string ensemble) => string.Join('\n', Text(ensemble, RunFolder.SummaryName).Split('\n')
        .Where(line => !line.Contains("econds\"", StringComparison.Ordinal)
            && !line.Contains("\"threads\"", StringComparison.Ordinal)
            && !line.Contains("\"directory\"", StringComparison.Ordinal)));

    private Process Start(string name)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "twin.dll"));
        foreach (var argument in (string[])
            ["ensemble", Worlds.GrowthLab, "--until", "2 yr", "--runs", "40", "--quiet", "--out",
                Path.Combine(_folder, name)])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("no child process");
    }
}
