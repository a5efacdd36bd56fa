using Twin.Domain;
using Twin.Forecasting.Boosting;
using Twin.Forecasting.Global;
using Xunit;

namespace Twin.Forecasting.Tests.Global;

public sealed class GlobalTrainingTests
{
    private static readonly GlobalRecipe _yearly = GlobalRecipe.For(1, 6);

    [Fact]
    public void Table_OfSteadyGrowth_CountsInStepsOfTheSeries()
    {
        TimeSeries growing = Growing("a", 12, 0.1);

        FeatureTable table = GlobalTraining.TableOf([growing], _yearly);

        // Origins after 6 … 11 values; the last five of them know fewer than six steps ahead.
        Assert.Equal(6 + 5 + 4 + 3 + 2 + 1, table.Rows);
        int ahead = Column(table, "ahead");
        for (int row = 0; row < table.Rows; row++)
        {
            Assert.Equal(table[row][ahead], table.Targets[row], 1e-9);
            Assert.Equal(1, table[row][Column(table, "step-1")], 1e-5);
            Assert.Equal(1, table[row][Column(table, "mean-step")], 1e-5);
            Assert.Equal(Math.Log(0.1), table[row][Column(table, "log-scale")], 1e-5);
        }

        Assert.Equal(float.NaN, table[0][Column(table, "since-10")]);
        Assert.Equal(6, table[0][Column(table, "length")]);
    }

    [Fact]
    public void Table_OfASeriesInOtherUnits_IsTheSame()
    {
        TimeSeries series = Walk("a", 30, 3);
        TimeSeries thousandths = new("b", [.. series.Values.ToArray().Select(value => value * 1000)], 1);

        FeatureTable one = GlobalTraining.TableOf([series], _yearly);
        FeatureTable other = GlobalTraining.TableOf([thousandths], _yearly);

        Assert.Equal(one.Rows, other.Rows);
        for (int row = 0; row < one.Rows; row++)
        {
            Assert.Equal(one.Targets[row], other.Targets[row], 1e-6);
            for (int i = 0; i < one.Columns.Count; i++)
                if (!float.IsNaN(one[row][i])) Assert.Equal(one[row][i], other[row][i], 1e-3);
        }
    }

    [Fact]
    public void Features_AtAnOrigin_DoNotHangOnWhatCameAfter()
    {
        TimeSeries series = Walk("a", 40, 4);
        double[] changed = series.Values.ToArray();
        for (int i = 30; i < changed.Length; i++) changed[i] *= 3;

        FeatureTable before = GlobalTraining.TableOf([series], _yearly);
        FeatureTable after = GlobalTraining.TableOf([new TimeSeries("a", changed, 1)], _yearly);

        int length = Column(before, "length");
        int compared = 0;
        int moved = 0;
        for (int row = 0; row < before.Rows; row++)
        {
            if (before[row][length] > 30) continue;
            Assert.Equal(before[row].ToArray(), after[row].ToArray());
            compared++;
            if (before.Targets[row] != after.Targets[row]) moved++;
        }

        Assert.True(compared > 50);
        Assert.True(moved > 10, "a target beyond the change must change, or the test sees nothing");
    }

    [Fact]
    public void Table_OfSeriesThatStandStillOrAreShort_IsEmpty()
    {
        TimeSeries still = new("a", [5, 5, 5, 5, 5, 5, 5, 5, 5], 1);
        TimeSeries brief = new("b", [1, 2, 3], 1);

        Assert.Equal(0, GlobalTraining.TableOf([still, brief], _yearly).Rows);
    }

    /// <summary>Exponential growth.</summary>
    internal static TimeSeries Growing(string id, int count, double rate) =>
        new(id, [.. Enumerable.Range(0, count).Select(i => Math.Exp(rate * i))], 1);

    /// <summary>A walk in logs whose steps hang together: eight tenths of a step come back in the next.</summary>
    internal static TimeSeries Walk(string id, int count, ulong seed)
    {
        Noise noise = new(Noise.KeyOf(seed, id), 0);
        double[] values = new double[count];
        double step = 0;
        double level = 3;
        for (int i = 0; i < count; i++)
        {
            step = (0.8 * step) + (0.05 * noise.Normal());
            level += step;
            values[i] = Math.Exp(level);
        }

        return new TimeSeries(id, values, 1);
    }

    private static int Column(FeatureTable table, string name) => table.Columns.ToList().IndexOf(name);
}
