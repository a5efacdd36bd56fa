namespace Twin.World.Tests.ClosedForms;

/// <summary>The discrete root of a closed form, found here from the formula of its technology alone.</summary>
/// <remarks>
/// M(γ) = A·(1+γ)^(L+1) + r·(B/h)·(1+γ)^T with r = γ + D·h, or γ/(1 − (1+γ)^−N) under a fixed life, with the
/// one-step buffer of a run (docs/model.md). ρ by power steps on (M + I)/2, γ by
/// bisection; nothing of the library is used.
/// </remarks>
internal sealed class StepRoot
{
    private readonly ClosedForm _form;
    private readonly double _stepYears;

    public StepRoot(ClosedForm form, double stepYears)
    {
        (_form, _stepYears) = (form, stepYears);
        var (low, high) = (-0.2, 4.0);
        for (var i = 0; i < 80; i++)
        {
            var middle = (low + high) / 2;
            if (Radius(middle).Rho > 1) high = middle;
            else low = middle;
        }

        Growth = low;
        Mix = Radius(low).Mix;
    }

    /// <summary>γ. Unit: 1 per step.</summary>
    public double Growth { get; }

    /// <summary>Output mix x at that root; sums to 1.</summary>
    public double[] Mix { get; }

    /// <summary>The yearly log rate.</summary>
    public double PerYear => Math.Log(1 + Growth) / _stepYears;

    private (double Rho, double[] Mix) Radius(double growth)
    {
        var n = _form.Sites.Length;
        var x = Enumerable.Repeat(1.0 / n, n).ToArray();
        double total = 1;
        for (var i = 0; i < 400; i++)
        {
            var next = new double[n];
            for (var row = 0; row < n; row++)
            {
                for (var column = 0; column < n; column++) next[row] += Need(row, column, growth) * x[column];
                next[row] = (next[row] + x[row]) / 2;
            }

            total = next.Sum();
            for (var row = 0; row < n; row++) x[row] = next[row] / total;
        }

        return ((2 * total) - 1, x);
    }

    private double Need(int row, int column, double growth)
    {
        var lead = Math.Floor((_form.LeadYears / _stepYears) + 0.5);
        var build = Math.Floor(((_form.BuildYears?[row, column] ?? 0) / _stepYears) + 0.5);
        var replacement = _form.LifeSteps == 0 ? growth + (_form.Wear[row] * _stepYears) : Shay(growth);
        return (_form.Inputs[row, column] * Math.Pow(1 + growth, lead + 1))
            + (replacement * _form.Equipment[row, column] / _stepYears * Math.Pow(1 + growth, build));
    }

    private double Shay(double growth) => Math.Abs(growth) < 1e-12
        ? 1.0 / _form.LifeSteps
        : growth / (1 - Math.Pow(1 + growth, -_form.LifeSteps));
}
