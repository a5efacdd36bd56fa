using Twin.Domain;

namespace Twin.Macro.Growth;

/// <summary>dg/dθ = −(p·∂M/∂θ·x)/(p·M'·x) for every coefficient of the loop (equation 1.4).</summary>
/// <remarks>
/// Leads are differentiated as continuous numbers also where the dating rounds them to steps, since a derivative of a
/// rounded number says nothing. In steps all rates are converted to the yearly log rate.
/// </remarks>
internal sealed class SensitivityAnalysis(BalancedGrowth path)
{
    private readonly List<Sensitivity> _found = [];
    private readonly double _step = path.Dating.IsContinuous ? 1 : path.Dating.StepYears;
    private int _entry;

    public Sensitivity[] Rank()
    {
        bool[] inLoop = new bool[path.Technology.Goods.Count];
        foreach (int good in path.Loop) inLoop[good] = true;
        IReadOnlyList<CurrentInput> inputs = path.Technology.Inputs;
        for (_entry = 0; _entry < inputs.Count; _entry++)
        {
            if (inLoop[inputs[_entry].Input] && inLoop[inputs[_entry].Process]) Add(inputs[_entry]);
        }

        IReadOnlyList<Equipment> equipment = path.Technology.Equipment;
        for (_entry = 0; _entry < equipment.Count; _entry++)
        {
            if (inLoop[equipment[_entry].Good] && inLoop[equipment[_entry].Process]) Add(equipment[_entry]);
        }

        Sensitivity[] ranked = [.. _found];
        Array.Sort(ranked, Compare);
        return ranked;
    }

    private void Add(CurrentInput entry)
    {
        Dating dating = path.Dating;
        double factor = dating.Factor(path.Growth, dating.Lead(entry.LeadYears) + dating.BufferSteps);
        Add(SensitivityKind.CurrentInput, entry.Input, entry.Process, entry.Amount, factor);
        double byLead = entry.Amount * factor * LogGrowthPerYear;
        Add(SensitivityKind.ProcessLead, entry.Input, entry.Process, entry.LeadYears, byLead);
    }

    private void Add(Equipment entry)
    {
        Dating dating = path.Dating;
        Replacement wear = new(entry.Wear, dating);
        double factor = dating.Factor(path.Growth, dating.Lead(entry.BuildYears)) / _step;
        double rate = wear.Rate(path.Growth), stock = entry.StockYears;
        double byLead = stock * rate * factor * LogGrowthPerYear;
        Add(SensitivityKind.Stock, entry.Good, entry.Process, stock, rate * factor);
        Add(SensitivityKind.BuildLead, entry.Good, entry.Process, entry.BuildYears, byLead);
        bool life = entry.Wear.Kind == WearKind.FixedLife;
        double bySetting = life ? wear.ValueSlope(path.Growth) / _step : RateSlope(entry.Wear);
        Add(life ? SensitivityKind.Life : SensitivityKind.WearRate, entry.Good, entry.Process, entry.Wear.Amount,
            stock * factor * bySetting);
    }

    /// <summary>dδ/dD: 1 in continuous time, h for linear wear in steps, h·e^(−D·h) for exponential wear.</summary>
    private double RateSlope(Wear wear)
    {
        if (path.Dating.IsContinuous) return 1;
        return wear.Kind == WearKind.Linear ? _step : _step * ExactMath.Exp(-wear.Amount * _step);
    }

    private double LogGrowthPerYear => path.PerYear;

    private void Add(SensitivityKind kind, int input, int process, double value, double needPerUnit)
    {
        double derivative =
            -path.Prices[input] * needPerUnit * path.Outputs[process] / path.GenerationYears;
        double elasticity = path.PerYear == 0 ? 0 : value / path.PerYear * derivative;
        _found.Add(new Sensitivity(kind, input, process, value, derivative, elasticity, _entry));
    }

    private int Compare(Sensitivity a, Sensitivity b)
    {
        int order = Math.Abs(b.Elasticity).CompareTo(Math.Abs(a.Elasticity));
        IReadOnlyList<string> goods = path.Technology.Goods;
        if (order == 0) order = string.CompareOrdinal(goods[a.Input], goods[b.Input]);
        if (order == 0) order = string.CompareOrdinal(goods[a.Process], goods[b.Process]);
        if (order == 0) order = a.Kind.CompareTo(b.Kind);
        return order != 0 ? order : a.Value.CompareTo(b.Value);
    }
}
