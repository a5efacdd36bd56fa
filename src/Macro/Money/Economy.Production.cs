using Twin.Domain;

namespace Twin.Macro.Money;

/// <summary>What can be made, and what everybody expects: equations 1 to 5.</summary>
public sealed partial class Economy
{
    /// <summary>Largest part of output that wages have at full employment; above it tasks pass to machines.</summary>
    private const double LargestLabourShare = 0.97;

    private double RampedPart => Math.Min(1, Quarter / (double)QuartersPerYear / _p.RampYears);

    /// <summary>Equations 1 to 3.</summary>
    private void Produce(LoopQuarter? loop)
    {
        double sigma = _p.TaskSubstitution;
        _labour *= Quarterly(_p.HumanGrowth);
        _liveCapacity *= Quarterly(_p.LiveGrowth);
        _servicesBefore = _machineServices;
        if (loop is { } run)
        {
            _machineTasks = 1 - (_openingHumanTasks * run.HumanHoursRatio);
            _humanCapital *= Quarterly(_p.HumanGrowth);
            _machineServices *= ExactMath.Exp(run.ServiceGrowth);
            _capital = _humanCapital + _machineServices;
            _potential = Tasks.Output(_capital, _labour, _machineTasks, sigma);
            CapLabourShare(sigma);
            return;
        }

        double part = RampedPart;
        double growth = _p.HumanGrowth + ((_p.Growth - _p.HumanGrowth) * part);
        _potential *= Quarterly(growth);
        _machineTasks = 1 - ((1 - _machineTasks) * ExactMath.Exp(-_p.AutomationHazard * part / QuartersPerYear));
        CapLabourShare(sigma);
        _capital = Tasks.CapitalFor(_potential, _labour, _machineTasks, sigma);
        _humanCapital = Math.Min(_capital, _humanCapital * Quarterly(_p.HumanGrowth));
        _machineServices = _capital - _humanCapital;
    }

    private void CapLabourShare(double sigma)
    {
        _labourSharePotential = Tasks.LabourShare(_potential, _labour, _machineTasks, sigma);
        if (!(_labourSharePotential > LargestLabourShare)) return;
        _labourSharePotential = LargestLabourShare;
        _machineTasks = Tasks.MachineTasksAt(LargestLabourShare, _potential, _labour, sigma);
    }

    /// <summary>Equations 4 and 5: expectations, and the rates that the central bank sets by a Taylor rule.</summary>
    private void Expect(double shock)
    {
        double target = _p.InflationTarget;
        _adaptive = (_p.ExpectationMemory * _adaptive) + ((1 - _p.ExpectationMemory) * _inflations[^1]);
        _expected = (_p.Anchoring * target / QuartersPerYear) + ((1 - _p.Anchoring) * _adaptive);
        double overYear = Sum(_inflations);
        double rule = _p.NeutralRate + overYear + (0.5 * (overYear - target)) + (0.5 * ExactMath.Log(_utilisation));
        _policyRate = Math.Max(0, (_p.RateSmoothing * _policyRate) + ((1 - _p.RateSmoothing) * rule) + shock);
        _loanRate = _policyRate + _p.LoanSpread;
        _depositRate = Math.Max(0, _policyRate - _p.DepositSpread);
        _bondRate += (_policyRate - _bondRate) / _p.BondQuarters;
    }
}
