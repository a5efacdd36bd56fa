using Twin.Domain;
using Twin.Macro.Estimation;
using Twin.Macro.Money;

namespace Twin.Macro.Tests.Estimation;

/// <summary>Statistics of an economy whose numbers are known.</summary>
internal static class Simulated
{
    // Live events grow as everything else, so that one price index serves both equations; prices rise fast, so that
    // demand seldom meets the limit beyond which output no longer shows it.
    public static readonly EconomySetting Truth = new(
        EconomyParameters.Stabilised with
        {
            CostPassThrough = 0.4,
            UtilisationEffect = 0.2,
            Anchoring = 0.4,
            ExpectationMemory = 0.7,
            WageSlope = 0.15,
            NaturalUnemployment = 0.05,
            RateSmoothing = 0.85,
            NeutralRate = 0.012,
            Growth = 0.02,
            HumanGrowth = 0.02,
            LiveGrowth = 0.02,
            LiveSubstitution = 1,
            InflationTarget = 0.1,
        },
        new OpeningBalance
        {
            Unemployment = 0.05, Inflation = 0.1, OutputGrowth = 0.12, PolicyRate = 0.112, BondRate = 0.11,
        });

    public static EconomyHistory History(EconomySetting setting, int quarters, ulong seed)
    {
        Economy economy = new(setting.Parameters, setting.Opening);
        Normals noise = new(seed);
        List<EconomyQuarter> done = [];
        double demand = 0;
        for (int i = 0; i < quarters; i++)
        {
            demand = (0.7 * demand) + (0.008 * noise.Next());
            done.Add(economy.Step(new QuarterShocks(
                demand, 0.002 * noise.Next(), 0.003 * noise.Next(), 0.003 * noise.Next())));
        }

        return Of(done);
    }

    public static EconomyHistory Of(IReadOnlyList<EconomyQuarter> quarters)
    {
        double[] none = new double[quarters.Count];
        Array.Fill(none, double.NaN);
        return new EconomyHistory
        {
            First = CalendarQuarter.Of(1960, 1),
            Output = [.. quarters.Select(q => q.Output)],
            RealOutput = [.. quarters.Select(q => q.Output / q.PriceIndex)],
            Money = [.. quarters.Select(q => q.Deposits)],
            PolicyRate = [.. quarters.Select(q => q.PolicyRate)],
            Unemployment = [.. quarters.Select(q => q.Unemployment)],
            Wage = [.. quarters.Select(q => q.RealWage * q.PriceIndex)],
            Productivity = [.. quarters.Select(q => q.Output / q.PriceIndex / (1 - q.Unemployment))],
            Debt = [.. quarters.Select(q => q.DebtRatio * q.Output)],
            Interest = none, Deficit = none, LabourShare = [.. quarters.Select(q => q.LabourShare)],
        };
    }

    internal sealed class Normals(ulong seed)
    {
        private ulong _count;

        public double Next() =>
            NormalQuantile.Of(((Philox.Word(_count++, 0, seed) >> 12) + 0.5) * (1.0 / (1L << 52)));
    }
}
