namespace Twin.Macro.Growth;

/// <summary>Solves ρ(M(γ)) = 1 for one strongly connected block.</summary>
/// <remarks>
/// Model: the entries of M do not fall as γ rises, so ρ does not either and the root is unique. The bracket is
/// certified by Collatz–Wielandt bounds on both sides; inside it Newton's step uses ρ' = p·M'·x/(p·x), and a step that
/// leaves the bracket becomes a bisection. Source: docs/model.md
/// </remarks>
internal sealed class GrowthRoot
{
    /// <summary>Fastest growth considered: a doubling in under a minute. Unit: 1/yr.</summary>
    private const double MaxGrowthPerYear = 1 << 20;

    /// <summary>Slowest growth considered where wear sets no limit. Unit: 1/yr.</summary>
    private const double MinGrowthPerYear = -1024;

    /// <summary>Newton needs about six steps, bisection alone sixty.</summary>
    private const int MaxSteps = 100;

    /// <summary>Newton from a root close by needs two to four steps; more is no longer close by.</summary>
    private const int MaxNearSteps = 12;

    /// <summary>Doublings of the distance to the root; two or three suffice where ρ moves at all.</summary>
    private const int ProofSteps = 40;

    /// <summary>An entry of this size puts the radius of an irreducible block above 1 without further proof.</summary>
    private const double HugeEntry = 1e200;

    /// <summary>Where wear is 0 the matrix at γ = 0 falls apart; this far beside it it is whole again.</summary>
    private const double Nudge = 1e-10;

    /// <summary>Size of ρ − 1 below which a step may fail to improve through rounding alone.</summary>
    private const double RoundingExcess = 1e-12;

    private readonly GrowthMatrix _family;
    private readonly double _step;
    private readonly double[] _matrix;
    private readonly double[] _slope;
    private readonly double[] _transposed;

    public GrowthRoot(GrowthMatrix family, Dating dating)
    {
        _family = family;
        _step = dating.IsContinuous ? 1 : dating.StepYears;
        int n = family.Size;
        _matrix = new double[n * n];
        _slope = new double[n * n];
        _transposed = new double[n * n];
        Right = new PerronVector(n);
        Left = new PerronVector(n);
    }

    /// <summary>The root. Unit: per step, or 1/yr in continuous time.</summary>
    public double Growth { get; private set; }

    /// <summary>p·M'·x/(p·x) at the root.</summary>
    public double Slope { get; private set; }

    /// <summary>The output mix and its bounds.</summary>
    public PerronVector Right { get; }

    /// <summary>The prices.</summary>
    public PerronVector Left { get; }

    private bool IsCertified => Right.Upper - 1 < 1e-10 && 1 - Right.Lower < 1e-10;

    public RootStatus Find()
    {
        int atZero = SideOfOne(0);
        if (_family.IsTimeless) return atZero > 0 ? RootStatus.NoBalancedPath : RootStatus.Unlimited;
        if (atZero == 0) atZero = SideOfOne(Nudge * _step);
        double low = 0, high = 0.5 * _step;
        if (atZero >= 0)
        {
            high = Nudge * _step;
            if (!FindLow(out low)) return RootStatus.NoBalancedPath;
        }
        else
        {
            while (SideOfOne(high) <= 0)
            {
                low = high;
                high *= 2;
                if (high > MaxGrowthPerYear * _step) return RootStatus.Unlimited;
            }
        }

        Refine(low, high);
        return IsCertified ? RootStatus.Found : RootStatus.Unproven;
    }

    /// <summary>Finds the root from a rate and vectors close to it, without a bracket.</summary>
    /// <param name="growth">The rate to start from.</param>
    /// <param name="right">The output mix to start from: positive.</param>
    /// <param name="left">The prices to start from: positive.</param>
    /// <returns>Whether the root was found and certified as by <see cref="Find"/>; otherwise use that.</returns>
    public bool FindFrom(double growth, ReadOnlySpan<double> right, ReadOnlySpan<double> left)
    {
        right.CopyTo(Right.Vector);
        left.CopyTo(Left.Vector);
        double best = growth, least = double.PositiveInfinity, lowest = _family.LeastGrowth;
        for (int step = 0; step < MaxNearSteps; step++)
        {
            double excess = Evaluate(growth), size = Math.Abs(excess);
            if (!double.IsFinite(size) || !(Slope > 0)) return false;
            if (size >= least && least < RoundingExcess) break;
            if (size < least) (best, least) = (growth, size);
            double next = growth - excess / Slope;
            if (next == growth || excess == 0) break;
            if (!(next > lowest)) return false;
            growth = next;
        }

        if (!(least < RoundingExcess)) return false;
        if (growth != best) Evaluate(best);
        Growth = best;
        return IsCertified;
    }

