using Twin.Scenario.Document;
using Twin.Scenario.Sources;
using Twin.World.Records;
using Xunit;

namespace Twin.Scenario.Tests;

public sealed class CapitalTests
{
    private static readonly string World = Path.Combine(Repository.Tests, "Worlds", "capital", "capital.yaml");

    [Fact]
    public void Capital_OfAClass_BecomesShareTimesIntensityOverPrice()
    {
        var press = Press(WorldFile.Read(World));

        Assert.Equal(["machine", "metal", "robot"], press.Equipment.Select(line => line.Good));
        Assert.Equal(0.6 * 1200 / 20_000, press.Equipment[0].StockYears, 15);
        Assert.Equal(0.1 * 1200 / 25_000, press.Equipment[2].StockYears, 15);
    }

    [Fact]
    public void Capital_OfAGoodWithAShorterLife_ReplacesItWhileThePlantStands()
    {
        var press = Press(WorldFile.Read(World));

        Assert.Equal([20, 30, 12], press.Equipment.Select(line => line.LifeYears));
        Assert.Equal([1, 1, 1], press.Equipment.Select(line => line.BuildYears));
        Assert.All(press.Equipment, line => Assert.Equal(WearKind.FixedLife, line.Wear));
    }

    [Fact]
    public void Capital_BesideALineOfEquipment_GivesWayForThatGood()
    {
        var press = Press(WorldFile.Read(World, ["processes.press.equipment.robot.stock=0.2 robot·yr/t"]));

        Assert.Equal(0.1, press.Equipment[1].StockYears, 15);
        Assert.Equal((0.2, 12, 1), (
            press.Equipment[2].StockYears, press.Equipment[2].LifeYears, press.Equipment[2].BuildYears));
    }

    [Fact]
    public void Capital_OfAClass_StatesTheRangeAndSourceOfEachLine()
    {
        var sources = WorldFile.Read(World).World!.Sources.ToDictionary(source => source.Path);

        var machine = sources["processes.press.equipment.machine.stock"];
        var robot = sources["processes.press.equipment.robot.stock"];

        Assert.Equal(("3.6e-2 t·yr/t", "2.4e-2 t·yr/t", "4.2e-2 t·yr/t", "assumption"),
            (machine.Value, machine.Low, machine.High, machine.Source));
        Assert.Equal("capital-composition.csv#press-works/robot", robot.Source);
    }

    [Fact]
    public void Capital_ReadAgainFromTheTextsOfARun_IsTheSame()
    {
        var first = WorldFile.Read(World);

        var again = WorldFile.ReadTexts(first.Texts, ["until=20 yr"]);

        Assert.Equal("", string.Join("\n", again.Errors));
        Assert.Equal(
            RecordText.Of(first.World! with { UntilMicros = 0 }), RecordText.Of(again.World! with { UntilMicros = 0 }));
    }

    [Fact]
    public void Composition_AsShipped_HasClassesThatSumToOne()
    {
        var path = Path.Combine(Repository.Root, "data", CapitalComposition.FileName);
        var composition = CapitalComposition.Read(new LoadedFile(path, path, "", File.ReadAllText(path)));

        Assert.True(composition.Classes.Count >= 10);
        foreach (var name in composition.Classes)
        {
            var shares = composition.Of(name, out var flaw);
            Assert.Equal("", flaw);
            Assert.All(shares!, share => Assert.True(share.Low < share.High && share.Source.Length > 0, name));
        }
    }

    [Fact]
    public void Recipes_AsShipped_GiveEveryRowARole()
    {
        var records = CsvText.Records(File.ReadAllText(Path.Combine(Repository.Root, "data", "recipes.csv")));
        var names = records.Skip(1).Select(record => $"{record[0]}/{record[2]}").ToHashSet();

        foreach (var record in records.Skip(1))
        {
            var role = DataRole.Of(records[0], record);
            Assert.NotNull(role);
            Assert.Contains(role.Role, DataRole.All);
            if (role.Role != DataRole.Alternative) continue;
            Assert.Contains($"{role.Process}/{role.Group}", names.Append("logic_wafer_fab/electricity"));
        }
    }

    private static ProcessRecord Press(WorldReading reading)
    {
        Assert.Equal("", string.Join("\n", reading.Errors));
        return reading.World!.Processes.Single(process => process.Id == "press");
    }
}
