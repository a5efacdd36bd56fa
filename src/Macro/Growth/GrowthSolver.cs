namespace Twin.Macro.Growth;

/// <summary>Chooses the loop, solves it and completes the picture with the goods around it.</summary>
internal sealed class GrowthSolver
{
    /// <summary>Loops whose yearly rates differ by less are taken as equal.</summary>
    private const double TiePerYear = 1e-9;

    private readonly Technology _technology;
    private readonly Dating _dating;
    private readonly LoopStructure _structure;

    public GrowthSolver(Technology technology, Dating dating)
    {
        _technology = technology;
        _dating = dating;
        _structure = new LoopStructure(technology, CanonicalOrder.Of(technology));
    }

    public GrowthSolution Solve(string? loopGood) => loopGood is null ? SolveFastest() : SolveNamed(loopGood);

    private GrowthSolution SolveNamed(string loopGood)
    {
        int good = _technology.IndexOf(loopGood);
        if (good < 0) throw new ArgumentException($"no good is named {loopGood}", nameof(loopGood));
        int block = _structure.BlockOf(good);
        if (!_structure.IsLoop(block))
            return Refuse(GrowthRefusalKind.OutsideLoop, block, "needs nothing that needs it in turn; it is no loop");
        GrowthRoot root = Root(block);
        RootStatus status = root.Find();
        return status == RootStatus.Found ? Complete(block, root) : Refuse(status, block);
    }

    private GrowthSolution SolveFastest()
    {
        int best = -1, tied = -1;
        GrowthRoot? bestRoot = null;
        GrowthSolution? firstRefusal = null;
        for (int b = 0; b < _structure.Blocks.Count; b++)
        {
            if (!_structure.IsLoop(b)) continue;
            GrowthRoot root = Root(b);
            RootStatus status = root.Find();
            if (status == RootStatus.Unlimited) return Refuse(status, b);
            if (status != RootStatus.Found)
            {
                firstRefusal ??= Refuse(status, b);
                continue;
            }

            double lead = bestRoot is null
                ? double.PositiveInfinity
                : _dating.PerYear(root.Growth) - _dating.PerYear(bestRoot.Growth);
            if (Math.Abs(lead) < TiePerYear) tied = b;
            if (lead < TiePerYear) continue;
            (best, bestRoot, tied) = (b, root, -1);
        }

        if (bestRoot is null) return firstRefusal ?? NoLoop();
        return tied < 0 ? Complete(best, bestRoot) : Tied(best, tied);
    }

    private GrowthRoot Root(int block) =>
        new(new GrowthMatrix(_technology, _structure.Blocks[block], _dating), _dating);

    private GrowthSolution Complete(int block, GrowthRoot root)
    {
        int n = _technology.Goods.Count;
        int[] loop = _structure.Blocks[block];
        double[] outputs = new double[n], prices = new double[n];
        double value = 0;
        for (int k = 0; k < loop.Length; k++) value += root.Left.Vector[k] * root.Right.Vector[k];
        for (int k = 0; k < loop.Length; k++)
        {
            outputs[loop[k]] = root.Right.Vector[k];
            prices[loop[k]] = root.Left.Vector[k] / value;
        }

        bool[] upstream = _structure.Upstream(block);
        Periphery around = new(_technology, _structure, root.Growth, _dating);
        int slow = around.FillOutputs(block, upstream, outputs);
        if (slow >= 0)
            return Refuse(GrowthRefusalKind.UpstreamLimits, slow, "feeds the loop but cannot grow as fast as it");
        around.FillPrices(block, prices);

        // The bounds hold for exact arithmetic; a row of n products and one quotient round n + 2 times.
        double rounding = (loop.Length + 2) * Math.ScaleB(1, -53);
        double perYear = _dating.IsContinuous ? 1 : _dating.StepYears * (1 + root.Growth);
        (double lower, double upper) = root.Enclose(rounding);
        return new GrowthSolution(new BalancedGrowth
        {
            Technology = _technology,
            Dating = _dating,
            Growth = root.Growth,
            Outputs = outputs,
            Prices = prices,
            Lower = root.Right.Lower * (1 - rounding),
            Upper = root.Right.Upper * (1 + rounding),
            LowerPerYear = _dating.PerYear(lower),
            UpperPerYear = _dating.PerYear(upper),
            Iterations = root.Right.Iterations + root.Left.Iterations,
            Loop = Ascending(loop),
            Sources = Where(i => upstream[i]),
            Drains = Where(i => !upstream[i] && _structure.BlockOf(i) != block),
            GenerationYears = root.Slope * perYear,
        });
    }

    private GrowthSolution NoLoop() => new(new GrowthRefusal(
        GrowthRefusalKind.NoLoop, Names(Where(_ => true)), "no good needs itself, directly or through other goods"));

    private GrowthSolution Tied(int a, int b)
    {
        string[] names = Names([.. _structure.Blocks[a], .. _structure.Blocks[b]]);
        return new(new GrowthRefusal(
            GrowthRefusalKind.SeveralLoops, names,
            $"{string.Join(", ", names)}: several loops grow equally fast; name a good of the one meant"));
    }

    private GrowthSolution Refuse(RootStatus status, int block) => status switch
    {
        RootStatus.Unlimited => Refuse(
            GrowthRefusalKind.Unlimited, block, "nothing takes time or ties up stock, so nothing limits growth"),
        RootStatus.Unproven => Refuse(
            GrowthRefusalKind.Unproven, block, "shrinks so fast beside its leads that no rate of it can be proved"),
        _ => Refuse(GrowthRefusalKind.NoBalancedPath, block, "uses up more than it makes, even while shrinking"),
    };

    private GrowthSolution Refuse(GrowthRefusalKind kind, int block, string why)
    {
        string[] names = Names(_structure.Blocks[block]);
        return new(new GrowthRefusal(kind, names, $"{string.Join(", ", names)}: {why}"));
    }

    private string[] Names(int[] goods)
    {
        string[] names = new string[goods.Length];
        for (int i = 0; i < names.Length; i++) names[i] = _technology.Goods[goods[i]];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    private int[] Where(Predicate<int> holds)
    {
        List<int> found = [];
        for (int i = 0; i < _technology.Goods.Count; i++)
        {
            if (holds(i)) found.Add(i);
        }

        return [.. found];
    }

    private static int[] Ascending(int[] block)
    {
        int[] copy = [.. block];
        Array.Sort(copy);
        return copy;
    }
}
