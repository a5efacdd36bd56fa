using Twin.Forecasting.Boosting;
using Xunit;

namespace Twin.Forecasting.Tests.Boosting;

public sealed class RegressionTreeTests
{
    [Fact]
    public void Tree_FromItsLists_WalksLeftUpToTheValue()
    {
        RegressionTree tree = new([0, -1, 1, -1, -1], [2.5f, 10, 7, 20, 30]);

        Assert.Equal(10, tree.Of([2.5f, 0]));
        Assert.Equal(20, tree.Of([3, 7]));
        Assert.Equal(30, tree.Of([3, 8]));
        Assert.Equal(30, tree.Of([float.NaN, float.NaN]));
    }

    [Fact]
    public void Tree_OfBrokenLists_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new RegressionTree([0, -1], [1, 2]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([-1, -1], [1, 2]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([-1], [1, 2]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([], []));
        Assert.Throws<ArgumentException>(() => new RegressionTree([-2], [1]));
    }

    [Fact]
    public void Model_WithATreeOnAMissingColumn_IsRefused()
    {
        RegressionTree tree = new([1, -1, -1], [1, 2, 3]);

        Assert.Throws<ArgumentException>(() => new BoostedModel(["only"], 0, [tree]));
    }
}