    /// <summary>Two rates beside the root at which Collatz–Wielandt bounds prove ρ &lt; 1 and ρ &gt; 1.</summary>
    /// <param name="rounding">Relative rounding of one product of a row.</param>
    /// <returns>Both rates; the least growth at which no delivery is negative where ρ &lt; 1 has no room.</returns>
    public (double Lower, double Upper) Enclose(double rounding)
    {
        double width = Math.Max(
            (Right.Upper - Right.Lower + (8 * rounding)) / Slope, Math.Max(Math.Abs(Growth), _step) * rounding);
        PerronVector probe = new(_family.Size);
        return (Prove(probe, width, rounding, below: true), Prove(probe, width, rounding, below: false));
    }

    /// <summary>Steps away from the root until the bounds decide, each time twice as far.</summary>
    private double Prove(PerronVector probe, double width, double rounding, bool below)
    {
        double least = _family.LeastGrowth;
        for (int step = 0; step < ProofSteps; step++, width *= 2)
        {
            double growth = below ? Growth - width : Growth + width;
            if (growth <= least) return least;
            _family.Evaluate(growth, _matrix, []);
            Right.Vector.AsSpan().CopyTo(probe.Vector);
            probe.Search(_matrix);
            bool proven = below ? probe.Upper * (1 + rounding) < 1 : probe.Lower * (1 - rounding) > 1;
            if (proven) return growth;
        }

        // A radius that hardly moves with growth leaves no room for a proof in doubles: the bound is then no bound.
        return below ? least : double.PositiveInfinity;
    }

    private bool FindLow(out double low)
    {
        double least = _family.LeastGrowth;
        if (double.IsFinite(least))
        {
            low = least;
            if (SideOfOne(low) < 0) return true;
            low = least + Nudge * _step;
            return SideOfOne(low) < 0;
        }

        for (low = -1; low >= MinGrowthPerYear; low *= 2)
        {
            if (SideOfOne(low) < 0) return true;
        }

        return false;
    }

    private int SideOfOne(double growth)
    {
        _family.Evaluate(growth, _matrix, []);
        foreach (double entry in _matrix)
        {
            if (!(entry < HugeEntry)) return 1;
        }

        return Right.SideOfOne(_matrix);
    }

    private void Refine(double low, double high)
    {
        double growth = low + 0.5 * (high - low), best = growth, least = double.PositiveInfinity;
        for (int step = 0; step < MaxSteps; step++)
        {
            double excess = Evaluate(growth), size = Math.Abs(excess);

            // Close to the root rounding decides; the step that does not come closer was one too many.
            if (size >= least && least < RoundingExcess) break;
            if (size < least) (best, least) = (growth, size);
            if (excess > 0) high = growth;
            else low = growth;
            double next = growth - excess / Slope;
            if (!(next >= low && next <= high)) next = low + 0.5 * (high - low);
            if (next == growth || excess == 0) break;
            growth = next;
        }

        if (growth != best) Evaluate(best);
        Growth = best;
    }

    /// <summary>Both vectors at a growth rate, ρ − 1 by the Rayleigh quotient, and the slope.</summary>
    private double Evaluate(double growth)
    {
        _family.Evaluate(growth, _matrix, _slope);
        int n = _family.Size;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++) _transposed[j * n + i] = _matrix[i * n + j];
        }

        Right.Search(_matrix);
        Left.Search(_transposed);
        double scale = 0, excess = 0, slope = 0;
        for (int i = 0; i < n; i++)
        {
            double need = -Right.Vector[i], needSlope = 0;
            for (int j = 0; j < n; j++)
            {
                need += _matrix[i * n + j] * Right.Vector[j];
                needSlope += _slope[i * n + j] * Right.Vector[j];
            }

            scale += Left.Vector[i] * Right.Vector[i];
            excess += Left.Vector[i] * need;
            slope += Left.Vector[i] * needSlope;
        }

        Slope = slope / scale;
        return excess / scale;
    }
}
