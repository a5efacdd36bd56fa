using Twin.Host.Money;
using Twin.Macro.Finance;
using Twin.Macro.Learning;

namespace Twin.Host.Finance;

/// <summary>Draws up the answer of <c>twin macro finance</c>.</summary>
internal static class FinanceAnswer
{
    private const double KwOfGw = 1e6;

    /// <summary>The answer.</summary>
    /// <param name="setting">The values used.</param>
    /// <param name="lines">The file they come from.</param>
    public static FinanceReport Of(FinanceSetting setting, IReadOnlyList<ValueLine> lines)
    {
        (Chip chip, GroundSite ground, OrbitPlatform orbit, BuildOut terms) =
            (setting.Chip, setting.Ground, setting.Orbit, setting.BuildOut);
        BuildOutPlan plan = BuildOutPlan.Of(terms, chip, ground);
        double gamma = Vintage.Obsolescence(chip.GainPerYear);
        double equity = plan.Years.Sum(y => y.EquityPaid), round = terms.Equity + terms.Debt;
        return new FinanceReport(
            "one owner's build-out; taxes and the worth of sites that outlive their chips are left out",
            [.. lines.Select(line => Figure(line, setting))],
            new FinanceRound(
                round, terms.Equity, terms.Debt, terms.DebtToEquity,
                new Loan(terms.Debt, terms.InterestPerYear, terms.DebtYears).Service, round / chip.Price),
            new FinanceVendor(
                terms.VendorForm == VendorForm.Lease ? "lease" : "equity", terms.VendorShare, plan.ByVendor,
                equity > 0 ? plan.Years.Sum(y => y.VendorEquity) / equity : 0, plan.Years.Max(y => y.LeaseService)),
            Power(setting, plan),
            new FinanceUserCost(
                Vintage.UserCostPerHour(
                    chip.Price, chip.InterestPerYear, chip.WearPerYear, 0, ground.Availability),
                Vintage.UserCostPerHour(
                    chip.Price, chip.InterestPerYear, chip.WearPerYear, gamma, ground.Availability),
                gamma),
            plan.Capital, Math.Max(0, plan.Capital - round), plan.ReturnOnEquity, plan.WorthOfEquity,
            plan.LeastCoverage, plan.FirstShortfall, plan.Vintages, plan.Years, ground.CostOf(chip),
            orbit.CostOf(chip, ground),
            new FinanceSatellite(
                orbit.ArrayKgPerKw, orbit.RadiatorKg, orbit.ServerKgPerKw,
                orbit.KgPerKw - orbit.ArrayKgPerKw - orbit.RadiatorKg - orbit.ServerKgPerKw, orbit.KgPerKw,
                orbit.WattsPerKg, OrbitPlatform.LaunchPerWatt(orbit.LaunchPrice, orbit.WattsPerKg),
                orbit.AliveShare(chip.InterestPerYear)),
            BreakEven(setting, lines));
    }

    private static FinancePower Power(FinanceSetting setting, BuildOutPlan plan)
    {
        BuildOut terms = setting.BuildOut;
        BuildOutPlan unlimited = BuildOutPlan.Of(terms with { PowerLimitMw = 0 }, setting.Chip, setting.Ground);
        double site = setting.Chip.Kilowatts * setting.Ground.PowerUsageEffectiveness;
        return new FinancePower(
            terms.PowerLimitMw > 0 ? terms.PowerLimitMw : null, unlimited.Years.Max(y => y.PowerMw),
            [.. plan.Years.Where(y => y.IsShortOfPower).Select(y => y.Year)],
            setting.Chip.Price / site * KwOfGw, terms.CapitalPerGw, terms.Announced,
            BuildOut.GigawattsFor(terms.Announced, terms.CapitalPerGw));
    }

    private static FinanceFigure Figure(ValueLine line, FinanceSetting setting)
    {
        FinanceValue value = FinanceValues.Find(line.Key)!;
        double used = value.Get(setting);
        return new FinanceFigure(
            line.Key, used, line.Low, line.High, value.Unit, used == line.Value ? line.Source : "--set");
    }

    /// <summary>One value at an end of its range at a time, then all of them.</summary>
    private static FinanceBreakEven BreakEven(FinanceSetting setting, IReadOnlyList<ValueLine> lines)
    {
        double used = setting.BreakEvenLaunch;
        FinanceSetting against = setting, with = setting;
        List<(string Key, double Low, double High)> ends = [];
        foreach (ValueLine line in lines)
        {
            FinanceValue value = FinanceValues.Find(line.Key)!;
            double low = value.With(setting, line.Low).BreakEvenLaunch;
            double high = value.With(setting, line.High).BreakEvenLaunch;
            if (low == high) continue;
            ends.Add((line.Key, low, high));
            against = value.With(against, low < high ? line.Low : line.High);
            with = value.With(with, low < high ? line.High : line.Low);
        }

        double[] all = [.. ends.SelectMany(e => new[] { e.Low, e.High }), used];
        return new FinanceBreakEven(
            Price(used), Price(all.Min()), Price(all.Max()), Price(against.BreakEvenLaunch),
            Price(with.BreakEvenLaunch), setting.Orbit.LaunchForElectricity(setting.Ground),
            [
                .. ends.OrderByDescending(e => Math.Abs(e.High - e.Low)).ThenBy(e => e.Key, StringComparer.Ordinal)
                    .Select(e => new FinanceDriver(e.Key, Price(e.Low), Price(e.High))),
            ]);
    }

    private static double? Price(double price) => price >= 0 ? price : null;
}
