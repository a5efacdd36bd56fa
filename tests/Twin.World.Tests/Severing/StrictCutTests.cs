using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Severing;
using Twin.World.Tests.ClosedForms;
using Twin.World.Tests.Humans;
using Xunit;

namespace Twin.World.Tests.Severing;

/// <summary>What a cut, and a strict one, take and leave.</summary>
public sealed class StrictCutTests
{
    private const long Year = StepClock.YearMicros;

    public static TheoryData<string> Worlds => ["rich", "human", "closure", "g6-a"];

    [Theory]
    [MemberData(nameof(Worlds))]
    public void MoneyOfALoop_AfterItsCut_NeverMovesAgain(string name)
    {
        var simulation = At(name, Year);
        var money = MoneyAccounts(simulation.Run.World);
        Assert.NotEmpty(money);
        var before = money.Select(simulation.Run.World.Ledger.Balance).ToList();

        Trade.Cut(simulation.Run);
        simulation.To(2 * Year);

        Assert.Equal(before, money.Select(simulation.Run.World.Ledger.Balance));
        Assert.Equal(0, simulation.Meter.Max);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void StrictCut_TakesEveryStockOfCriticalImports_AndNoQuantumIsLost(string name)
    {
        // Closed forms use up what they open with, and then buy step by step.
        var simulation = At(name, name is "rich" or "human" ? Year : 1);
        Assert.Contains(CriticalStocks.Of(simulation.Run), import => import.StockMonths > 0);

        Trade.Cut(simulation.Run);
        StrictCut.Of(simulation.Run);
        simulation.Steps(1);

        Assert.All(CriticalStocks.Of(simulation.Run), import => Assert.Equal(0, import.StockMonths ?? 0));
        simulation.To(2 * Year);
        Assert.Equal(0, simulation.Meter.Max);
    }

    [Fact]
    public void LoopWithAStockOfWhatItBuys_GrowsOnItAfterACut_AndDecaysAtOnceAfterAStrictOne()
    {
        var world = ClosedForm.Read("g6-a", "sites.depot.stock.vitamin=300 vitamin");

        var plain = Severance.Of(At(world, Year / 4).Run, 8);
        var strict = At(world, Year / 4).Run;
        StrictCut.Of(strict);
        var after = Severance.Of(strict, 8);

        Assert.True(plain.Growth[0] > 0.2, $"{plain.Growth[0]}");
        Assert.True(after.Growth[1] < -0.05, $"{after.Growth[1]}");
    }

    [Fact]
    public void Budget_RaisedWhereLimitsGrow_RaisesThemFromWhereTheyAre()
    {
        // The limit of g7 grows at 3 % a year and binds after 10.6 years: a tenth more lets a tenth more through.
        var simulation = At("g7", 14 * Year);
        var richer = At("g7", 14 * Year);

        Trade.Scale(richer.Run, 1.1);
        simulation.To(15 * Year);
        richer.To(15 * Year);

        Assert.Equal(1.1, Bought(richer, 15) / Bought(simulation, 15), 0.02);
    }

    private static double Bought(Simulation simulation, int years)
    {
        var before = At("g7", (years - 1) * Year);
        double Vitamins(Simulation s) => s.FinishedBy("farm");
        return Vitamins(simulation) - Vitamins(before);
    }

    private static Simulation At(string name, long micros) => At(
        name switch
        {
            "rich" => RichWorld.Record,
            "human" => HumanWorld.Record,
            _ => ClosedForm.Read(name),
        },
        micros);

    private static Simulation At(WorldRecord world, long micros)
    {
        var simulation = new Simulation(world);
        simulation.To(micros);
        return simulation;
    }

    private static List<int> MoneyAccounts(AssembledWorld world) =>
    [
        .. Enumerable.Range(0, world.Ledger.AccountCount).Where(account =>
            world.Goods.Records.Count > world.Ledger.GoodOf(account)
            && world.Goods.Records[world.Ledger.GoodOf(account)].Kind == GoodKind.Money),
    ];
}
