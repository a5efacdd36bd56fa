using System.Globalization;
using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

/// <summary>The accounts close in every course, and where they do not the row or column is named.</summary>
public sealed class EconomyAccountsTests
{
    private const int Quarters = 40;

    public static TheoryData<string, bool, bool> Courses()
    {
        TheoryData<string, bool, bool> courses = [];
        foreach (EconomyStory story in EconomyStory.All)
        {
            foreach (bool isStabilised in (bool[])[false, true])
                foreach (bool isOpen in (bool[])[false, true]) courses.Add(story.Name, isStabilised, isOpen);
        }

        return courses;
    }

    [Theory]
    [MemberData(nameof(Courses))]
    public void Economy_OfEveryCourse_ClosesItsAccountsForFortyQuarters(string story, bool isStabilised, bool isOpen)
    {
        EconomySetting setting = Of(story, isStabilised, EconomySetting.Default);
        RestOfWorld? abroad = isOpen ? new RestOfWorld() : null;

        Closes(setting with { Parameters = setting.Parameters with { Abroad = abroad } });
    }

    [Theory]
    [MemberData(nameof(Courses))]
    public void Economy_OfTheWorld_ClosesItsAccountsForFortyQuarters(string story, bool isStabilised, bool isOpen)
    {
        // A world has no abroad; opened all the same, its accounts must close too.
        EconomySetting setting = Of(story, isStabilised, World());
        RestOfWorld? abroad = isOpen ? new RestOfWorld() : null;

        Closes(setting with { Parameters = setting.Parameters with { Abroad = abroad } });
    }

