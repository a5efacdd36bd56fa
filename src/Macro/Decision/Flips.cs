namespace Twin.Macro.Decision;

/// <summary>What would change a decision.</summary>
internal static class Flips
{
    private const int Most = 3;
    private const int Disinflation = 0, Deflation = 1, Closed = 2, Decoupled = 3;

    /// <summary>The smallest changes that give another headline.</summary>
    /// <param name="readings">Disinflation, deflation, loop closed, decoupled, in this order.</param>
    /// <param name="headline">The headline now.</param>
    /// <param name="hasEconomy">Whether there is an economy whose prices could change it.</param>
    public static IReadOnlyList<Flip> Of(
        IReadOnlyList<ConditionReading> readings, Headline headline, bool hasEconomy)
    {
        List<Flip> flips = [];
        bool[] held = [.. readings.Take(Decoupled + 1).Select(r => r.IsHeld)];
        for (int i = hasEconomy ? Disinflation : Closed; i <= Decoupled; i++)
        {
            bool[] after = [.. held];
            after[i] = !after[i];
            if (i == Closed && held[i]) after[Decoupled] = false;
            if (i == Decoupled && !held[Closed]) continue;
            Headline to = HeadlineOf(after);
            if (to == headline) continue;
            flips.AddRange(Ways(readings[i], to));
        }

        return [.. flips.OrderBy(f => f.Size).ThenBy(f => f.To).ThenBy(f => f.Changes[0].Name, StringComparer.Ordinal)
            .Take(Most)];
    }

    private static Headline HeadlineOf(bool[] held) => DecisionMachine.HeadlineOf(
        held[Deflation] ? PriceAxis.DeflationZlb : held[Disinflation] ? PriceAxis.Disinflation : PriceAxis.Monetary,
        held[Decoupled] ? LoopAxis.Decoupled : held[Closed] ? LoopAxis.LoopClosed : LoopAxis.Open);

    /// <summary>Where one gauge is enough there is a way for each; else all that stand against it must move.</summary>
    private static IEnumerable<Flip> Ways(ConditionReading reading, Headline to)
    {
        bool isIn = !reading.IsHeld;
        bool isOneEnough = reading.Condition.IsAny == isIn;
        Gauge[] against = [.. reading.Condition.Deciding.Where(g => (isIn ? g.Enters : g.Leaves) != true)];
        if (against.Length == 0) return [new Flip(to, [Stay(reading, isIn)], 0, reading.DwellMissing)];
        if (!isOneEnough) return [FlipOf(reading, to, against, isIn)];
        return against.Length < reading.Condition.Deciding.Count()
            ? [new Flip(to, [Stay(reading, isIn)], 0, reading.DwellMissing)]
            : against.Select(g => FlipOf(reading, to, [g], isIn));
    }

    /// <summary>The way is met already: it only has to last.</summary>
    private static FlipChange Stay(ConditionReading reading, bool isIn)
    {
        Gauge gauge = reading.Condition.Deciding.First(g => (isIn ? g.Enters : g.Leaves) == true);
        return new FlipChange(gauge.Name, gauge.Reading?.Value, gauge.Reading?.Value ?? Level(gauge, isIn));
    }

    private static Flip FlipOf(ConditionReading reading, Headline to, IReadOnlyList<Gauge> gauges, bool isIn)
    {
        double size = 0;
        List<FlipChange> changes = [];
        foreach (Gauge gauge in gauges)
        {
            double level = Level(gauge, isIn);
            double? from = isIn ? gauge.Judged : gauge.Reading?.Value;

            // What is not known may have to change by all of its range.
            size += from is { } known ? Math.Abs(known - level) / gauge.Scale : 1;
            changes.Add(new FlipChange(gauge.Name, from, level));
        }

        return new Flip(to, changes, size, reading.DwellMissing + reading.DwellCount);
    }

    private static double Level(Gauge gauge, bool isIn) => isIn ? gauge.Enter : gauge.Leave;
}
