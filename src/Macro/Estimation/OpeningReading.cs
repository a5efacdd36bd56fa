using Twin.Domain;
using Twin.Macro.Money;

namespace Twin.Macro.Estimation;

/// <summary>The opening of an economy as the statistics of one quarter show it.</summary>
/// <remarks>
/// What they do not show is taken from another opening in proportion: debt held by the public and by banks as a part of
/// all debt, transfers as a part of output, shares as they are. Widths are those of revisions: two vintages of output
/// differ by up to half a per cent, two of M2 by 0.7.
/// </remarks>
public sealed class OpeningReading
{
    private const int YearQuarters = 4;
    private const double OutputWidth = 0.005;
    private const double MoneyWidth = 0.007;
    private const double DeficitWidth = 0.02;
    private const double InflationWidth = 0.002;
    private const double GrowthWidth = 0.005;
    private const double UnemploymentWidth = 0.002;
    private const double RateWidth = 0.00125;
    private const double InterestWidth = 0.002;
    private const double LabourWidth = 0.04;

    /// <summary>Quarters after which interest is too old to be that of the opening.</summary>
    private const int InterestAgeMax = 8;

    private readonly List<EconomyEstimate> _read = [];

    private OpeningReading(OpeningBalance opening, CalendarQuarter at) => (Opening, At) = (opening, at);

    /// <summary>The opening.</summary>
    public OpeningBalance Opening { get; private set; }

    /// <summary>The quarter at whose end it stands.</summary>
    public CalendarQuarter At { get; }

    /// <summary>What was read; errors are half widths of revisions.</summary>
    public IReadOnlyList<EconomyEstimate> Read => _read;

    /// <summary>Reads an opening.</summary>
    /// <param name="history">Cut to what is known.</param>
    /// <param name="at">The quarter.</param>
    /// <param name="pattern">What the statistics do not show.</param>
    /// <param name="debt">Debt of all holders that belongs to the pattern's bonds. Unit: T$.</param>
    /// <returns>The opening; none where output, money, rates or unemployment of the quarter or output of a year before
    /// are missing.</returns>
    public static OpeningReading? Of(
        EconomyHistory history, CalendarQuarter at, OpeningBalance pattern, double debt)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(pattern);
        int i = history.IndexOf(at);
        if (i < YearQuarters || i >= history.Count) return null;
        double[] needed =
        [
            history.Output[i], history.Output[i - YearQuarters], history.Price(i), history.Price(i - YearQuarters),
            history.Money[i], history.PolicyRate[i], history.Unemployment[i],
        ];
        if (needed.Any(x => !double.IsFinite(x))) return null;
        OpeningReading reading = new(pattern, at);
        reading.ReadFlows(history, i);
        reading.ReadStocks(history, i, pattern, debt);
        reading.ReadRates(history, i);
        return reading;
    }

    private void ReadFlows(EconomyHistory h, int i)
    {
        double output = h.Output[i];
        double growth = ExactMath.Log(output / h.Output[i - YearQuarters]);
        double inflation = ExactMath.Log(h.Price(i) / h.Price(i - YearQuarters));
        Opening = Opening with
        {
            Output = output,
            Transfers = Opening.Transfers / Opening.Output * output,
            Deficit = Opening.Deficit / Opening.Output * output,
            OutputGrowth = growth,
            Inflation = inflation,
        };
        Add("output", output, OutputWidth * output, "gdp_nominal");
        Add("outputGrowth", growth, GrowthWidth, "gdp_nominal");
        Add("inflation", inflation, InflationWidth, "gdp_deflator");
        if (double.IsFinite(h.Deficit[i]))
        {
            Opening = Opening with { Deficit = h.Deficit[i] };
            Add("deficit", h.Deficit[i], DeficitWidth * Math.Abs(h.Deficit[i]), "federal_deficit");
        }

        if (!double.IsFinite(h.LabourShare[i])) return;
        Opening = Opening with { LabourShare = h.LabourShare[i] };
        Add("labourShare", h.LabourShare[i], LabourWidth, "labour_share_comp_gdi; labour_share_pwt");
    }

    private void ReadStocks(EconomyHistory h, int i, OpeningBalance pattern, double debt)
    {
        Opening = Opening with { Deposits = h.Money[i] };
        Add("deposits", h.Money[i], MoneyWidth * h.Money[i], "m2");
        double scale = double.IsFinite(h.Debt[i]) ? h.Debt[i] / debt : Opening.Output / pattern.Output;
        Opening = Opening with
        {
            Bonds = scale * pattern.Bonds,
            CentralBankBonds = scale * pattern.CentralBankBonds,
            BankBonds = scale * pattern.BankBonds,
        };
    }

    private void ReadRates(EconomyHistory h, int i)
    {
        Opening = Opening with { PolicyRate = Math.Max(0, h.PolicyRate[i]), Unemployment = h.Unemployment[i] };
        Add("policyRate", Opening.PolicyRate, RateWidth, "fed_funds");
        Add("unemployment", h.Unemployment[i], UnemploymentWidth, "unemployment");
        for (int k = i; k > Math.Max(0, i - InterestAgeMax); k--)
        {
            double rate = h.Interest[k] / h.Debt[k - 1];
            if (!double.IsFinite(rate)) continue;
            Opening = Opening with { BondRate = rate };
            Add("bondRate", rate, InterestWidth, "federal_interest_payments; federal_debt");
            return;
        }
    }

    private void Add(string key, double value, double width, string series) =>
        _read.Add(new EconomyEstimate(key, value, width, "read", series, At, At) { IsReading = true });
}