    [Fact]
    public void Matrix_WithAWrongAmount_NamesItsRow()
    {
        IReadOnlyList<FlowRow> rows = FirstQuarter();

        Assert.All(Enumerable.Range(0, rows.Count), row => Assert.All(Enum.GetValues<Sector>(), sector =>
        {
            FlowMatrix matrix = new([.. rows.Select((r, i) => i == row ? Wrong(r, sector, 0.5) : r)]);

            FlowImbalanceException e = Assert.Throws<FlowImbalanceException>(() => matrix.Prove(3, 1e-9));

            // The sum of its column is as wrong, and by rounding may be the larger one.
            Assert.Contains(e.Equation, (string[])[$"row {rows[row].Name}", $"column {sector}"]);
            Assert.Equal((3, 0.5), (e.Quarter, Math.Round(e.Residual, 9)));
            Assert.Contains(e.Equation, e.Message, StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void Matrix_WithAPaymentOfNobody_NamesTheRow()
    {
        IReadOnlyList<FlowRow> rows = FirstQuarter();
        int wages = rows.ToList().FindIndex(r => r.Name == "wages");

        // Half of it in each of two columns: only the row is out by all of it.
        FlowRow wrong = Wrong(Wrong(rows[wages], Sector.Households, 0.25), Sector.Firms, 0.25);
        FlowMatrix matrix = new([.. rows.Select((r, i) => i == wages ? wrong : r)]);

        Assert.Equal("row wages", Assert.Throws<FlowImbalanceException>(() => matrix.Prove(1, 1e-9)).Equation);
    }

    [Fact]
    public void Matrix_WithAPaymentBookedTwice_NamesTheColumn()
    {
        IReadOnlyList<FlowRow> rows = FirstQuarter();
        int wages = rows.ToList().FindIndex(r => r.Name == "wages");

        // Every row sums to 0; two rows have put the same 0.25 on households.
        FlowRow Moved(FlowRow r, Sector from) => Wrong(Wrong(r, Sector.Households, 0.25), from, -0.25);
        FlowMatrix matrix = new(
        [
            .. rows.Select((r, i) => i == wages ? Moved(r, Sector.Firms)
                : i == wages + 1 ? Moved(r, Sector.Government) : r),
        ]);

        FlowImbalanceException e = Assert.Throws<FlowImbalanceException>(() => matrix.Prove(1, 1e-9));
        Assert.Equal(("column Households", 0.5), (e.Equation, Math.Round(e.Residual, 9)));
    }

    [Fact]
    public void Step_FromADepositThatNobodyPaidIn_NamesWhoHasIt()
    {
        Economy economy = new(new EconomyParameters(), new OpeningBalance());
        double held = economy.Step().Deposits;
        double[] words = economy.State();
        words[Array.IndexOf(words, held)] += 1;
        economy.Restore(words);

        FlowImbalanceException e = Assert.Throws<FlowImbalanceException>(() => economy.Step());
        Assert.Equal((2, "column Households"), (e.Quarter, e.Equation));
        Assert.Equal(1, Math.Abs(e.Residual), 0.05);
    }

    [Fact]
    public void Economies_OfAnyLegalNumbersAndNews_StopAndNeverSayThatAccountsAreWrong()
    {
        int stopped = 0;
        for (ulong seed = 0; seed < 400; seed++)
        {
            SplitMix random = new(seed);
            EconomyParameters p = new()
            {
                Growth = random.Between(-0.2, 1),
                AutomationHazard = random.Between(0, 2),
                WageSlope = random.Between(0, 2),
                CostPassThrough = random.Between(0, 1),
                LiveSubstitution = random.Between(0.1, 3),
                MachineTax = random.Between(0, 1),
                PublicBudgets = seed % 2 == 0 ? BudgetRule.Share : BudgetRule.Lag,
                Abroad = seed % 3 == 0 ? new RestOfWorld() : null,
            };
            Economy economy = new(p, new OpeningBalance());
            try
            {
                for (int q = 0; q < 200; q++) economy.Step(random.Between(-0.9, 3));
            }
            catch (EconomyStoppedException)
            {
                stopped++;
            }
        }

        Assert.InRange(stopped, 1, 399);
    }

    private static void Closes(EconomySetting setting)
    {
        Economy economy = new(setting.Parameters, setting.Opening);
        for (int i = 0; i < Quarters; i++)
        {
            EconomyQuarter quarter = economy.Step();
            double output = quarter.Output / Economy.QuartersPerYear;

            Assert.All(economy.Flows.Rows, row => Assert.InRange(Math.Abs(row.Residual) / output, 0, 1e-12));
            Assert.All(
                Enum.GetValues<Sector>(),
                sector => Assert.InRange(Math.Abs(economy.Flows.ResidualOf(sector)) / output, 0, 1e-12));
            Assert.InRange(Math.Abs(quarter.RedundantResidual) / quarter.Output, 0, 1e-12);
        }
    }

    private static EconomySetting Of(string story, bool isStabilised, EconomySetting setting) =>
        EconomyStory.All.Single(s => s.Name == story).Of(isStabilised ? setting.Stabilised() : setting);

    /// <summary>The world calibration, as it is shipped.</summary>
    private static EconomySetting World()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "scenarios"))) folder = folder.Parent;
        EconomySetting setting = EconomySetting.Default;
        string file = Path.Combine(folder.FullName, "data", "economy-world-scenario.csv");
        foreach (string[] cells in File.ReadLines(file).Skip(1).Select(line => line.Split(',')))
        {
            setting = EconomyValues.Find(cells[0])!.With(
                setting, double.Parse(cells[1], CultureInfo.InvariantCulture));
        }

        Assert.Equal(111, setting.Opening.Output);
        return setting;
    }

    private static IReadOnlyList<FlowRow> FirstQuarter()
    {
        Economy economy = new(new EconomyParameters(), new OpeningBalance());
        economy.Step();
        return economy.Flows.Rows;
    }

    private static FlowRow Wrong(FlowRow row, Sector sector, double by) => row with
    {
        Amounts = [.. row.Amounts.Select((amount, i) => i == (int)sector ? amount + by : amount)],
    };
}
