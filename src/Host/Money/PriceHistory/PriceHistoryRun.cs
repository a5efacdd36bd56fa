using Twin.Domain;
using Twin.Macro.Decision;
using Twin.Macro.Estimation;

namespace Twin.Host.Money.PriceHistory;

/// <summary>The price axis over a country's history, quarter by quarter, with what was known in each.</summary>
internal sealed class PriceHistoryRun
{
    private const int Year = 4;
    private const double Low = 0.015;
    private const ulong Seed = 1;
    private const string OpenLoop = "open: nothing of a loop, so closure 0 and imports 1 in every quarter";

    private readonly EconomyHistory _history;
    private readonly double[] _inflation;
    private readonly double[] _outputLessMoney;

    private PriceHistoryRun(EconomyHistory history)
    {
        _history = history;
        _inflation = new double[history.Count];
        _outputLessMoney = new double[history.Count];
        for (int i = 1; i < history.Count; i++)
        {
            _inflation[i] = ExactMath.Log(history.Price(i) / history.Price(i - 1));
            _outputLessMoney[i] = ExactMath.Log(history.RealOutput[i] / history.RealOutput[i - 1])
                - ExactMath.Log(history.Money[i] / history.Money[i - 1]);
        }
    }

    /// <summary>Judges every quarter of a window.</summary>
    /// <param name="history">All of it: what lies before the window is known at its start.</param>
    /// <param name="from">First quarter judged.</param>
    /// <param name="to">Last quarter judged.</param>
    public static PriceHistoryReport Of(EconomyHistory history, CalendarQuarter from, CalendarQuarter to) =>
        new PriceHistoryRun(history).Run(history.IndexOf(from), history.IndexOf(to));

    private PriceHistoryReport Run(int first, int last)
    {
        int money = 1 + Array.FindIndex(_history.Money, double.IsFinite);
        double[][] prices = new double[last + 1][];
        double[]?[] overMoney = new double[last + 1][];
        List<PriceCase> cases = [];
        for (int t = first; t <= last; t++)
        {
            prices[t] = YearSample.Of("inflation", _inflation.AsSpan(1, t), Seed);
            if (t - money >= 3 * Year)
            {
                ReadOnlySpan<double> known = _outputLessMoney.AsSpan(money, t - money + 1);
                overMoney[t] = YearSample.Of("output less money", known, Seed);
            }

            if (t + Year < _history.Count) cases.Add(CaseOf(t, prices[t]));
        }

        PriceGate gate = PriceGate.Of(cases, Seed);
        Verdict[] closed = Judge(first, last, prices, overMoney, gate.IsOpen);
        Verdict[] open = gate.IsOpen ? closed : Judge(first, last, prices, overMoney, isTrusted: true);
        PriceRow[] rows = [.. Enumerable.Range(first, last - first + 1)
            .Select(t => Row(t, prices[t], overMoney[t], closed[t - first], open[t - first]))];
        return new PriceHistoryReport(
            "nation: the United States",
            $"{string.Join(" and ", YearSample.Methods)} on quarterly inflation of output, half of {YearSample.Paths} "
            + $"paths each, fitted anew every quarter to the last {YearSample.Memory}",
            gate, OpenLoop, Spells(rows, r => r.Headline), Spells(rows, r => r.HeadlineIfOpen), rows);
    }

    private static double OverYear(double[] quarters, int last)
    {
        double sum = 0;
        for (int i = last - Year + 1; i <= last; i++) sum += quarters[i];
        return sum;
    }

    private double? MoneyOverYear(int t)
    {
        double sum = OverYear(_outputLessMoney, t);
        return double.IsFinite(sum) ? sum : null;
    }

    private PriceCase CaseOf(int t, double[] sample)
    {
        double[] years = [.. Enumerable.Range(Year, t - Year + 1).Select(i => OverYear(_inflation, i))];
        double[] changes = [.. Enumerable.Range(Year, years.Length - Year).Select(i => years[i] - years[i - Year])];
        return new PriceCase(
            sample, [.. years.Order()], [.. changes.Select(c => years[^1] + c).Order()],
            OverYear(_inflation, t + Year));
    }

    private Verdict[] Judge(int first, int last, double[][] prices, double[]?[] overMoney, bool isTrusted)
    {
        DecisionMachine machine = new();
        Verdict[] verdicts = new Verdict[last - first + 1];
        for (int t = first; t <= last; t++)
        {
            int count = prices[t].Length;
            verdicts[t - first] = machine.Judge(PriceVerdicts.WithoutLoop(t - first + 1) with
            {
                DisinflationProbability = Estimate.Share(YearSample.Below(prices[t], Low), count),
                DeflationProbability = Estimate.Share(YearSample.Below(prices[t], 0), count),
                OutputOverMoneyProbability = overMoney[t] is { } o
                    ? Estimate.Share(o.Length - YearSample.Below(o, 0), o.Length)
                    : null,
                IsForecastTrusted = isTrusted,
                PolicyRate = _history.PolicyRate[t],
                IsEconomyValid = true,
                InflationOverYear = OverYear(_inflation, t),
                OutputLessMoney = MoneyOverYear(t),
            });
        }

        return verdicts;
    }

    private PriceRow Row(int t, double[] prices, double[]? overMoney, Verdict now, Verdict ifOpen) => new(
        _history.First.Plus(t).ToString(), OverYear(_inflation, t), _history.PolicyRate[t],
        MoneyOverYear(t), YearSample.Below(prices, Low) / (double)prices.Length,
        YearSample.Below(prices, 0) / (double)prices.Length,
        overMoney is null ? null : 1 - (YearSample.Below(overMoney, 0) / (double)overMoney.Length),
        t + Year < _history.Count ? OverYear(_inflation, t + Year) : null, PriceWords.Of(now.Price),
        PriceWords.Of(ifOpen.Price),
        now.CrossCheck, [.. FlagsOf(now.Flags)]);

    private static IEnumerable<string> FlagsOf(DecisionFlags flags)
    {
        if (flags.HasFlag(DecisionFlags.Contested)) yield return "CONTESTED";
        if (flags.HasFlag(DecisionFlags.ForecastUntested)) yield return "FORECAST_UNTESTED";
        if (flags.HasFlag(DecisionFlags.ModelInvalid)) yield return "MODEL_INVALID";
        if (flags.HasFlag(DecisionFlags.Incomplete)) yield return "INCOMPLETE";
    }

    private static List<PriceSpell> Spells(PriceRow[] rows, Func<PriceRow, string> headline)
    {
        List<PriceSpell> spells = [];
        for (int i = 0; i < rows.Length;)
        {
            int end = i;
            while (end + 1 < rows.Length && headline(rows[end + 1]) == headline(rows[i])) end++;
            PriceRow[] of = rows[i..(end + 1)];
            spells.Add(new PriceSpell(
                headline(rows[i]), of[0].Quarter, of[^1].Quarter, of.Length, of.Average(r => r.Pi4), of.Min(r => r.R),
                of.Count(r => r.Flags.Contains("CONTESTED"))));
            i = end + 1;
        }

        return spells;
    }
}
