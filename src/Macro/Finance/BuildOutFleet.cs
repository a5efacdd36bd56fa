using Twin.Domain;
using Twin.Macro.Closure;
using Twin.Macro.Learning;

namespace Twin.Macro.Finance;

/// <summary>The chips of a build-out in service, by vintage; goes from year to year.</summary>
internal sealed class BuildOutFleet
{
    private const double WattsOfKw = 1000;

    private readonly BuildOut _plan;
    private readonly Chip _chip;
    private readonly GroundSite _site;
    private readonly double _gamma;
    private readonly List<Batch> _batches = [];

    public BuildOutFleet(BuildOut plan, Chip chip, GroundSite site)
    {
        (_plan, _chip, _site) = (plan, chip, site);
        _gamma = Vintage.Obsolescence(chip.GainPerYear);
        Add(-1, plan.OpeningChips);
    }

    /// <summary>Chips in service.</summary>
    public double Chips => _batches.Sum(b => b.InService);

    /// <summary>Chips bought at the start of the year that was opened last.</summary>
    public double Bought { get; private set; }

    /// <summary>Price of them. Unit: USD.</summary>
    public double CostBought => Bought * _chip.Price;

    /// <summary>Whether power allowed fewer than were wanted.</summary>
    public bool IsShortOfPower { get; private set; }

    /// <summary>Power of the site. Unit: MW.</summary>
    public double PowerMw => Kilowatts * _site.PowerUsageEffectiveness / WattsOfKw;

    /// <summary>Work of the year. Unit: PFLOP·h.</summary>
    public double Useful => HoursAtWork * _chip.UsefulPerHour * _batches.Sum(b => b.InService * b.Performance);

    /// <summary>Electricity and upkeep of the year. Unit: USD.</summary>
    public double Running => RunningOf(_ => true);

    private double HoursAtWork => NetEnergy.HoursPerYear * _site.Availability;

    private double Kilowatts => _batches.Sum(b => b.InService * b.Kilowatts);

    /// <summary>Takes out what is done, and buys.</summary>
    /// <param name="year">From 0.</param>
    public void Open(int year)
    {
        (Bought, IsShortOfPower) = (0, false);
        foreach (Batch batch in _batches)
        {
            if (year - batch.Year >= LifeOf(batch)) batch.Leave(batch.InService, year);
        }

        if (year >= _plan.BuildYears) return;
        double factor = _plan.ClosingChips / _plan.OpeningChips;
        double target = _plan.OpeningChips * ExactMath.Pow(factor, (year + 1.0) / _plan.BuildYears);
        double wanted = Math.Max(0, target - Chips), kilowatts = KilowattsOf(year);
        double room = double.PositiveInfinity;
        if (_plan.PowerLimitMw > 0)
        {
            double limit = _plan.PowerLimitMw * WattsOfKw / _site.PowerUsageEffectiveness;
            room = limit - Kilowatts;
            if (wanted * kilowatts > room) room += Displace(year, (wanted * kilowatts) - room);
        }

        Bought = Math.Min(wanted, Math.Max(0, room) / kilowatts);
        IsShortOfPower = Bought < wanted;
        if (Bought > 0) Add(year, Bought);
    }

    /// <summary>Rental of the year. Unit: USD.</summary>
    /// <param name="year">From 0.</param>
    public double Revenue(int year) => RevenueOf(year, _ => true);

    /// <summary>Rental less running of the chips that the plan bought. Unit: USD.</summary>
    /// <param name="year">From 0.</param>
    public double EarnedByBought(int year) => RevenueOf(year, b => b.Year >= 0) - RunningOf(b => b.Year >= 0);

    /// <summary>All vintages.</summary>
    public IReadOnlyList<BuildOutVintage> Vintages()
    {
        double user = Vintage.UserCostPerHour(
            _chip.Price, _chip.InterestPerYear, _chip.WearPerYear, _gamma, _site.Availability);
        return
        [
            .. _batches.Select(b => new BuildOutVintage(
                b.Year, b.Chips, b.Year < 0 ? 0 : b.Chips * _chip.Price, b.Performance, b.Kilowatts, user,
                double.IsFinite(EconomicYears(b)) ? EconomicYears(b) : null,
                b.RetiredYear ?? b.Year + (int)Math.Ceiling(LifeOf(b)), b.Displaced)),
        ];
    }

    /// <summary>Takes out old chips that earn less by the kilowatt than new ones would, the oldest first.</summary>
    /// <param name="year">From 0.</param>
    /// <param name="missing">Power that is wanted beyond what there is. Unit: kW.</param>
    /// <returns>Power set free. Unit: kW.</returns>
    private double Displace(int year, double missing)
    {
        double kilowatts = KilowattsOf(year);
        double user = Vintage.UserCostPerHour(
            _chip.Price, _chip.InterestPerYear, _chip.WearPerYear, _gamma, _site.Availability);
        double gain = (_plan.RentalPerHour - user - _site.RunningPerHour(_chip, kilowatts)) / kilowatts;
        double free = 0;
        foreach (Batch batch in _batches)
        {
            double earned = _plan.RentalPerHour * ExactMath.Exp(-_gamma * (year - batch.Year));
            double surplus = (earned - _site.RunningPerHour(_chip, batch.Kilowatts)) / batch.Kilowatts;
            if (surplus >= gain || free >= missing) continue;
            double taken = Math.Min(batch.InService, (missing - free) / batch.Kilowatts);
            batch.Displace(taken, year);
            free += taken * batch.Kilowatts;
        }

        return free;
    }

    private double RevenueOf(int year, Func<Batch, bool> which)
    {
        // Mean over the year of e^(−γt), against which the performance of each generation counts.
        double mean = ExactMath.Exp(-_gamma * year) * (_gamma == 0 ? 1 : -ExactMath.Expm1(-_gamma) / _gamma);
        double performance = _batches.Where(which).Sum(b => b.InService * b.Performance);
        return HoursAtWork * _plan.RentalPerHour * mean * performance;
    }

    private double RunningOf(Func<Batch, bool> which) => HoursAtWork
        * _batches.Where(which).Sum(b => b.InService * _site.RunningPerHour(_chip, b.Kilowatts));

    private void Add(int year, double chips) =>
        _batches.Add(new Batch(year, chips, ExactMath.Exp(_gamma * year), KilowattsOf(year)));

    /// <summary>A generation of the same price does e^γ the work at 1/wattGain the power for it.</summary>
    private double KilowattsOf(int year) =>
        _chip.Kilowatts * ExactMath.Pow(_chip.GainPerYear / _chip.WattGainPerYear, year);

    private double EconomicYears(Batch batch) => Vintage.RetirementYears(
        _plan.RentalPerHour, _site.RunningPerHour(_chip, batch.Kilowatts), _gamma);

    private double LifeOf(Batch batch) => Math.Min(_site.ChipYears, EconomicYears(batch));

    private sealed class Batch(int year, double chips, double performance, double kilowatts)
    {
        public int Year => year;

        public double Chips { get; } = chips;

        public double Performance => performance;

        public double Kilowatts => kilowatts;

        public double InService { get; private set; } = chips;

        public double Displaced { get; private set; }

        public int? RetiredYear { get; private set; }

        public void Leave(double count, int at)
        {
            if (count <= 0) return;
            InService -= count;
            if (InService <= 0) RetiredYear = at;
        }

        public void Displace(double count, int at)
        {
            Displaced += count;
            Leave(count, at);
        }
    }
}
