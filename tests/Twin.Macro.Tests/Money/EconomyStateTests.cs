using System.Reflection;
using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

public sealed class EconomyStateTests
{
    [Fact]
    public void State_RestoredIntoAFreshEconomy_GoesOnBitForBit()
    {
        Economy whole = Open();
        for (int i = 0; i < 7; i++) whole.Step(i % 2 == 0 ? 0.01 : 0, new LoopQuarter(0.02, 0.99, 0.002));
        Economy second = Open();
        second.Restore(whole.State());

        for (int i = 0; i < 9; i++)
        {
            Assert.Equal(
                whole.Step(0, new LoopQuarter(0.05, 0.98, 0.003)), second.Step(0, new LoopQuarter(0.05, 0.98, 0.003)));
        }

        Assert.Equal(whole.State(), second.State());
    }

    [Fact]
    public void State_HoldsEveryNumberThatAnEconomyRemembers()
    {
        Economy economy = Open();
        double[] words = economy.State();
        List<FieldInfo> numbers = [.. typeof(Economy)
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(double))];
        foreach (FieldInfo number in numbers)
        {
            double before = (double)number.GetValue(economy)!;
            number.SetValue(economy, before + 1);
            Assert.NotEqual(words, economy.State());
            number.SetValue(economy, before);
        }

        Assert.True(numbers.Count > 50);
        Assert.Equal(words, economy.State());
    }

    [Fact]
    public void Restore_OfTooFewWords_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Open().Restore(new double[3]));

    private static Economy Open() => new(new EconomyParameters(), new OpeningBalance());
}
