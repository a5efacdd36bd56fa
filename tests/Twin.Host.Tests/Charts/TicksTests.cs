using Twin.Host.Charts;
using Xunit;

namespace Twin.Host.Tests.Charts;

public sealed class TicksTests
{
    [Theory]
    [InlineData(0, 1, 5, new double[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(3, 97, 5, new double[] { 0, 20, 40, 60, 80, 100 })]
    [InlineData(-0.3, 0.3, 3, new double[] { -0.4, -0.2, 0, 0.2, 0.4 })]
    [InlineData(0, 0, 4, new double[] { 0, 0.5, 1 })]
    [InlineData(5, 5, 1, new double[] { 0, 5 })]
    public void Linear_OfARange_IsRound(double min, double max, int wanted, double[] expected)
    {
        Assert.Equal(expected, Ticks.Linear(min, max, wanted));
    }

    [Theory]
    [InlineData(1, 1000, 6, new double[] { 1, 10, 100, 1000 })]
    [InlineData(3, 3e9, 4, new double[] { 1, 10_000, 100_000_000, 1e12 })]
    [InlineData(2, 9, 6, new double[] { 2, 5, 10 })]
    [InlineData(7, 7, 6, new double[] { 5, 10 })]
    public void Logarithmic_OfARange_MarksDecadesOrTheirHalves(double min, double max, int most, double[] expected)
    {
        Assert.Equal(expected, Ticks.Logarithmic(min, max, most));
    }

    [Fact]
    public void Linear_OfAnyRange_CoversItAscendingInEqualRoundSteps()
    {
        Random chance = new(1);
        for (var i = 0; i < 2000; i++)
        {
            var min = (chance.NextDouble() - 0.5) * Math.Pow(10, chance.Next(-9, 15));
            var max = min + (chance.NextDouble() * Math.Pow(10, chance.Next(-9, 15)));

            // A range far narrower than its distance from zero has no room for digits.
            if (max - min < 1e-9 * Math.Max(Math.Abs(min), Math.Abs(max))) continue;
            var wanted = chance.Next(1, 12);

            var ticks = Ticks.Linear(min, max, wanted);

            Assert.True(ticks[0] <= min && ticks[^1] >= max, $"[{min}, {max}]: {string.Join(' ', ticks)}");
            Assert.InRange(ticks.Length, 2, wanted + 4);
            var step = ticks[1] - ticks[0];
            var leading = step / Math.Pow(10, Math.Floor(Math.Log10(step * (1 + 1e-6))));
            Assert.Contains(new[] { 1.0, 2, 5 }, round => Math.Abs(round - leading) < 1e-3);
            Assert.All(ticks.Skip(1).Zip(ticks), pair =>
                Assert.InRange((pair.First - pair.Second) / step, 0.999, 1.001));
        }
    }

    [Fact]
    public void Logarithmic_OfAnyRange_CoversItAscending()
    {
        Random chance = new(2);
        for (var i = 0; i < 2000; i++)
        {
            var min = Math.Pow(10, (chance.NextDouble() * 40) - 20);
            var max = min * Math.Pow(10, chance.NextDouble() * chance.Next(1, 12));
            var most = chance.Next(2, 9);

            var ticks = Ticks.Logarithmic(min, max, most);

            Assert.True(ticks[0] <= min && ticks[^1] >= max, $"[{min}, {max}]: {string.Join(' ', ticks)}");
            Assert.InRange(ticks.Length, 2, Math.Max(most + 1, 8));
            Assert.All(ticks.Skip(1).Zip(ticks), pair => Assert.True(pair.First > pair.Second));
        }
    }

    [Theory]
    [InlineData(2025, 2055, 3, new double[] { 2030, 2040, 2050 })]
    [InlineData(2025, 2027, 4, new double[] { 2025, 2025.5, 2026, 2026.5, 2027 })]
    [InlineData(2025.1, 2025.4, 4, new double[] { 2025 + (2 / 12.0), 2025.25, 2025 + (4 / 12.0) })]
    public void Calendar_OfARange_StaysInsideOnWholeMonthsOrYears(double from, double to, int wanted, double[] expected)
    {
        var ticks = Ticks.Calendar(from, to, wanted);

        Assert.Equal(expected.Length, ticks.Length);
        Assert.All(ticks.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 6));
    }
}
