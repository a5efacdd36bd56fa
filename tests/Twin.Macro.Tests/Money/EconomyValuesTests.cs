using System.Reflection;
using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

public sealed class EconomyValuesTests
{
    [Fact]
    public void EveryNumber_OfParametersAndOpening_HasAName()
    {
        string[] properties = [.. Numbers(typeof(EconomyParameters)), .. Numbers(typeof(OpeningBalance))];

        foreach (string property in properties)
        {
            string key = char.ToLowerInvariant(property[0]) + property[1..];
            Assert.NotNull(EconomyValues.Find(key));
        }
    }

    [Fact]
    public void EveryName_Set_IsReadBackAndAlone()
    {
        foreach (EconomyValue value in EconomyValues.All)
        {
            EconomySetting changed = value.With(EconomySetting.Default, 0.1234);

            Assert.Equal(0.1234, value.Get(changed));
            string[] others = [.. EconomyValues.All
                .Where(v => v != value && !double.IsNaN(v.Get(EconomySetting.Default))
                    && v.Get(changed) != v.Get(EconomySetting.Default))
                .Select(v => v.Key)];
            Assert.Empty(others);
        }
    }

    [Fact]
    public void Names_AndSymbols_AreUnique()
    {
        string[] names = [.. EconomyValues.All.Select(v => v.Key),
            .. EconomyValues.All.Where(v => v.Symbol != v.Key).Select(v => v.Symbol)];

        Assert.Equal(names.Length, names.Distinct().Count());
    }

    private static IEnumerable<string> Numbers(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.PropertyType == typeof(double) || p.PropertyType == typeof(double?))
        .Select(p => p.Name);
}
